import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const SRC = new URL('../../../src/', import.meta.url);
const EXPORT = /^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm;
/** Names that Astro gives to what it calls in a page. */
const ASTRO = new Set(['GET', 'getStaticPaths']);

test('no two files of src export the same name', async () => {
  const files = (await readdir(SRC, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const exportedBy = new Map<string, string[]>();
  for (const file of files) {
    const text = await readFile(new URL(file, SRC), 'utf8');
    for (const name of new Set([...text.matchAll(EXPORT)].map((match) => match[1]!)))
      exportedBy.set(name, [...(exportedBy.get(name) ?? []), file]);
  }
  expect(exportedBy.size).toBeGreaterThan(500);
  const shared = [...exportedBy].filter(([name, by]) => by.length > 1 && !ASTRO.has(name));
  expect(shared).toEqual([]);
});
