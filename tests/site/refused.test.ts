import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);

const dist = join(copy.folder, 'dist');
beforeAll(() => {
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

/** Builds with the mistake, puts the file right again, and gives what was said. */
const refused = async (file: string, from: RegExp, to: string): Promise<string> => {
  const path = join(copy.folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  const { code, said } = await copy.build();
  writeFileSync(path, before);
  expect(code).not.toBe(0);
  expect(said).toContain('dist/ 没有动');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good build');
  return said;
};

test.each(MISTAKES)('the build refuses %s', async (_, file, from, to, named) => {
  const said = await refused(file, from, to);
  expect(said).toContain(file);
  expect(said).toContain(named);
});

test('a page that throws ends the build', async () => {
  const said = await refused('src/pages/about.astro', /await evidenceCounts\(\)/, 'missing()');
  expect(said).toContain('/about');
  expect(said).toContain('missing is not defined');
});
