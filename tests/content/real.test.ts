import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkContent, formatProblems, orphanFacts } from '../../src/content-check/index.ts';
import { readContent } from '../../src/content-check/read-content.ts';
import { SHORTCODE_NAMES } from '../../src/content-check/shortcodes.ts';

const files = await readContent(new URL('../../content/', import.meta.url));

test('the real content is found', () => {
  expect(files.filter(({ path }) => path.startsWith('facts/')).length).toBeGreaterThan(300);
});

test('nothing is wrong in the real content', () => {
  expect(formatProblems(checkContent(files))).toBe('');
});

test('orphan facts can be listed', () => {
  const ids = files.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''));
  for (const id of orphanFacts(files)) expect(ids).toContain(id);
});

test('the check knows the shortcodes that there are', async () => {
  const url = new URL('../../src/components/mdx/index.ts', import.meta.url);
  const list = (await readFile(url, 'utf8')).replace(/^[^]*export const shortcodes = \{/, '');
  const names = [...list.matchAll(/^ {2}([A-Z]\w+),$/gm)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(10);
  expect(SHORTCODE_NAMES.toSorted()).toEqual(names.toSorted());
});
