import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserFacingError } from '../../src/tools/build/user-facing-error.ts';
import { validateContent } from '../../src/tools/build/validate-content.ts';
import { copyProject } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);

const dist = join(copy.folder, 'dist');
beforeAll(() => {
  copy.leaveFewPages();
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good build');
});

const GUIDE = 'content/guides/family-sharing.mdx';
const FACT = 'content/facts/pension-formula/payment-months.yaml';

/** One mistake of each kind that Astro itself would let pass or report poorly. */
const MISTAKES: readonly (readonly [string, string, RegExp, string, string])[] = [
  ['a misspelt key', GUIDE, /^order:/m, 'ordr:', 'ordr'],
  ['broken YAML', FACT, /^kind: quantity$/m, 'kind: "quantity', '第1行'],
  ['a dangling reference', FACT, /source: \S+/, 'source: no-such-document', 'no-such-document'],
  ['broken MDX', GUIDE, /<\/Answer>/, '', '<Answer> 没有关上'],
  ['a hostile title', GUIDE, /^title: .*$/m, 'title: <script>alert(1)</script>', 'title'],
];

/** Changes a file of the copy, and gives what puts it right again. */
const change = (file: string, from: RegExp, to: string): (() => void) => {
  const path = join(copy.folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  return () => writeFileSync(path, before);
};

/** Builds, and gives what was said; the build must fail and leave the last good one. */
const refused = async (): Promise<string> => {
  const { code, said } = await copy.build();
  expect(code).not.toBe(0);
  expect(said).toContain('dist/ 没有动');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good build');
  return said;
};

// The build ends where this step of it throws: below, with one of them.
test.each(MISTAKES)('the check of the build refuses %s', async (_, file, from, to, named) => {
  const mend = change(file, from, to);
  const checked = validateContent(pathToFileURL(`${copy.folder}/content/`));
  await expect(checked).rejects.toThrow(UserFacingError);
  const { hint } = (await checked.catch((error: unknown) => error)) as UserFacingError;
  mend();
  expect(hint).toContain(file);
  expect(hint).toContain(named);
});

test('a mistake in the content ends the build', async () => {
  const [, file, from, to, named] = MISTAKES[2]!;
  const mend = change(file, from, to);
  const said = await refused();
  mend();
  expect(said).toContain(file);
  expect(said).toContain(named);
});

test('a page that throws ends the build', async () => {
  const mend = change('src/pages/about.astro', /await evidenceCounts\(\)/, 'missing()');
  const said = await refused();
  mend();
  expect(said).toContain('/about');
  expect(said).toContain('missing is not defined');
});
