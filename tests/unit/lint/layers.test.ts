import { readdir, readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS, ROOT as ROOT_FILES } from '../../../.eslint/layers.js';
import { lintText } from './lint-text.ts';

const ROOT = new URL('../../../', import.meta.url);

/** What the rules of the rooms say about a line that would stand in this file. */
const messagesFor = async (file: string, line: string): Promise<string[]> => {
  const code = file.endsWith('.astro') ? `---\n${line}\n---\n` : `${line}\n`;
  return (await lintText(file, code))
    .filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith('local/'))
    .map(({ message }) => message);
};

// Loading the parsers takes as long as the machine has other work.
beforeAll(() => messagesFor('core/x.ts', ''), 60_000);

describe('refused', () => {
  test.each([
    ['core/x.ts', "import { parse } from 'yaml';", 'src/core'],
    ['core/calculators/x.ts', "import { entries } from '../../data/content.ts';", 'src/data'],
    ['core/x.ts', "import { readFile } from 'fs';", 'pure'],
    ['core/x.ts', "export const load = () => import('../browser/page/theme.ts');", 'pure'],
    ['core/x.ts', "export * from '../browser/search/combobox.ts';", 'pure'],
    ['core/x.ts', "export type A = import('../data/facts.ts').FactValue;", 'pure'],
    ['browser/search/x.ts', "import { readFile } from 'node:fs/promises';", 'browsers'],
    ['browser/x.ts', "import { addressesOf } from '../tools/check-content/addresses.ts';", 'tools'],
    ['data/x.ts', "import Fact from '../components/evidence/Fact.astro';", 'src/components'],
    ['tools/x.ts', "import { getCollection } from 'astro:content';", 'without Astro'],
    ['components/page/x.ts', "import { readFile } from 'node:fs/promises';", 'draw'],
    ['components/x.ts', "import { qrCodes } from '../tools/build/qr-code.ts';", 'src/data'],
    ['components/mdx/X.astro', "import { getEntry } from 'astro:content';", 'src/data'],
    ['pages/x.astro', "import { parse } from 'yaml';", 'src/data'],
    ['pages/x.astro', "import.meta.glob(['../../content/**/*.yaml']);", 'src/data'],
    ['pages/x.astro', '---\n<script>import "../tools/html/x.ts";</script>\n---', 'src/tools'],
    ['new-folder/x.ts', "import { z } from 'zod';", 'in no room'],
  ])('%s: %s', async (file, line, where) => {
    const code = line.startsWith('---\n<script>') ? `---\n${line.slice(4, -4)}` : line;
    expect(await messagesFor(file, code)).toEqual([expect.stringContaining(where)]);
  });
});

describe('allowed', () => {
  test.each([
    ['core/schema/x.ts', "import { z } from 'zod';\nimport { day } from './primitives.ts';"],
    ['core/calculators/x.ts', "import { monthOf } from '../dates/month.ts';"],
    ['data/x.ts', "import { getCollection } from 'astro:content';"],
    ['components/mdx/X.astro', "import { places } from '../../data/places.ts';"],
    ['browser/page/x.ts', "import url from '../search/start-search.ts?worker&url';"],
    ['pages/x.astro', "import { places } from '../data/places.ts';"],
    ['tools/dev-server/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['middleware.ts', "import { defineMiddleware } from 'astro:middleware';"],
  ])('%s: %s', async (file, line) => {
    expect(await messagesFor(file, line)).toEqual([]);
  });
});

describe('src/core is pure', () => {
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
      await messagesFor('core/x.ts', `export const f = (): unknown => ${expression};`),
    ).toHaveLength(1);
  });

  test.each(['new Date(day).getTime()', 'Date.UTC(2026, 0)', 'Math.max(1, 2)', 'new Set<Date>()'])(
    'but %s',
    async (expression) => {
      const code = `export const f = (day: string): unknown => [day, ${expression}];`;
      expect(await messagesFor('core/x.ts', code)).toEqual([]);
    },
  );
});

test('rooms import only rooms before them, and every folder of src is a room', async () => {
  const order = Object.keys(LAYERS);
  const later = Object.entries(LAYERS).flatMap(([name, { imports = [], types = [] }]) =>
    [...imports, ...types]
      .filter((target) => order.indexOf(target) > order.indexOf(name))
      .map((target) => `${name} -> ${target}`),
  );
  expect(later).toEqual([]);
  const folders = (await readdir(new URL('src/', ROOT), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  expect(folders.filter((name) => !order.includes(name))).toEqual([]);
  expect(order.filter((name) => name !== ROOT_FILES && !folders.includes(name))).toEqual([]);
});

const IMPORT = /(?:from|import\()\s*'(\.[^'?]+)|^import '(\.[^'?]+)/gm;

test('no folder of src imports, even by way of others, a folder that imports it', async () => {
  const src = new URL('src/', ROOT).pathname;
  const names = (await readdir(src, { recursive: true })).filter((name) =>
    /\.(?:ts|astro)$/.test(name),
  );
  const graph = new Map<string, Set<string>>();
  for (const name of names) {
    const text = await readFile(resolve(src, name), 'utf8');
    for (const [, from, bare] of text.matchAll(IMPORT)) {
      const target = dirname(relative(src, resolve(src, dirname(name), (from ?? bare)!)));
      if (target.startsWith('..') || target === dirname(name)) continue;
      graph.set(dirname(name), (graph.get(dirname(name)) ?? new Set()).add(target));
    }
  }
  const circles: string[] = [];
  const visit = (folder: string, path: readonly string[]): void => {
    if (path.includes(folder)) {
      circles.push([...path.slice(path.indexOf(folder)), folder].join(' -> '));
      return;
    }
    for (const next of graph.get(folder) ?? []) visit(next, [...path, folder]);
  };
  for (const folder of graph.keys()) visit(folder, []);
  expect([...new Set(circles)]).toEqual([]);
}, 60_000);
