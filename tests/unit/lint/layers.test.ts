import { readdir, readFile } from 'node:fs/promises';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from '../../../.eslint/layers.js';

const ROOT = new URL('../../../', import.meta.url);
const eslint = new ESLint({ cwd: ROOT.pathname });

/** What the rules of the layers say about a line that would stand in this file. */
const said = async (file: string, line: string): Promise<string[]> => {
  const code = file.endsWith('.astro') ? `---\n${line}\n---\n` : `${line}\n`;
  const [result] = await eslint.lintText(code, { filePath: `${ROOT.pathname}src/${file}` });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith('local/'))
    .map(({ message }) => message);
};

// Loading the parsers takes as long as the machine has other work.
beforeAll(() => said('schema/x.ts', ''), 60_000);

describe('refused', () => {
  test.each([
    ['schema/x.ts', "import { parse } from 'yaml';", 'src/data'],
    ['schema/x.ts', "import { month } from '../domain/month.ts';", 'src/data'],
    ['domain/calculators/x.ts', "import { entries } from '../../data/content.ts';", 'src/data'],
    ['domain/x.ts', "import { fact } from '../schema/fact.ts';", 'Only types'],
    ['domain/x.ts', "import { readFile } from 'fs';", 'pure'],
    ['domain/x.ts', "export const load = () => import('../places/index.ts');", 'pure'],
    ['domain/x.ts', "export * from '../search/lookup.ts';", 'pure'],
    ['domain/x.ts', "export type A = import('../data/facts.ts').FactValue;", 'pure'],
    ['search/x.ts', "import { readFile } from 'node:fs/promises';", 'browser'],
    ['search/x.ts', "import { row } from './build/row.ts';", 'src/search/build'],
    ['data/x.ts', "import Fact from '../components/evidence/Fact.astro';", 'src/components'],
    ['upkeep/x.ts', "import { getCollection } from 'astro:content';", 'without Astro'],
    ['components/page/x.ts', "import { readFile } from 'node:fs/promises';", 'page'],
    ['components/tools/X.astro', "import { places } from '../../data/places.ts';", 'props'],
    ['components/tools/x.ts', "import { qrCodes } from '../../integrations/qr.ts';", 'props'],
    ['components/mdx/X.astro', "import { getEntry } from 'astro:content';", 'src/data'],
    ['pages/x.astro', "import { fact } from '../schema/fact.ts';", 'src/schema'],
    ['pages/x.astro', "import.meta.glob(['../../content/**/*.yaml']);", 'src/data'],
    ['pages/x.astro', '---\n<script>import "../places/index.ts";</script>\n---', 'src/data'],
    ['new-folder/x.ts', "import { z } from 'zod';", 'in no layer'],
  ])('%s: %s', async (file, line, where) => {
    const code = line.startsWith('---\n<script>') ? `---\n${line.slice(4, -4)}` : line;
    expect(await said(file, code)).toEqual([expect.stringContaining(where)]);
  });
});

describe('allowed', () => {
  test.each([
    ['schema/x.ts', "import { z } from 'zod';\nimport { day } from './primitives.ts';"],
    ['domain/x.ts', "import type { Fact } from '../schema/fact.ts';"],
    ['domain/x.ts', "import { type Fact } from '../schema/fact.ts';"],
    ['domain/calculators/x.ts', "import { monthOf } from '../month.ts';"],
    ['data/x.ts', "import { getCollection } from 'astro:content';"],
    ['components/mdx/X.astro', "import { places } from '../../data/places.ts';"],
    ['components/page/x.ts', "import url from '../../search/suggestions.ts?worker&url';"],
    ['pages/x.astro', "import { places } from '../data/places.ts';"],
    ['integrations/x.ts', "import { readFile } from 'node:fs/promises';"],
  ])('%s: %s', async (file, line) => {
    expect(await said(file, line)).toEqual([]);
  });
});

describe('src/domain is pure', () => {
  test.each([
    'Date.now()',
    'Date()',
    'new Date()',
    'globalThis.Date',
    'performance.now()',
    'Math.random()',
    "Math['random']()",
    'document.title',
    'navigator.language',
    'process.env',
    'setTimeout(f, 1)',
  ])('not %s', async (expression) => {
    expect(
      await said('domain/x.ts', `export const f = (): unknown => ${expression};`),
    ).toHaveLength(1);
  });

  test.each(['new Date(day).getTime()', 'Date.UTC(2026, 0)', 'Math.max(1, 2)', 'new Set<Date>()'])(
    'but %s',
    async (expression) => {
      const code = `export const f = (day: string): unknown => [day, ${expression}];`;
      expect(await said('domain/x.ts', code)).toEqual([]);
    },
  );
});

test('layers name only layers before them, and each part of src is in one', async () => {
  const order = Object.keys(LAYERS);
  const above = ([name, { imports = [], types = [] }]: (typeof entries)[number]) =>
    [...imports, ...types]
      .map((target) => order.find((layer) => target === layer) ?? target.split('/')[0]!)
      .filter((layer) => layer !== name.split('/')[0] && order.indexOf(layer) > order.indexOf(name))
      .filter((layer) => !layer.startsWith(`${name.split('/')[0]}/`))
      .map((layer) => `${name} -> ${layer}`);
  const entries = Object.entries(LAYERS);
  expect(entries.flatMap(above)).toEqual([]);
  const parts = (await readdir(new URL('src/', ROOT))).filter((part) => part !== 'styles');
  expect(parts.filter((part) => !order.includes(part))).toEqual([]);
});

test('the README shows the table', async () => {
  const readme = await readFile(new URL('README.md', ROOT), 'utf8');
  const rows = readme.split('\n').map((line) => line.replace(/\s+/g, ' '));
  const code = (names: readonly string[] = []) => names.map((each) => `\`${each}\``).join(', ');
  for (const [name, { imports, types, packages }] of Object.entries(LAYERS))
    expect(rows).toContain(
      `| \`${name}\` | ${code(imports)} | ${code(types)} | ${code(packages)} |`.replace(
        /\s+/g,
        ' ',
      ),
    );
});
