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

const GUIDE = 'guides/family-sharing.mdx';
const FACT = 'facts/pension-formula/payment-months.yaml';

/** One mistake of each kind that Astro itself would let pass or report poorly. */
const MISTAKES: readonly (readonly [string, string, RegExp, string, string])[] = [
  ['a misspelt key', GUIDE, /^order:/m, 'ordr:', 'ordr'],
  ['broken YAML', FACT, /^kind: quantity$/m, 'kind: "quantity', '第1行'],
  ['a dangling reference', FACT, /source: \S+/, 'source: no-such-document', 'no-such-document'],
  ['broken MDX', GUIDE, /<\/Answer>/, '', '<Answer> 没有关上'],
  ['a hostile title', GUIDE, /^title: .*$/m, 'title: <script>alert(1)</script>', 'title'],
];

test.each(MISTAKES)('the build refuses %s', async (_, file, from, to, named) => {
  const path = join(copy.folder, 'content', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  const { code, said } = await copy.build();
  writeFileSync(path, before);
  expect(code).not.toBe(0);
  expect(said).toContain(`content/${file}`);
  expect(said).toContain(named);
  expect(said).toContain('dist/ 没有动');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good build');
});
