/** One reckoning of each calculator, for the tests in browsers. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** Every calculator that has a page, by the name of the page. */
export const CALCULATORS: readonly string[] = readdirSync(
  new URL('../content/tools/', import.meta.url),
)
  .filter((name) => /^[a-z].*\.mdx$/.test(name))
  .map((name) => name.replace('.mdx', ''))
  .toSorted();

/** One reckoning of a calculator: what is filled in, and what comes of it. */
export interface CalculatorCase {
  readonly slug: string;
  readonly fragment: string;
  /** Results by name, as their plain values. */
  readonly results: Readonly<Record<string, string>>;
  /** Words among them. */
  readonly says: string;
}

/** One of each calculator, from `e2e/calculators/`; throws where a calculator has none. */
export const CASES: readonly CalculatorCase[] = CALCULATORS.map((slug) => {
  const text = readFileSync(new URL(`e2e/calculators/${slug}.yaml`, import.meta.url), 'utf8');
  return { slug, ...(parse(text) as Omit<CalculatorCase, 'slug'>) };
});
