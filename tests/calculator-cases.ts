/** Reckonings of each calculator and what may be typed into it, from `tests/calculators/<slug>.yaml`. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** Every calculator that has a page, by the name of the page. */
export const CALCULATORS: readonly string[] = readdirSync(
  new URL('../content/tools/', import.meta.url),
)
  .filter((name) => /^[a-z].*\.mdx$/.test(name))
  .map((name) => name.replace('.mdx', ''))
  .toSorted();

/** Those whose form asks for a place, the names of places being fetched. */
export const CALCULATORS_ASKING_FOR_PLACES = CALCULATORS.filter((slug) =>
  /^ {4}type: place$/m.test(
    readFileSync(new URL(`../content/tools/${slug}.mdx`, import.meta.url), 'utf8'),
  ),
);

/** A reckoning: what is filled in, and what comes of it. */
export interface Reckoning {
  readonly fragment: string;
  /** Results by name, as their plain values. */
  readonly results: Readonly<Record<string, string>>;
}

/** What a calculator is tried with: its first reckoning in browsers too, everything else in Node alone. */
export interface CalculatorCase extends Reckoning {
  readonly slug: string;
  /** Words among the results. */
  readonly says: string;
  readonly more?: readonly Reckoning[];
  /** What is typed into fields without choices, so that every sentence comes up. */
  readonly typed?: Readonly<Record<string, readonly string[]>>;
}

/** What a calculator is tried with; throws where it has no file. */
export const caseOf = (slug: string): CalculatorCase => {
  const text = readFileSync(new URL(`calculators/${slug}.yaml`, import.meta.url), 'utf8');
  return { slug, ...(parse(text) as Omit<CalculatorCase, 'slug'>) };
};

/** One of each calculator. */
export const CASES: readonly CalculatorCase[] = CALCULATORS.map(caseOf);
