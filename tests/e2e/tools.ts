import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { CALCULATORS } from './pages.ts';

/** One reckoning of a calculator: what is filled in, and what comes of it. */
export interface CalculatorCase {
  readonly slug: string;
  readonly fragment: string;
  /** Results by name, as their plain values. */
  readonly results: Readonly<Record<string, string>>;
  /** Words among them. */
  readonly says: string;
}

/** One of each calculator, from `calculators/`; throws where a calculator has none. */
export const CASES: readonly CalculatorCase[] = CALCULATORS.map((slug) => {
  const text = readFileSync(new URL(`calculators/${slug}.yaml`, import.meta.url), 'utf8');
  return { slug, ...(parse(text) as Omit<CalculatorCase, 'slug'>) };
});

/** A result of a calculator. */
export const value = (page: Page, name: string, i = 0): Locator =>
  page.locator(`#result [data-result="${name}"]`).nth(i);

/** Results by name, as their plain values. */
export const expectValues = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [name, expected] of Object.entries(values))
    await expect(value(page, name)).toHaveAttribute('data-value', expected);
};

/** Presses the button of the form. */
export const press = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '算一算' }).click();

/** What stands beside a field: what was understood, and what is wrong. */
export const beside = (page: Page, name: string) => ({
  said: page.locator(`.field:has([name="${name}"]) .said`),
  problem: page.locator(`#f-${name}-problem`),
});
