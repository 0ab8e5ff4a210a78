import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import {
  COMPARISON_FACTS,
  type ComparisonQuantities,
} from '../../../src/core/rules/comparison-rules.ts';
import type { QuantityFact } from '../../../src/core/rules/quantity.ts';
import { comparisonSchema, type Comparison } from '../../../src/core/schema/comparison.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const content = join(import.meta.dirname, '../../../content');

/** A decision table that stands beside the tests. */
export const table = <Shape>(name: string): Shape =>
  parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')) as Shape;

/** A quantity of `content/facts`, as the site reads it. */
export const quantity = (id: string): QuantityFact => {
  const [path] = globSync(`facts/*/${id}.yaml`, { cwd: content });
  if (!path) throw new Error(`No fact “${id}”`);
  const data = factSchema.parse(parse(readFileSync(join(content, path), 'utf8')));
  if (data.kind !== 'quantity') throw new Error(`“${id}” is no quantity`);
  return { id: basename(path, '.yaml'), data };
};

/** The facts that comparisons need. */
export const comparisonQuantities = (): ComparisonQuantities =>
  Object.fromEntries(
    Object.entries(COMPARISON_FACTS).map(([name, id]) => [name, quantity(id)]),
  ) as ComparisonQuantities;

/** Frontmatter of a comparison, as the site reads it. */
export const comparisonOf = (slug: string): Comparison => {
  const file = readFileSync(join(content, `comparisons/${slug}.mdx`), 'utf8');
  return comparisonSchema.parse(parse(file.split('---\n')[1] ?? ''));
};

/** 60岁8个月 or 60岁 as months. */
export const ageInMonths = (words: string): number => {
  const [, years, months = '0'] = /^(\d+)岁(?:(\d+)个月)?$/.exec(words) ?? [];
  if (!years) throw new Error(`No age: ${words}`);
  return Number(years) * 12 + Number(months);
};

/** The day on which the facts were checked; tests never read the clock. */
export const TODAY = '2026-11-22';
