import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const GUIDE = '/guides/family-sharing/';

/** The day by which the page is checked again, as its head says it. */
const dueOf = async (page: Page): Promise<string> => {
  await page.goto(GUIDE);
  return (await page.locator('p.checked[data-due]').first().getAttribute('data-due'))!;
};

test('a page within its day of rechecking says nothing', async ({ page }) => {
  const due = await dueOf(page);
  await page.clock.setFixedTime(new Date(`${due}T15:00:00+08:00`));
  await page.goto(GUIDE);
  // The script of every page has run.
  await expect(page.locator('.theme-switches button').first()).toBeAttached();
  await expect(page.locator('.overdue')).toHaveCount(0);
});

test('a page past its day says so, at its head and at each document', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const due = await dueOf(page);
  const next = new Date(Date.parse(`${due}T00:30:00+08:00`) + 86_400_000);
  await page.clock.setFixedTime(next);
  await page.goto(GUIDE);
  await expect(page.locator('.checked .overdue')).toContainText(`过了该复核的日子（${due}）`);
  expect(await page.locator('.evidence li .overdue').count()).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.checked').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Two years on, every document is past its day.
  await page.clock.setFixedTime(new Date(next.getTime() + 2 * 365 * 86_400_000));
  await page.goto(GUIDE);
  const documents = page.locator('.evidence ol > li');
  expect(await page.locator('.evidence li .overdue').count()).toBeGreaterThan(5);
  await expect(documents.filter({ hasNot: page.locator('.overdue') })).toHaveCount(0);
});

test('a fact, corrections and terms past their day say so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2028-06-01T12:00:00+08:00'));
  for (const address of [
    '/facts/gongji-shares-money-only/',
    '/corrections/',
    '/corrections/pension/',
    '/terms/',
  ]) {
    await page.goto(address);
    await expect(page.locator('.overdue').first(), address).toBeVisible();
  }
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
    const [year, month, day] = (await dueOf(page)).split('-').map(Number);
    await expect(page.locator('.checked').first()).toContainText(
      `最迟${year}年${month}月${day}日再核对`,
    );
  });
});
