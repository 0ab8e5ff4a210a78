import { expect, test } from '@playwright/test';
import { open, PAGE_LISTS } from './pages.ts';

for (const { name, addresses } of PAGE_LISTS)
  test(`no error, no foreign request, no cookie, nothing wider than 320 px: ${name}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) problems.push(request.url());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of addresses)
      await test.step(address, async () => {
        await open(page, address);
        expect(problems, address).toEqual([]);
        expect(await context.cookies()).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, address).toBe(320);
      });
  });

test('the address of a step scrolls there and marks it', async ({ page }) => {
  await page.goto('/guides/cross-province-sharing/#open-wallet');
  const step = page.locator('#open-wallet');
  await expect(step).toBeInViewport();
  const [marked, plain] = await Promise.all([
    step.evaluate((element) => getComputedStyle(element).backgroundColor),
    page.locator('#open-app').evaluate((element) => getComputedStyle(element).backgroundColor),
  ]);
  expect(marked).not.toBe(plain);
});

test('every section and step offers its link, and a click copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guides/cross-province-sharing/');
  const targets = page.locator('article :is(h2, h3)[id]:not(#evidence, #next), .steps > li[id]');
  for (const target of await targets.all()) await expect(target.locator('a.anchor')).toHaveCount(1);
  await page.locator('#open-wallet a.anchor').click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/guides\/cross-province-sharing\/#open-wallet$/,
  );
});

test('a fact offers the line to quote it by, and a click copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/facts/minimum-months/');
  await page.getByRole('button', { name: '复制这一段' }).click();
  await expect(page.getByText('这一段已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await page.locator('#reference').textContent())?.trim());
  expect(copied).toMatch(/^职工养老最少要缴多久：15年。.+\/facts\/minimum-months\/$/);
});

test('what happens after a lapse: each part is named on the first screen of a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/lapse/');
  const links = page.getByRole('navigation', { name: '本页内容' }).getByRole('link');
  const parts = page.locator('article section > h2[id]:not(#evidence, #next)');
  await expect(links).toHaveCount(await parts.count());
  await expect(links.last()).toBeInViewport();
  await links.filter({ hasText: '居民医保' }).click();
  await expect(page.locator('#resident')).toBeInViewport();
});

test('a mark leads to its document, and the document back to that mark', async ({ page }) => {
  await page.goto('/guides/family-sharing/');
  for (const at of ['first', 'last'] as const) {
    const mark = page.locator('sup a')[at]();
    const item = page.locator((await mark.getAttribute('href'))!);
    await mark.click();
    await expect(item).toBeInViewport();
    await item.getByRole('link', { name: '回到正文' }).click();
    await expect(mark).toBeInViewport();
    await expect(page.getByRole('link', { name: '回到正文' })).toHaveCount(1);
  }
});

test('an address that does not exist answers 404 and offers a way on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('没有这个页面');
  await expect(page.locator('input[type=search]')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['/', '/guides/family-sharing/', '/lapse/', '/compare/15-vs-20/'])
    test(`${address} is whole`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('#evidence')).toBeVisible();
      await expect(page.locator('form[action="/search/"] input[name=q]')).toBeVisible();
    });
});
