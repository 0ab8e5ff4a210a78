import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderOptions } from '../../../src/browser/calculators/render-options.ts';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';

const ROOT = new URL('../../../', import.meta.url);
const named = (folder: string, ending: RegExp): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => /^[a-z]/.test(name) && ending.test(name))
    .map((name) => name.replace(ending, ''))
    .toSorted();
const slugs = Object.keys(CALCULATORS).toSorted();

test('every calculator has a page, a script of its own and cases to be tried with', () => {
  expect(named('content/tools/', /\.mdx$/)).toEqual(slugs);
  expect(named('src/browser/calculators/entries/', /\.ts$/)).toEqual(slugs);
  expect(named('tests/calculators/', /\.yaml$/)).toEqual(slugs);
});

test('what a calculator draws with is named once, for its page and for its script', () => {
  const options = named('src/browser/calculators/options/', /\.ts$/);
  expect(slugs.filter((slug) => renderOptions(slug))).toEqual(options);
  for (const slug of options) {
    const entry = readFileSync(new URL(`src/browser/calculators/entries/${slug}.ts`, ROOT), 'utf8');
    expect(entry).toContain(`from '../options/${slug}.ts'`);
  }
});
