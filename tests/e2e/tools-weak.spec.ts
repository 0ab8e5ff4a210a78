import { expect, test } from '@playwright/test';
import { expectValues } from './tools.ts';

interface Clause {
  readonly from: string;
  readonly words: string;
  weak?: { words: string; label: string };
}

test('a rule that is weak from some year on is named at the result of such a year only', async ({
  page,
}) => {
  await page.route('**/tools/retirement/data.json', async (route) => {
    const response = await route.fetch();
    const data = (await response.json()) as { clauses: Record<string, Clause[]> };
    // As if the document had been read for the years before, and nothing but a reprint since.
    const [first] = data.clauses['minimum-months']!;
    const weak = { words: '没有见到文件原文，办之前问12333：', label: '最低缴费月数' };
    data.clauses['minimum-months'] = [
      { from: first!.from, words: first!.words },
      { ...first!, from: '2030-01-01', weak },
    ];
    await route.fulfill({ response, json: data });
  });
  const said = page.locator('#result [data-weak]', { hasText: '最低缴费月数' });
  await page.goto('/tools/retirement/#birth=1974-10&group=female55');
  await expectValues(page, { 'retire-month': '2031-01' });
  await expect(said).toHaveText('没有见到文件原文，办之前问12333：最低缴费月数。');
  await expect(said.getByRole('link')).toHaveAttribute('href', '/facts/minimum-months/');
  await page.locator('[name=birth]').fill('1967-05');
  await page.locator('[name=group][value=male]').check();
  await expectValues(page, { 'retire-month': '2028-01' });
  await expect(said).toHaveCount(0);
  await page.locator('[name=birth]').fill('1972-10');
  await expectValues(page, { 'retire-month': '2034-10' });
  await expect(said).toHaveCount(1);
});
