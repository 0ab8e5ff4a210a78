import { expect, type Locator, type Page } from '@playwright/test';

/** One reckoning of each calculator: its page, the fragment, the results, and words among them. */
export const CASES: readonly (readonly [string, string, Record<string, string>, string])[] = [
  [
    'retirement',
    'birth=1974-10&group=female55',
    {
      'retire-month': '2031-01',
      age: '675',
      'delay-months': '15',
      'minimum-months': '192',
      'earliest-month': '2029-10',
      'latest-month': '2034-01',
    },
    '56岁3个月',
  ],
  [
    'pension',
    'base=8000&index=0.6&years-a=15&years-b=20&retire-age=63',
    { 'a-total': '1550.77', 'b-total': '2067.69', 'a-paid': '69120' },
    '1550.77元',
  ],
  [
    'sharing',
    'relation=parent&giver=employee&receiver=resident&purpose=care&from=石家庄&to=苏州',
    { verdict: 'check', condition: 'place', mechanism: 'wallet' },
    '要先确认',
  ],
  [
    'lapse',
    'was=employee&months=4&reason=left-job',
    { medical: 'over', pension: 'gap', injury: 'left' },
    '超过3个月',
  ],
  [
    'survivor',
    'years=28年9个月&pension-years=3年6个月&income=4000',
    { months: '19.25', amount: '77000', funeral: '8000', total: '85000' },
    '85000元',
  ],
];

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
