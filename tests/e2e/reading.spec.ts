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
  await expect(page.locator('.told').getByText('链接已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/guides\/cross-province-sharing\/#open-wallet$/,
  );
});

test('that something was copied is read out: by a status that stood there, empty, before', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What is put in with its words in it is not read out.
  await page.addInitScript(() => {
    const said: string[] = [];
    const stood = new Set<Node>();
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (stood.has(target) && target.textContent) said.push(target.textContent);
      for (const status of document.querySelectorAll('[role=status]'))
        if (status.textContent === '') stood.add(status);
    }).observe(document, { childList: true, subtree: true });
  });
  const said = (words: string): Promise<number> =>
    page.evaluate(
      (text) =>
        (window as unknown as { said: string[] }).said.filter((each) => each.includes(text)).length,
      words,
    );
  await page.goto('/guides/cross-province-sharing/');
  await page.locator('#open-wallet a.anchor').click();
  await expect.poll(() => said('链接已复制')).toBe(1);
  await expect.poll(() => said('已到：')).toBe(1);
  // The same once more.
  await page.locator('#open-wallet a.anchor').click();
  await expect.poll(() => said('链接已复制')).toBe(2);
});

test('a fact offers the line to quote it by, and a click copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/facts/minimum-months/');
  await page.getByRole('button', { name: '复制这一段' }).click();
  await expect(page.locator('.told').getByText('这一段已复制')).toBeVisible();
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

for (const id of ['pension', 'pension-backpay'])
  test(`/lapse/#${id} opens what is folded there`, async ({ page }) => {
    await page.goto(`/lapse/#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator('#pension-backpay')).toBeVisible();
    await expect(page.locator('#unemployment-first')).toBeHidden();
  });

test('a link of the page opens what is folded there', async ({ page }) => {
  await page.goto('/lapse/');
  await expect(page.locator('#pension-account')).toBeHidden();
  const links = page.getByRole('navigation', { name: '本页内容' }).getByRole('link');
  await links.filter({ hasText: '职工养老' }).click();
  await expect(page.locator('#pension-account')).toBeVisible();
  await expect(page.locator('#pension')).toBeInViewport();
});

test('what happens after a lapse is at most 9,000 px high on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/lapse/');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9_000);
});

test('what is not confirmed in a section is marked in the overview as well', async ({ page }) => {
  await page.goto('/lapse/');
  const row = page.getByRole('row', { name: '工伤保险' });
  await expect(row.getByRole('cell').first()).toHaveText(/^没有单位参保，一般就没有保障待核实$/);
  await expect(page.getByRole('row', { name: '职工养老' })).not.toContainText('待核实');
});

test('marks of evidence can be pressed, and none lies over another', async ({ page }) => {
  for (const address of ['/regions/hebei/shijiazhuang/', '/guides/care-elsewhere/']) {
    await page.goto(address);
    const small = await page.locator('sup').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const boxes = [...mark.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
        return boxes.filter(
          ({ width, height, left }, i) =>
            width < 24 || height < 24 || (i > 0 && left < boxes[i - 1]!.right - 1),
        );
      }),
    );
    expect(small).toEqual([]);
    expect(await page.locator('sup a').count()).toBeGreaterThan(20);
  }
});

test('a correction can be quoted with its verdict, the day of the check and its address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/corrections/lapse/');
  const correction = page.locator('.correction:has(> #pension-gap-shortens-years)');
  await correction.getByRole('button', { name: '引用这一条' }).click();
  await expect(page.locator('.told').getByText('这一段已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^错：“.+”其实：.+。依据（最早核对于\d{4}年\d+月\d+日）：.+，据文件原文.*。参保手册，http.+\/corrections\/lapse\/#pension-gap-shortens-years$/,
  );
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

  test('the home page, a guide, lapses and a comparison are whole', async ({ page }) => {
    for (const address of ['/', '/guides/family-sharing/', '/lapse/', '/compare/15-vs-20/'])
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('#evidence')).toBeVisible();
        await expect(page.locator('form[action="/search/"] input[name=q]')).toBeVisible();
      });
  });
});
