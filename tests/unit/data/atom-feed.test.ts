import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { atomFeed, permanentId, type FeedEntry } from '../../../src/data/atom-feed.ts';
import { escapeHtml } from '../../../src/core/wording/escape-html.ts';
import { feedProblems } from './validate-atom.ts';

const site = new URL('https://example.org/');
const head = { site, title: '改动 <& "都有">', subtitle: '说明' };
const entries: FeedEntry[] = [
  {
    address: '/changes/#d2026-11-22',
    title: '1 < 2 & "3"',
    day: '2026-11-22',
    items: [{ text: '<b>粗</b>', page: '/guides/' }, { text: '没有链接' }],
  },
  { address: '/changes/#law-2024-12', title: '规定', day: '2024-12-01', items: [{ text: '一' }] },
];

test('a feed is valid whatever its words are', async () => {
  expect(await feedProblems(atomFeed(head, entries))).toEqual([]);
});

test('the validator sees what is missing and what is wrong', async () => {
  const feed = atomFeed(head, entries);
  expect(await feedProblems(feed.replace(/<updated>.*?<\/updated>/, ''))).not.toEqual([]);
  expect(await feedProblems(feed.replace('T00:00:00+08:00', ''))).not.toEqual([]);
  expect(await feedProblems(feed.replace('</feed>', ''))).not.toEqual([]);
});

test('the newest entry dates the feed, addresses are whole', () => {
  const feed = atomFeed(head, entries.toReversed());
  expect(feed.indexOf('<updated>2026-11-22T')).toBeLessThan(feed.indexOf('<entry>'));
  expect(feed).toContain('href="https://example.org/changes/#law-2024-12"');
});

test('ids are the same on every host and for ever', () => {
  const ids = (feed: string) => [...feed.matchAll(/<id>([^<]+)</g)].map(([, id]) => id);
  const here = ids(atomFeed(head, entries));
  const elsewhere = { ...head, site: new URL('http://moved.example/') };
  expect(ids(atomFeed(elsewhere, entries))).toEqual(here);
  expect(new Set(here).size).toBe(3);
  // Published: a change of these would show every entry as new to every reader.
  expect(permanentId('/changes.xml')).toBe('urn:uuid:4fc9ff34-bee5-5c93-b071-e20bce67af2e');
  expect(permanentId('/changes/#law-2024-12')).toBe(
    'urn:uuid:1d399c95-9883-5aa8-9b56-c3b7753f7169',
  );
});

test('words of an entry arrive as they were written', () => {
  const [, content = ''] =
    /<content type="html">(.*?)<\/content>/.exec(atomFeed(head, entries)) ?? [];
  const items = parse(parse(content).text).querySelectorAll('li');
  expect(items.map((item) => item.text)).toEqual(['<b>粗</b>', '没有链接']);
});

test('signs of markup are escaped', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;',
  );
});
