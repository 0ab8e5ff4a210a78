import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './pages.ts';

/*
 * What text browsers show, what is copied, and what a page says where styles did not come: neither
 * styles nor scripts.
 */
test.use({ javaScriptEnabled: false });

test('nothing stands there that only styles or scripts make sense of', async ({ page }) => {
  for (const address of PAGE_TYPES) {
    await page.goto(address);
    await expect(page.locator('.seal:not(:empty)'), address).toHaveCount(0);
    await expect(page.locator('.masthead .theme-switches:not(:empty)'), address).toHaveCount(0);
    const marks = await page.locator('sup').allTextContents();
    const links = await page
      .locator('sup')
      .evaluateAll((all) =>
        all.map((mark) => [...mark.querySelectorAll('a')].map((link) => link.textContent.trim())),
      );
    const numbers = marks.map((text) => text.match(/\d+/g) ?? []);
    expect(numbers, address).toEqual(
      links.map((texts) => texts.flatMap((text) => text.match(/\d+/g) ?? [])),
    );
  }
});
