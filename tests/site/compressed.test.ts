import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/tools/build/output-files.ts';

const dist = new URL('../../dist/', import.meta.url);
const names = filesIn(dist);
const read = (name: string): Buffer => readFileSync(new URL(name, dist));

// Copies of pages are made while others are rendered, before the page's own file is there.
test.each([
  ['br', brotliDecompressSync],
  ['gz', gunzipSync],
])('a server that sends a .%s sends the file', (ending, unpack) => {
  const copies = names.filter((name) => name.endsWith(`.${ending}`));
  const wrong = copies.filter((copy) => {
    const file = copy.slice(0, -ending.length - 1);
    return !names.includes(file) || !unpack(read(copy)).equals(read(file));
  });
  expect(copies.length).toBeGreaterThan(600);
  expect(wrong).toEqual([]);
});

test('every page, style, script and data file has both', () => {
  const there = new Set(names);
  const bare = names
    .filter((name) => /\.(?:html|css|js|json|csv|xml)$/.test(name) && read(name).length >= 200)
    .filter((name) => !there.has(`${name}.br`) || !there.has(`${name}.gz`));
  expect(bare).toEqual([]);
});
