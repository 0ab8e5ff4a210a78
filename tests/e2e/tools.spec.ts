import { expect, test } from '@playwright/test';
import { CASES, expectValues, value } from './tools.ts';

for (const { slug, fragment, results, says } of CASES) {
  // One visit for all that such a link brings about.
  test(`${slug}: a link with figures`, async ({ page }) => {
    await page.goto(`/tools/${slug}/#${fragment}`);
    await test.step('fills in the fields and the answer', async () => {
      await expectValues(page, results);
      await expect(page.locator('#result')).toContainText(says);
      await expect(page.locator('#result-title')).toHaveText('结果');
      const kept = () => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
      await expect.poll(kept).toMatchObject(Object.fromEntries(new URLSearchParams(fragment)));
      expect(new URL(page.url()).search).toBe('');
    });
    await test.step('leads to the answer, and a reload leaves the reader alone', async () => {
      await expect(page.locator('#result')).toBeFocused();
      await expect(page.locator('#result-title')).toBeInViewport();
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBe(1);
      await page.evaluate(() => scrollTo(0, 0));
      await page.reload();
      await expectValues(page, results);
      await expect(page.locator('#result')).not.toBeFocused();
    });
    await test.step('gives a result that repeats what was entered and leads back to it', async () => {
      const recap = page.locator('#result .recap');
      await expect(recap).toHaveText(/^按这些算：.+。改一改$/);
      const said = (await recap.innerText()).split('；').length;
      await recap.getByRole('button', { name: '改一改' }).click();
      const fields = page.locator('#calculator :is(input, select)');
      await expect(fields.first()).toBeFocused();
      await expect(fields.first()).toBeInViewport();
      expect(said).toBeGreaterThanOrEqual([...new URLSearchParams(fragment)].length);
      await expectValues(page, results);
    });
  });

  test(`${slug}: an empty form says so beside the first field and moves there`, async ({
    page,
  }) => {
    await page.goto(`/tools/${slug}/`);
    await page.getByRole('button', { name: '算一算' }).click();
    const problem = page.locator('.problem:not(:empty)').first();
    await expect(problem).toBeVisible();
    const focused = page.locator(':focus');
    await expect(focused).toHaveAttribute('aria-invalid', 'true');
    await expect(focused).toHaveAttribute(
      'aria-describedby',
      new RegExp(`(?:^| )${await problem.getAttribute('id')}$`),
    );
    await expect(page.locator('#result [data-result]')).toHaveCount(0);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the example, its reasons and a table stand there, the form does not', async ({ page }) => {
    for (const { slug } of CASES)
      await test.step(slug, async () => {
        await page.goto(`/tools/${slug}/`);
        await expect(page.locator('#calculator')).toBeHidden();
        await expect(page.getByText('浏览器没有开脚本')).toBeVisible();
        await expect(page.locator('#result-title')).toContainText('例子');
        expect(await page.locator('#result [data-result]').count()).toBeGreaterThan(2);
        await expect(page.locator('#result a[href^="/facts/"]').first()).toBeVisible();
        await expect(page.locator('#evidence')).toBeVisible();
      });
  });
});

test('who is unsure sees both women’s cases side by side', async ({ page }) => {
  await page.goto('/tools/retirement/#birth=1974-10&group=unsure');
  await expect(value(page, 'retire-month', 0)).toHaveAttribute('data-value', '2031-01');
  await expect(value(page, 'retire-month', 1)).toHaveAttribute('data-value', '2024-10');
  await expect(page.locator('#result')).toContainText('12333');
});

test('years below the minimum of the year are warned of', async ({ page }) => {
  await page.goto('/tools/pension/#base=8000&retire-year=2035');
  await expect(page.locator('#result')).toContainText('2035年的最低年限是18年');
  await expect(value(page, 'a-total')).toHaveText('年限不够，不能按月领');
  await expect(value(page, 'b-total')).toHaveText('1943.02元');
  // The table further down the page is that of the figures above, not the example's.
  await page.locator('[name=base]').fill('6738');
  await expect(page.locator('#pensions-by-years tr').first()).toHaveText(
    /^20年\s*1078\s*558\s*1637$/,
  );
  await expect(page.locator('#result svg[role=img]')).toBeVisible();
});

