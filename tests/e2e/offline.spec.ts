import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

const NOT_SERVED = '现在连不上网';

/** Waits until the page is in the store. */
const kept = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(
        async () => (await (await caches.open('pages')).match(location.pathname)) !== undefined,
      ),
    )
    .toBe(true);

/** The first touch brings the worker; it then keeps the page that it came to. */
const touch = async (page: Page): Promise<void> => {
  await page.locator('h1').click();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await kept(page);
};

for (const [day, overdue] of [
  ['2026-11-22T12:00:00+08:00', 0],
  ['2028-06-01T12:00:00+08:00', 1],
] as const)
  test(`before the first touch a page asks for nothing but a script for ${overdue} overdue notes, and stores nothing`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(day);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto('/guides/family-sharing/');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.checked .overdue')).toHaveCount(overdue);
    expect(requests.filter((path) => path !== '/favicon.svg')).toEqual([
      '/guides/family-sharing/',
      ...(overdue > 0 ? [expect.stringMatching(/^\/_astro\/page-actions-/)] : []),
    ]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  });

test('pages visited stay readable without a network, and say their day', async ({
  page,
  context,
}) => {
  await page.goto('/lapse/');
  await touch(page);
  await page.goto('/guides/minimum-years/');
  await expect(page.getByText(NOT_SERVED)).toHaveCount(0);
  await kept(page);
  await context.setOffline(true);
  for (const address of ['/lapse/', '/guides/minimum-years/']) {
    await page.goto(address);
    await expect(page.locator('main [role=status]').first()).toHaveText(
      /现在连不上网。这是存在手机里的一页，内容截至\d{4}年\d+月\d+日。/,
    );
    await expect(page.locator('#evidence')).toBeVisible();
  }
  await page.goto('/guides/pension-formula/');
  await expect(page.getByText('这一页也没有存过')).toBeVisible();
  await context.setOffline(false);
  await page.goto('/lapse/');
  await expect(page.getByText(NOT_SERVED)).toHaveCount(0);
});

test('the whole handbook is stored when asked, search included, and goes when told', async ({
  page,
  context,
}) => {
  await page.goto('/offline/');
  await page.getByRole('button', { name: /存到手机，断网也能看（约[\d.]+MB）/ }).click();
  await expect(page.getByText('已经存好，内容截至')).toBeVisible();
  await context.setOffline(true);
  for (const address of [
    '/',
    '/regions/hebei/shijiazhuang/',
    '/compare/15-vs-20/',
    '/corrections/',
  ]) {
    await page.goto(address);
    await expect(page.getByText(NOT_SERVED)).toBeVisible();
    await expect(page.locator('article')).toContainText('依据');
  }
  await page.goto('/search/?q=石家庄');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#results > li a').first()).toHaveAttribute(
    'href',
    '/regions/hebei/shijiazhuang/',
  );
  // A county is found without the small file of its name, which is not stored.
  await page.goto('/search/?q=昆山');
  await expect(page.locator('#results > li').first()).toContainText('苏州');
  await expect(page.locator('#search-status')).not.toContainText('没有取到');
  await page.goto('/search/?q=断缴');
  await expect(page.locator('#results .sentence').first()).not.toBeEmpty();
  await page.goto('/search/?q=定点药店');
  await expect(page.locator('#results mark').first()).toBeVisible();
  // Words that only pages of places have: their full text is not stored, and search says nothing of a fault.
  await page.goto('/search/?q=外地打要加参保地的区号');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#search-status')).not.toContainText('没有取到');
  await page.goto('/offline/');
  await page.getByRole('button', { name: '从手机里删掉' }).click();
  await expect(page.getByText('已经从手机里删掉')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(['shell']);
});

test('what the button says is what is fetched, and at most 1.85 MB', async ({ request, page }) => {
  await page.goto('/offline/');
  const said = Number(
    /约([\d.]+)MB/.exec((await page.getByRole('button', { name: /存到手机/ }).textContent())!)![1],
  );
  const text = await (await request.get('/offline/handbook.json')).text();
  const { files } = JSON.parse(text) as { files: string[] };
  const bytes = files.reduce((sum, path) => {
    const content = readFileSync(new URL(`../../dist${path}`, import.meta.url));
    return (
      sum + (/\.(?:pagefind|pf_\w+|png)$/.test(path) ? content.length : gzipSync(content).length)
    );
  }, gzipSync(text).length);
  expect(bytes).toBeLessThanOrEqual(1_850_000);
  expect(Math.abs(said - bytes / 1e6)).toBeLessThan(0.06);
});
