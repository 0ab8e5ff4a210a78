import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_FILES as files } from '../real-content.ts';
import { contentPages, page } from './dist.ts';

const corrections = files
  .filter(({ path }) => /^corrections\/[a-z0-9]/.test(path))
  .map(({ path, text }) => ({
    address: `/corrections/#${path.replace(/^corrections\/|\.yaml$/g, '')}`,
    pages: (parse(text) as { pages: string[] }).pages,
  }));
const backFrom = (address: string): string[] =>
  page(address)
    .root.querySelectorAll(':is(.wrong, .myth) a[href^="/corrections/#"]')
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
    expect(backFrom(address), address).toContain('/corrections/#only-31-areas');
});

test('on the page of lapses a correction stands in its own section', () => {
  const section = page('/lapse/').root.querySelector('section:has(> #medical)');
  const links = section?.querySelectorAll('a[href^="/corrections/"]') ?? [];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/corrections/#medical-reset-after-three-months',
  ]);
});

test('corrections stand under their subjects, and the list on top counts all of them', () => {
  const { root } = page('/corrections/');
  expect(root.querySelectorAll('section > h2 ~ section h3')).toHaveLength(corrections.length);
  const counts = root.querySelectorAll('.contents a').map((link) => /（(\d+)）$/.exec(link.text));
  expect(counts.reduce((sum, count) => sum + Number(count?.[1]), 0)).toBe(corrections.length);
});
