import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CALCULATORS } from '../../../src/domain/calculators/index.ts';

/** Keys that the code of a calculator can say, as far as they stand in it whole. */
const keysIn = (slug: string): string[] => {
  const path = join(import.meta.dirname, `../../../src/domain/calculators/${slug}.ts`);
  return [...readFileSync(path, 'utf8').matchAll(/say\(\s*'([a-z-]+)'/g)].map((match) => match[1]!);
};

describe.each(Object.keys(CALCULATORS))('%s', (slug) => {
  const path = join(import.meta.dirname, `../../../content/tools/${slug}.mdx`);
  const data = parse(readFileSync(path, 'utf8').split('---\n')[1] ?? '') as {
    sentences: Record<string, { text: string }>;
    inputs: { name: string }[];
    example: { inputs: Record<string, string> };
  };
  test('has a sentence for every key of its code', () => {
    const keys = keysIn(slug);
    if (slug !== 'lapse') expect(keys.length).toBeGreaterThan(3);
    expect(Object.keys(data.sentences)).toEqual(expect.arrayContaining(keys));
  });
  test('its example fills in fields that there are', () => {
    const names = data.inputs.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(data.example.inputs)));
  });
});
