import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { parseYaml } from '../../src/tools/check-content/yaml.ts';
import {
  loadYamlMemory,
  recallYaml,
  saveYamlMemory,
} from '../../src/tools/check-content/yaml-memory.ts';
import { CONTENT_FILES } from '../real-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-memory-'));
const memory = pathToFileURL(`${folder}/`);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = CONTENT_FILES.filter(({ path }) => path.endsWith('.yaml'));

test('what was kept of every file of the content is what parsing gives, and of its own', () => {
  const first = files.map(({ text }) => parseYaml(text));
  const again = files.map(({ text }) => parseYaml(text));
  expect(again.map(({ value }) => value)).toEqual(first.map(({ value }) => value));
  expect(again.every(({ value }, i) => value !== first[i]!.value)).toBe(true);
  expect(again.map(({ lineOf }) => lineOf(['values', 0, 'from']))).toEqual(
    first.map(({ lineOf }) => lineOf(['values', 0, 'from'])),
  );
});

test('a text that differs by one character is parsed', () => {
  const { text } = files[0]!;
  parseYaml(text);
  expect(recallYaml(text)).toBeDefined();
  expect(recallYaml(`${text} `)).toBeUndefined();
});

test('a text with a mistake is not kept', () => {
  expect(parseYaml('a: "b').errors).toHaveLength(1);
  expect(recallYaml('a: "b')).toBeUndefined();
});

test('values that JSON has no word for are kept as they are', () => {
  const text = 'a: .nan\nb: -0.0\nc: .inf';
  expect(parseYaml(text).value).toEqual(parseYaml(text).value);
  expect(parseYaml(text).value).toEqual({ a: Number.NaN, b: -0, c: Number.POSITIVE_INFINITY });
});

test('one file is kept; one that was cut off, or of another version, counts for nothing', () => {
  saveYamlMemory(memory);
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  writeFileSync(join(folder, name), 'cut');
  writeFileSync(join(folder, 'yaml-of-another-version'), 'old');
  expect(() => loadYamlMemory(memory)).not.toThrow();
  expect(parseYaml('a: 1').value).toEqual({ a: 1 });
  saveYamlMemory(memory);
  expect(readdirSync(folder)).toEqual([name]);
});
