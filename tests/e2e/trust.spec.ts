import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const GUIDE = '/guides/family-sharing/';

test('a page within its day of rechecking says nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-31T15:00:00+08:00'));
  await page.goto(GUIDE);
  await expect(page.locator('p[role=status]')).toBeAttached();
  await expect(page.locator('.overdue')).toHaveCount(0);
});

test('a page past its day says so, at its head and at each document', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  await page.clock.setFixedTime(new Date('2027-01-01T00:30:00+08:00'));
  await page.goto(GUIDE);
  await expect(page.locator('.checked .overdue')).toContainText('过了该复核的日子（2026-12-31）');
  expect(await page.locator('.evidence li .overdue').count()).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.checked').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

for (const address of ['/facts/gongji-shares-money-only/', '/corrections/', '/terms/'])
  test(`${address} past its day says so`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2028-06-01T12:00:00+08:00'));
    await page.goto(address);
    await expect(page.locator('.overdue').first()).toBeVisible();
  });

test('an old address leads to the new one and takes the id along', async ({ page }) => {
  await page.goto('/compare/#payback');
  await page.waitForURL('**/compare/15-vs-20/#payback');
  await expect(page.locator('#payback')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an old address leads on all the same', async ({ page }) => {
    await page.goto('/facts/');
    await page.waitForURL('**/sources/');
    await expect(page.locator('h1')).toHaveText('依据的文件');
  });

  test('the day of rechecking can be read', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.locator('.checked').first()).toContainText('最迟2026年12月31日再核对');
  });
});
