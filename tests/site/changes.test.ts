import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { feedProblems } from '../unit/data/validate-atom.ts';
import { file, page, pages } from './dist.ts';

describe('changes', () => {
  const ids = page('/changes/')
    .root.querySelectorAll('h3[id]')
    .map(({ id }) => id);

  test.each(['2024-12-02', '2025-01-01', '2026-01-09', '2026-06-05', '2027-01-01', '2030-01-01'])(
    'the law’s %s is there',
    (date) => {
      expect(ids).toContain(`law-${date}`);
    },
  );

  test('the handbook’s days are there', () => {
    expect(ids).toContain('d2026-11-22');
  });
});

describe('feed', () => {
  const feed = file('changes.xml');

  test('is valid Atom', async () => {
    expect(await feedProblems(feed)).toEqual([]);
  });

  test('each entry leads to its day, and the law’s have come', () => {
    const entries = [...feed.matchAll(/<entry>[^]*?<updated>([^<]+)<[^]*?href="([^"]+)"/g)];
    expect(entries.length).toBeGreaterThan(10);
    const ids = [...feed.matchAll(/<id>(urn:uuid:[^<]+)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(entries.length + 1);
    const { root } = page('/changes/');
    const { date } = JSON.parse(file('data/facts.json')) as { date: string };
    for (const [, updated, address] of entries) {
      const id = new URL(address!).hash.slice(1);
      expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull();
      // The handbook may change on a day on which nothing was checked.
      if (id.startsWith('law-')) expect(updated!.slice(0, 10) <= date, updated).toBe(true);
    }
  });
});

/** Words of schema.org that our pages use; any other word is lost, and in safe mode that throws. */
const WORDS = [
  ...['Article', 'BreadcrumbList', 'ListItem', 'Organization', 'WebSite'],
  ...['headline', 'description', 'inLanguage', 'dateModified', 'author', 'name', 'url'],
  ...['itemListElement', 'position', 'item'],
];
const SCHEMA_ORG = {
  '@context': Object.fromEntries(WORDS.map((word) => [word, `https://schema.org/${word}`])),
};
const documentLoader = (url: string) =>
  url === 'https://schema.org'
    ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document: SCHEMA_ORG })
    : Promise.reject(new Error(`no request: ${url}`));
// Its types don't know safe mode, in which a word that gets lost throws.
const OPTIONS = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;

test('JSON-LD of every page expands without losing a word', async () => {
  let checked = 0;
  for (const { address, root } of pages) {
    const script = root.querySelector('script[type="application/ld+json"]');
    if (!script) continue;
    const nodes = await jsonld.expand(JSON.parse(script.innerHTML) as object, OPTIONS);
    for (const node of nodes) {
      const [type] = (node as { '@type': string[] })['@type'];
      expect(type, address).toMatch(/^https:\/\/schema\.org\/(?:Article|BreadcrumbList|WebSite)$/);
    }
    checked += 1;
  }
  expect(checked).toBeGreaterThan(500);
});

test('a misspelt word in JSON-LD is lost, and seen', async () => {
  const document = { '@context': 'https://schema.org', '@type': 'Article', hedline: '题目' };
  await expect(jsonld.expand(document, OPTIONS)).rejects.toThrow(/safe mode/i);
});
