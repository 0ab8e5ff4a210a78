import { expect, type Locator, type Page } from '@playwright/test';

export { CASES, type CalculatorCase } from '../calculator-cases.ts';

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
