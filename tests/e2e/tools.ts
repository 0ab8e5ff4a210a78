import { expect, type Locator, type Page } from '@playwright/test';

export { CASES, type CalculatorCase } from '../calculator-cases.ts';

/** Until its script has started a calculator shows a worked example, and what is filled in may be taken back. */
const STARTED = 'body:has(#calculator[data-started])';

/** Opens a calculator and waits until it has taken what its address says. */
export const openStarted = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(page.locator(STARTED)).toBeAttached();
};

/** A result of a calculator, once its script has started. */
export const value = (page: Page, name: string, i = 0): Locator =>
  page.locator(`${STARTED} #result [data-result="${name}"]`).nth(i);

/** Results by name, as their plain values. They are asked for at once, which takes a fraction of the time. */
export const expectValues = (page: Page, values: Record<string, string>): Promise<void> =>
  expect
    .poll(() =>
      page
        .evaluate(
          ([started, names]) =>
            Object.fromEntries(
              names.map((name) => [
                name,
                document
                  .querySelector(`${started} #result [data-result="${name}"]`)
                  ?.getAttribute('data-value'),
              ]),
            ),
          [STARTED, Object.keys(values)] as const,
        )
        // While a page gives way to the next there is nothing to ask.
        .catch(String),
    )
    .toEqual(values);

/** The answer to what was entered, once it is there in place of the worked example, whose links hold its own figures. */
export const answer = (page: Page): Locator => page.locator(`${STARTED} #result`);

/** Presses the button of the form. */
export const press = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '算一算' }).click();

/** What stands beside a field: what was understood, and what is wrong. */
export const beside = (page: Page, name: string) => ({
  said: page.locator(`.field:has([name="${name}"]) .said`),
  problem: page.locator(`#f-${name}-problem`),
});
