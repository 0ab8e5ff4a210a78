import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../bench/search/cases.ts';
import { measure, sizes, table, type Row } from '../bench/search/measure.ts';
import { knownItems, openPagefind, substringTruth } from '../bench/search/text.ts';
import { file } from './dist.ts';

const ASSETS = new URL('../../dist/_astro/', import.meta.url);

/** For runs over thousands of queries, on a busy machine. */
const SLOW = 240_000;

describe('floors of the instant layer, on the built index', () => {
  let rows: ReadonlyMap<string, Row>;
  beforeAll(() => {
    rows = new Map(table(cases().map(measure)).map((row) => [row.kind, row]));
  }, SLOW);

  const missed = (row: Row): string =>
    row.outcomes
      .filter(({ rank }) => rank !== 0)
      .map(({ query, listed }) => `${query} → ${listed[0] ?? 'nothing'}`)
      .slice(0, 20)
      .join('\n');

  test('at least 300 labelled queries', () => {
    expect([...rows.values()].reduce((sum, row) => sum + row.queries, 0)).toBeGreaterThan(300);
  });

  test.each([
    ['place: name', 'top1', 0.99],
    ['place: pinyin', 'top1', 0.99],
    ['place: alias, old name', 'top1', 0.99],
    ['place: initials', 'top3', 0.95],
    ['place: traditional', 'top3', 0.95],
    ['homophone', 'top3', 0.95],
    ['numerals', 'top3', 0.95],
    ['everyday question', 'top3', 0.95],
    ['everyday question', 'top1', 0.9],
    ['everyday, fresh once', 'top1', 0.9],
    ['everyday, held out once', 'top1', 0.9],
    ['everyday, unseen', 'top1', 0.9],
    ['everyday, unseen', 'top3', 0.95],
    ['labelled (given)', 'top1', 0.9],
    ['place + topic', 'top1', 0.95],
    ['out of scope', 'top1', 0.95],
    ['place by name, held out', 'top1', 0.99],
    ['pinyin, held out', 'top1', 0.99],
    ['alias, old name, held out', 'top1', 0.99],
    ['initials, held out', 'top3', 0.95],
    ['traditional, held out', 'top3', 0.95],
    ['homophone typo, held out', 'top3', 0.95],
    ['numerals, held out', 'top3', 0.95],
    ['everyday words, held out', 'top3', 0.95],
    ['question sentence, held out', 'top3', 0.95],
    ['question sentence, held out', 'top1', 0.9],
    ['question sentence, three sets', 'top1', 0.9],
    ['question sentence, three sets', 'top3', 0.95],
    ['everyday words, three sets', 'top1', 0.9],
    ['everyday words, three sets', 'top3', 0.95],
    ['homophone typo, three sets', 'top3', 0.95],
    ['place and topic, three sets', 'top1', 0.9],
    ['out of scope, held out', 'top1', 0.95],
  ] as const)('%s: %s at least %d', (kind, what, floor) => {
    const row = rows.get(kind);
    expect(row, kind).toBeDefined();
    if (row) expect(row[what], missed(row)).toBeGreaterThanOrEqual(floor);
  });

  test('out of scope, all sets: at least 0.95', () => {
    const all = [...rows.values()].filter(({ kind }) => kind.startsWith('out of scope'));
    const [right, asked] = [
      all.reduce((sum, { top1, queries }) => sum + top1 * queries, 0),
      all.reduce((sum, { queries }) => sum + queries, 0),
    ];
    expect(asked).toBeGreaterThan(150);
    expect(right / asked, all.map(missed).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['place + topic', 'place and topic, held out', 'place and topic, three sets'])(
    '%s: never without a result',
    (kind) => {
      expect(rows.get(kind)?.zero).toBe(0);
    },
  );
});

describe('bytes, as gzip, which every server has', () => {
  const size = (...names: Parameters<typeof sizes.get>[0][]): number =>
    names.reduce((sum, name) => sum + (sizes.get(name)?.gzip ?? Infinity), 0);

  test('the first file, what a name or a topic needs, counties, and all that a homophone needs', () => {
    expect(size('places')).toBeLessThanOrEqual(12_000);
    expect(size('places', 'words')).toBeLessThanOrEqual(25_000);
    expect(size('counties')).toBeLessThanOrEqual(40_000);
    expect(size('places', 'words', 'sections', 'counties', 'characters')).toBeLessThanOrEqual(
      70_000,
    );
  });
});

test('a name in the box takes at most 25,000 bytes of script and data, as gzip', () => {
  const scripts = readdirSync(ASSETS).filter((name) => /^suggestions-[\w-]+\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  const script = gzipSync(file(`_astro/${scripts[0]!}`), { level: 9 }).length;
  expect(file(`_astro/${scripts[0]!}`)).not.toMatch(/\bfrom\s*["'`]/);
  console.log(`script of the box: ${script} bytes`);
  expect(script + (sizes.get('places')?.gzip ?? Infinity)).toBeLessThanOrEqual(25_000);
});

describe('full text against what the built pages say', () => {
  let engine: Awaited<ReturnType<typeof openPagefind>>;
  beforeAll(async () => {
    engine = await openPagefind();
  }, SLOW);
  afterAll(() => {
    engine.close();
  });

  test('every page with a piece of text is found, and no other', { timeout: SLOW }, async () => {
    const { recall, precision, missed, extra } = await substringTruth(engine.pagefind, 40);
    expect(recall, missed.join('\n')).toBe(1);
    expect(precision, extra.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('a known sentence leads to its section first', { timeout: SLOW }, async () => {
    const { section, astray } = await knownItems(engine.pagefind, 300);
    expect(section, astray.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
