import { expect, test, type Page } from '@playwright/test';

/** On paper: the printed head shows, and nothing that can only be pressed. */
const expectPaper = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper').first()).toBeVisible();
  await expect(page.locator('.masthead nav')).toBeHidden();
  await expect(page.locator('.anchor').first()).toBeHidden();
};

test('the style for paper comes with the first touch, and not before', async ({ page }) => {
  const styles: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') styles.push(request.url());
  });
  await page.goto('/lapse/', { waitUntil: 'networkidle' });
  expect(styles).toEqual([]);
  await page.mouse.click(5, 300);
  await expect(page.locator('head link[media=print]')).toHaveCount(1);
  await expect.poll(() => styles.length).toBe(1);
  await expectPaper(page);
});

test('who prints without touching the page has the style as well', async ({ page }) => {
  await page.goto('/lapse/');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('head link[media=print]')).toHaveCount(1);
  await expectPaper(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a page can be printed', async ({ page }) => {
    await page.goto('/lapse/');
    await expectPaper(page);
  });
});
