import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SUBJECTS, subjectAddress } from '../../src/core/schema/correction.ts';
import { CONTENT_FILES as files } from '../real-content.ts';
import { contentPages, page } from './dist.ts';

const corrections = files
  .filter(({ path }) => /^corrections\/[a-z0-9]/.test(path))
  .map(({ path, text }) => {
    const id = path.replace(/^corrections\/|\.yaml$/g, '');
    const { subject, claim, pages } = parse(text) as Record<'subject' | 'claim', string> & {
      pages: string[];
    };
    return { id, claim, subject, address: `/corrections/${subject}/#${id}`, pages };
  });
const backFrom = (address: string): string[] =>
  page(address)
    .root.querySelectorAll(':is(.common-errors, .myth) a[href^="/corrections/"]')
    .map((link) => link.getAttribute('href') ?? '');

test('every page that a claim touches links to its correction', () => {
  expect(corrections.length).toBeGreaterThan(30);
  const missing = corrections.flatMap(({ address, pages }) =>
    pages
      .map((touched) => touched.replace(/#.*$/, ''))
      .filter((touched) => !backFrom(touched).includes(address))
      .map((touched) => `${touched} → ${address}`),
  );
  expect(missing).toEqual([]);
});

test('a claim about all places stands on every place and every province', () => {
  const places = contentPages.filter(
    ({ address, root }) => /^\/regions\/./.test(address) && root.querySelector('#evidence'),
  );
  expect(places.length).toBeGreaterThan(60);
  for (const { address } of places)
    expect(backFrom(address), address).toContain('/corrections/sharing/#only-31-areas');
});

test('on the page of lapses a correction stands in its own section', () => {
  const section = page('/lapse/').root.querySelector('section:has(> #medical)');
  const links = section?.querySelectorAll('a[href^="/corrections/"]') ?? [];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/corrections/lapse/#medical-reset-after-three-months',
  ]);
});

test('every claim is checked on the page of its subject', () => {
  const subjects = new Set(corrections.map(({ subject }) => subject));
  expect([...subjects].toSorted()).toEqual([...SUBJECTS].toSorted());
  for (const subject of SUBJECTS)
    expect(
      page(subjectAddress(subject))
        .root.querySelectorAll('.correction > h2')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      corrections
        .filter((correction) => correction.subject === subject)
        .map(({ id }) => id)
        .toSorted(),
    );
});

test('the list has every claim at its old address, judged, with the way to its check', () => {
  const { root } = page('/corrections/');
  for (const { id, claim, address } of corrections) {
    const entry = root.querySelector(`section > h2 ~ ul > li[id="${id}"]`);
    expect(entry?.querySelector('a')?.text, id).toBe(`“${claim}”`);
    expect(entry?.querySelector('a')?.getAttribute('href')).toBe(address);
    expect(entry?.querySelector('.verdict')?.text).not.toBe('');
    expect(entry?.querySelector('p')?.text).toMatch(/^[^。]{6,}。$/);
  }
  const counts = root.querySelectorAll('.contents a').map((link) => /（(\d+)）$/.exec(link.text));
  expect(counts.reduce((sum, count) => sum + Number(count?.[1]), 0)).toBe(corrections.length);
});

test('the pages of corrections have room for twenty claims more, ten of one subject', () => {
  const bytes = (html: string): number => gzipSync(html, { level: 9 }).length;
  for (const address of ['/corrections/', ...SUBJECTS.map(subjectAddress)]) {
    const { html } = page(address);
    const more = address === '/corrections/' ? 20 : 10;
    const entries = /<li id=[^>]+>[^]*?<\/li>|<section class="?correction"?>[^]*?<\/section>/g;
    const shell = bytes(html.replace(entries, ''));
    const perClaim = (bytes(html) - shell) / (html.match(entries)?.length ?? 0);
    expect(bytes(html) + more * perClaim, address).toBeLessThan(13_000);
  }
});
