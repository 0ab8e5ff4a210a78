import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { allPlaces } from '../../src/content-check/all-places.ts';
import { checkContent, factCounts, formatProblems } from '../../src/content-check/index.ts';
import { readContent } from '../../src/content-check/read-content.ts';
import { SHORTCODE_NAMES } from '../../src/content-check/shortcodes.ts';
import { REGION_FACTS } from '../../src/data/region-facts.ts';
import { CALCULATORS } from '../../src/domain/calculators/index.ts';
import { COMPARISON_FACTS } from '../../src/domain/comparison-rules.ts';

/** Facts that pages and rules name by id, with no word in `content/` that says so. */
const NAMED_BY_CODE = [
  ...Object.values(REGION_FACTS),
  ...Object.values(COMPARISON_FACTS),
  ...Object.values(CALCULATORS).flatMap(({ facts }) => Object.values(facts)),
];

const files = await readContent(new URL('../../content/', import.meta.url));

test('the real content is found', () => {
  expect(files.filter(({ path }) => path.startsWith('facts/')).length).toBeGreaterThan(300);
});

test('nothing is wrong in the real content', () => {
  expect(formatProblems(checkContent(files, allPlaces(files)))).toBe('');
});

test('a place that does not exist is refused although its province does', () => {
  const places = allPlaces(files);
  expect(places?.size).toBeGreaterThan(400);
  const path = 'facts/local-hebei/loc-hebei-lapse-baoding.yaml';
  const broken = files.map((file) =>
    file.path === path ? { path, text: file.text.replace('hebei/baoding', 'hebei/baodin') } : file,
  );
  expect(checkContent(broken, places)).toMatchObject([
    { file: path, path: 'appliesTo.0', found: 'hebei/baodin' },
  ]);
});

test('every fact stands on a page; what the code names is there', () => {
  const { all, used, orphans } = factCounts(files, NAMED_BY_CODE);
  expect(orphans).toEqual([]);
  expect(used).toBe(all);
  const ids = files.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''));
  expect(NAMED_BY_CODE.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the check knows the shortcodes that there are', async () => {
  const folder = new URL('../../src/components/mdx/', import.meta.url);
  const lists = await Promise.all(
    ['index.ts', 'comparison.ts'].map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  const objects = lists.map((text) => text.slice(text.indexOf('hortcodes = {')));
  const names = objects.flatMap((text) =>
    [...text.matchAll(/[,{]\s+([A-Z]\w+)(?=[,\s])/g)].map((match) => match[1]),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(SHORTCODE_NAMES.toSorted()).toEqual(names.toSorted());
});
