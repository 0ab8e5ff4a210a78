import { expect, test, type Page } from '@playwright/test';

const months = (page: Page) =>
  page.locator('#months > section > h2').evaluateAll((all) => all.map(({ id }) => id));

test('the month of the reader’s clock comes first, the others follow in their order', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-15T12:00:00');
  await page.goto('/calendar/');
  await expect(page.locator('#month-11')).toContainText('（这个月）');
  expect(await months(page)).toEqual(
    [11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((month) => `month-${month}`),
  );
});

test('an address that leads to a month leaves the order as it came', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-15T12:00:00');
  await page.goto('/calendar/#month-3');
  await expect(page.locator('#month-11')).toContainText('（这个月）');
  expect((await months(page))[0]).toBe('month-1');
  await expect(page.locator('#month-3')).toBeInViewport();
});

test('the home page says what falls due this month, and in that year only', async ({ page }) => {
  await page.clock.setFixedTime('2027-01-15T12:00:00');
  await page.goto('/');
  const line = page.locator('#due');
  await expect(line).toContainText('社保日历：这个月看看医疗保障法施行、');
  await line.getByRole('link', { name: '起付线重新算' }).click();
  await expect(page.locator('#reimbursement-year')).toBeInViewport();
  await page.clock.setFixedTime('2028-01-15T12:00:00');
  await page.goto('/');
  await expect(line).toContainText('起付线重新算');
  await expect(line).not.toContainText('医疗保障法');
});

test('what goes on from an earlier month leads to this month', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-29T12:00:00');
  await page.goto('/');
  await page.locator('#due').getByRole('link', { name: '缴明年的居民医保' }).click();
  await expect(page).toHaveURL(/\/calendar\/#month-11$/);
  await expect(page.locator('#month-11')).toBeInViewport();
  await expect(page.locator('#month-9')).not.toBeInViewport();
  await expect(page.locator('section:has(> #month-11)')).toContainText('还在办');
});

test('in a month with nothing of its own the line is a plain link', async ({ page }) => {
  await page.clock.setFixedTime('2026-08-15T12:00:00');
  await page.goto('/');
  await expect(page.locator('#due')).toHaveText('社保日历');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the months stand in their order, and home has a plain link', async ({ page }) => {
    await page.goto('/calendar/');
    expect((await months(page))[0]).toBe('month-1');
    await page.goto('/');
    await page.getByRole('link', { name: '社保日历' }).click();
    await expect(page).toHaveURL(/\/calendar\/$/);
  });
});