test('an earliest month that notice no longer reaches is told of, by the reader’s clock', async ({
  page,
}) => {
  const passed = '最早的2027年5月来不及了';
  await page.clock.setFixedTime(new Date('2027-02-28T12:00:00'));
  await page.goto('/tools/retirement/#birth=1967-05&group=male');
  await expectValues(page, { 'earliest-month': '2027-05' });
  await expect(page.locator('#result')).not.toContainText('来不及');
  await page.clock.setFixedTime(new Date('2027-03-01T12:00:00'));
  await page.reload();
  await expect(page.locator('#result')).toContainText(passed);
  await page.clock.setFixedTime(new Date('2028-01-01T12:00:00'));
  await page.reload();
  await expect(page.locator('#result')).toContainText('已经到了法定退休年龄');
  await expect(page.locator('#result')).not.toContainText(passed);
});

test('the months paid are judged for early, timely and late retirement', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2028-01-15T12:00:00'));
  await page.goto('/tools/retirement/#birth=1969-12&group=male&paid=12年6个月');
  const result = page.locator('#result');
  await expectValues(page, { 'minimum-months': '192', 'earliest-month': 'none' });
  await expect(result).toContainText('提前退：从下个月起月月缴，到2031年2月也不够。');
  await expect(result).toContainText(
    '到龄退：2031年3月要16年，你缴了12年6个月。从下个月起月月缴，也差4个月。',
  );
  await expect(result).toContainText('推后退：还是要16年。从下个月起月月缴，2031年7月够。');
  await page.locator('[name=paid]').fill('15年');
  await expect(result).toContainText('提前退：2029年12月要15年，你缴了15年，够。');
  await expect(result).toContainText('待核实');
});

test('contributions that would begin in childhood are worked out, and asked to be checked', async ({
  page,
}) => {
  await page.goto('/tools/pension/#base=8000&years-a=45&retire-age=50');
  await expect(page.locator('#result')).toContainText('你5岁就开始缴费了');
  await expectValues(page, { 'a-basic': '2880' });
});

test('the comparison leads to the calculator, and both say the same', async ({ page }) => {
  await page.goto('/compare/15-vs-20/');
  const cell = (row: string, i: number) => page.locator(`#row-${row} td`).nth(i).innerText();
  const rows = { basic: 'basic', account: 'account', total: 'total', 'paid-in': 'paid' };
  const said: Record<string, string> = {};
  for (const [row, name] of Object.entries(rows))
    for (const [i, plan] of ['a', 'b'].entries())
      said[`${plan}-${name}`] = /[\d,.]+(?=元)/.exec(await cell(row, i))?.[0] ?? '';
  await page.getByRole('link', { name: '换成你自己的数算一遍' }).click();
  await expect(page).toHaveURL(/\/tools\/pension\/#/);
  for (const [name, words] of Object.entries(said))
    await expect(value(page, name)).toHaveText(`${words}元`);
  expect(Object.keys(said)).toHaveLength(8);
});

test('a changed fragment is taken over, and a link to a section changes nothing', async ({
  page,
}) => {
  await page.goto('/tools/survivor/#years=15');
  await expectValues(page, { months: '9' });
  await page.evaluate(() => (location.hash = 'years=30'));
  await expectValues(page, { months: '24' });
  await page.evaluate(() => (location.hash = 'retired'));
  await expectValues(page, { months: '24' });
  await expect(page.locator('[name=years]')).toHaveValue('30');
});

test('markup in a field or the fragment stays text', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const bad = encodeURIComponent('<img src=x onerror=alert(1)>');
  await page.goto(
    `/tools/sharing/#relation=child&giver=employee&receiver=resident&purpose=care&from=${bad}&to=${bad}`,
  );
  await page.getByRole('button', { name: '算一算' }).click();
  await expect(page.locator('#f-from-problem')).not.toBeEmpty();
  expect(await page.locator('img:not([src^="/qr/"])').count()).toBe(0);
  expect(dialogs).toBe(0);
});
