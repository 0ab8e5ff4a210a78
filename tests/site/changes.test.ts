import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { feedProblems } from '../unit/data/validate-atom.ts';
import { VERDICT_CLAUSES } from '../../src/core/wording/verdict-labels.ts';
import { exists, file, page, pages } from './dist.ts';

describe('changes', () => {
  const ids = page('/changes/')
    .root.querySelectorAll('[id]')
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

  test('what stands there by its id alone leads to the day with all that changed', () => {
    const links = page('/changes/').root.querySelectorAll('main li[id] > a');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const [address = '', id = ''] = link.getAttribute('href')!.split('#');
      expect(id).toBe(link.parentNode!.getAttribute('id'));
      const day = page(address).root.querySelector(`h3[id="${id}"]`);
      const count = Number(/（(\d+)条）/.exec(link.text)?.[1]);
      expect(day?.parentNode!.querySelectorAll('li'), link.text).toHaveLength(count);
    }
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

describe('of a province', () => {
  const covered = pages.flatMap(
    ({ address }) => /^\/changes\/([a-z]+)\/$/.exec(address)?.[1] ?? [],
  );

  test('each of the 31 has a page and a feed, and its own page leads there', () => {
    expect(covered).toHaveLength(31);
    for (const id of covered) {
      expect(exists(`changes/${id}.xml`), id).toBe(true);
      expect(
        page(`/regions/${id}/`).root.querySelector(`main a[href="/changes/${id}/"]`),
        id,
      ).not.toBeNull();
      expect(page('/changes/').root.querySelector(`main a[href="/changes/${id}/"]`)).not.toBeNull();
    }
  });

  test('feeds are valid, each with ids of its own, and entries lead to days of the page', async () => {
    const feedIds = new Set<string>();
    for (const id of ['hebei', 'shanghai', 'guangdong']) {
      const feed = file(`changes/${id}.xml`);
      expect(await feedProblems(feed)).toEqual([]);
      feedIds.add(/<id>([^<]+)</.exec(feed)![1]!);
      const { root } = page(`/changes/${id}/`);
      const links = [...feed.matchAll(/<entry>[^]*?href="([^"]+)"/g)].map(([, link]) => link!);
      expect(links.length, id).toBeGreaterThan(1);
      for (const link of links) {
        const { pathname, hash } = new URL(link);
        expect(pathname).toBe(`/changes/${id}/`);
        expect(root.querySelector(`[id="${hash.slice(1)}"]`), link).not.toBeNull();
      }
    }
    expect(feedIds.size).toBe(3);
  });

  test('its rules are its own: no national fact and no other province’s', () => {
    const { facts } = JSON.parse(file('data/facts.json')) as {
      facts: { id: string; fact: { appliesTo: 'national' | string[] } }[];
    };
    const places = new Map(facts.map(({ id, fact }) => [id, fact.appliesTo]));
    const linked = page('/changes/shanghai/')
      .root.querySelectorAll('main section a[href^="/facts/"]')
      .map((link) => link.getAttribute('href')!.split('/')[2]!);
    expect(linked.length).toBeGreaterThan(0);
    for (const id of linked)
      expect(
        [places.get(id)].flat().some((place) => place!.split('/')[0] === 'shanghai'),
        id,
      ).toBe(true);
  });
});

/** Words of schema.org that our pages use; any other word is lost, and in safe mode that throws. */
const WORDS = [
  'Organization',
  ...['Dataset', 'DataDownload', 'DefinedTermSet', 'DefinedTerm', 'ClaimReview', 'Rating'],
  ...['description', 'inLanguage', 'dateModified', 'author', 'name', 'url'],
  ...['isAccessibleForFree', 'creator', 'distribution', 'encodingFormat', 'contentUrl'],
  ...['hasDefinedTerm', 'claimReviewed', 'reviewRating', 'alternateName', 'reviewBody', 'citation'],
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

test('JSON-LD of pages expands without losing a word', async () => {
  const checked: string[] = [];
  for (const { address, root } of pages) {
    const script = root.querySelector('script[type="application/ld+json"]');
    if (!script) continue;
    const nodes = await jsonld.expand(JSON.parse(script.innerHTML) as object, OPTIONS);
    for (const node of nodes) {
      const [type] = (node as { '@type': string[] })['@type'];
      expect(type, address).toBe('https://schema.org/Dataset');
    }
    checked.push(address);
  }
  expect(checked.toSorted()).toEqual(['/about/']);
});

const nodesOf = (address: string): Record<string, unknown>[] => {
  const script = page(address).root.querySelector('script[type="application/ld+json"]');
  return (JSON.parse(script?.innerHTML ?? '{}') as { '@graph': Record<string, unknown>[] })[
    '@graph'
  ];
};

test('the open data is described as a dataset, with every file of it', () => {
  const [dataset] = nodesOf('/about/').filter((node) => node['@type'] === 'Dataset');
  const files = (dataset?.['distribution'] as { contentUrl: string }[]).map(
    ({ contentUrl }) => new URL(contentUrl).pathname,
  );
  expect(files.filter((path) => !exists(path.slice(1)))).toEqual([]);
  const linked = page('/about/')
    .root.querySelectorAll('a[href^="/data/"]')
    .map((link) => link.getAttribute('href'));
  expect(files.toSorted()).toEqual(linked.toSorted());
});

test('the glossary is described as a set of terms, as the page has them', () => {
  const link = page('/terms/').root.querySelector('link[type="application/ld+json"]');
  expect(link?.getAttribute('href')).toBe('/data/terms.jsonld');
  const { hasDefinedTerm: terms } = JSON.parse(file('data/terms.jsonld')) as {
    hasDefinedTerm: { url: string }[];
  };
  const ids = page('/terms/')
    .root.querySelectorAll('.meaning h2')
    .map(({ id }) => id);
  expect(terms.map(({ url }) => new URL(url).hash.slice(1))).toEqual(ids);
});

test('each correction is a claim review of the page that checks it; its rating is the verdict, without a number', async () => {
  const link = page('/corrections/').root.querySelector('link[type="application/ld+json"]');
  expect(link?.getAttribute('href')).toBe('/data/corrections.jsonld');
  const document = JSON.parse(file('data/corrections.jsonld')) as {
    '@graph': { url: string; reviewRating: object; claimReviewed: string }[];
  };
  const expanded = (await jsonld.expand(document as object, OPTIONS)) as object[];
  expect(expanded).toHaveLength(document['@graph'].length);
  const sections = page('/corrections/').root.querySelectorAll('section li[id]');
  expect(document['@graph']).toHaveLength(sections.length);
  const published = (
    JSON.parse(file('data/corrections.json')) as {
      corrections: {
        id: string;
        correction: { claim: string; verdict: keyof typeof VERDICT_CLAUSES };
      }[];
    }
  ).corrections;
  for (const review of document['@graph']) {
    const { pathname, hash } = new URL(review.url);
    const id = hash.slice(1);
    const checked = page(pathname).root.querySelector(`.correction > h2[id="${id}"]`);
    expect(checked?.text, review.url).toContain(review.claimReviewed);
    const { correction } = published.find((each) => each.id === id)!;
    expect(review.claimReviewed).toBe(correction.claim);
    expect(review.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: VERDICT_CLAUSES[correction.verdict],
    });
  }
});

test('a misspelt word in JSON-LD is lost, and seen', async () => {
  const document = { '@context': 'https://schema.org', '@type': 'Dataset', nmae: '数据' };
  await expect(jsonld.expand(document, OPTIONS)).rejects.toThrow(/safe mode/i);
});
