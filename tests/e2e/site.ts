import { test as base, type Page } from '@playwright/test';
import { startSite, type Site } from '../site-server.ts';

export { built, type Site } from '../site-server.ts';

/** Tests with a site of their own and the service worker let in. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    site.close();
  },
  baseURL: ({ site }, use) => use(site.origin),
  serviceWorkers: 'allow',
});

/** The first touch brings the worker, which then keeps the page that it came to. */
export const touch = async (page: Page): Promise<void> => {
  await page.locator('h1').click();
  await base.expect
    .poll(() =>
      page.evaluate(
        async () =>
          navigator.serviceWorker.controller !== null &&
          (await caches.match(location.pathname)) !== undefined,
      ),
    )
    .toBe(true);
};

/** Stores the whole handbook. */
export const storeAll = async (page: Page): Promise<void> => {
  await page.goto('/offline/');
  await page.getByRole('button', { name: /存到手机/ }).click();
  await base.expect(page.getByText('已经存好')).toBeVisible();
};
