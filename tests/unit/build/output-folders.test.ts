import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareOutput, publishOutput } from '../../../src/tools/build/output-folders.ts';

/** A process that has ended. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;
/** One that runs as long as the tests. */
const RUNNING = process.ppid;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-output-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (folder: string, words: string): void => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'index.html'), words);
};
const published = (): string => readFileSync(join(root, 'dist/index.html'), 'utf8');
const left = (): string[] => readdirSync(join(root, '.build'));

test('a build takes the place of the last one and leaves nothing beside it', () => {
  for (const words of ['first', 'second']) {
    const next = prepareOutput(root);
    write(next, words);
    publishOutput(root, next);
    expect(published()).toBe(words);
    expect(left()).toEqual([]);
  }
});

test('two builds at once have folders of their own, and the one that ends last stays', () => {
  write('dist', 'last good');
  const one = prepareOutput(root, process.pid);
  write(one, 'one');
  const other = prepareOutput(root, RUNNING);
  write(other, 'other');
  expect(other).not.toBe(one);
  publishOutput(root, other, RUNNING);
  expect(published()).toBe('other');
  publishOutput(root, one);
  expect(published()).toBe('one');
  expect(left()).toEqual([]);
});

test('what a killed build left is cleared away, what a running one writes is not', () => {
  write('dist', 'last good');
  write(`.build/next-${DEAD}`, 'half');
  write(`.build/last-${DEAD}`, 'older');
  write(`.build/next-${RUNNING}`, 'being made');
  write('.build/stryker', 'of another tool');
  prepareOutput(root);
  expect(left().sort()).toEqual([`next-${RUNNING}`, 'stryker']);
  expect(published()).toBe('last good');
});

test('a build that was killed between the two renames has lost nothing', () => {
  write(`.build/last-${DEAD}`, 'last good');
  write(`.build/next-${DEAD}`, 'whole, but not in its place');
  prepareOutput(root);
  expect(published()).toBe('last good');
  expect(left()).toEqual([]);
});

test('where the new build is not there, the last one is put back', () => {
  write('dist', 'last good');
  expect(() => publishOutput(root, prepareOutput(root))).toThrow('ENOENT');
  expect(published()).toBe('last good');
  expect(existsSync(join(root, `.build/last-${process.pid}`))).toBe(false);
});
