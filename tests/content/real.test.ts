import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { allPlaces, placesOfContent } from '../../src/tools/check-content/all-places.ts';
import { checkContent, factCounts, formatProblems } from '../../src/tools/check-content/index.ts';
import { validOf } from '../../src/tools/check-content/entry.ts';
import { readEntries } from '../../src/tools/check-content/read-entries.ts';
import { sectionOf } from '../../src/core/schema/local-topics.ts';
import { FACTS_OF_RULES } from '../../src/tools/check-content/facts-used-by-code.ts';
import { SHORTCODES } from '../../src/core/collections/shortcodes.ts';
import { CONTENT_FILES as files } from '../real-content.ts';

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
  const { all, used, orphans } = factCounts(files, FACTS_OF_RULES);
  expect(orphans).toEqual([]);
  expect(used).toBe(all);
  const ids = files.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''));
  expect(FACTS_OF_RULES.filter((id) => !ids.includes(id))).toEqual([]);
});

/** Facts that stand on pages of places in several provinces by themselves. */
const onPagesOfSeveralProvinces = () =>
  validOf(readEntries(files).entries, 'facts').filter(
    ({ template, data: { appliesTo }, data }) =>
      !template &&
      appliesTo !== 'national' &&
      new Set(appliesTo.map((id) => id.split('/')[0])).size > 1 &&
      sectionOf(data) !== undefined,
  );

test('a fact on the pages of several provinces says the same of all that it names', () => {
  const places = placesOfContent(files)!;
  const facts = onPagesOfSeveralProvinces();
  expect(facts.length).toBeGreaterThan(2);
  const apart = facts.flatMap(({ id, data }) => {
    const names = (data.appliesTo as string[]).map(
      (place) => (places.locality(place) ?? places.province(place))!.short,
    );
    const clauses = data.values.flatMap((value) =>
      'text' in value ? (value.text ?? '').split(/[：；。]/) : [],
    );
    const named = clauses.map((clause) => names.filter((name) => clause.includes(name)).length);
    return named.some((count) => count > 0 && count < names.length) ? [id] : [];
  });
  expect(apart).toEqual([]);
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
  expect(Object.keys(SHORTCODES).toSorted()).toEqual(names.toSorted());
});
