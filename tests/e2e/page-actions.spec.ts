/** What the controls of a page do besides the switches: sharing, printing, the bar of what was copied. */
import { expect, test, type Page } from '@playwright/test';

const GUIDE = '/guides/cross-province-sharing/';

/** Puts a share dialog into the browser that notes what it is given, and fails with the error of this name. */
const giveShareDialog = async (page: Page, failsWith?: string): Promise<void> => {
  await page.addInitScript((name) => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: unknown) => {
        shared.push(data);
        return name ? Promise.reject(new DOMException('', name)) : Promise.resolve();
      },
    });
  }, failsWith);
};
const shared = (page: Page) =>
  page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
const share = (page: Page) => page.locator('[data-action=share]').first().click();
const bar = (page: Page) => page.locator('.told');

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('the share dialog is given the page, without the section of the address', async ({ page }) => {
  await giveShareDialog(page);
  await page.goto(`${GUIDE}#open-wallet`);
  await share(page);
  await expect.poll(() => shared(page)).toHaveLength(1);
  const [given] = await shared(page);
  expect(given).toEqual({ title: await page.title(), url: page.url().replace('#open-wallet', '') });
  await expect(bar(page)).toHaveCount(0);
});

test('a share dialog that the reader cancels leaves nothing behind', async ({ page }) => {
  await giveShareDialog(page, 'AbortError');
  await page.goto(GUIDE);
  await share(page);
  await expect.poll(() => shared(page)).toHaveLength(1);
  // The bar would be there by the next frame.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(bar(page)).toHaveCount(0);
});

for (const [name, failsWith] of [
  ['that fails', 'NotAllowedError'],
  ['that is not there', undefined],
] as const)
  test(`in place of a share dialog ${name} the address is copied`, async ({ page }) => {
    if (failsWith) await giveShareDialog(page, failsWith);
    await page.goto(`${GUIDE}#open-wallet`);
    if (!failsWith) expect(await page.evaluate(() => 'share' in navigator)).toBe(false);
    await share(page);
    await expect(bar(page)).toContainText('链接已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      page.url().replace('#open-wallet', ''),
    );
  });

test('there is one bar at a time, for what was copied last, and Escape closes it', async ({
  page,
}) => {
  await page.goto(GUIDE);
  const box = page.getByLabel('链接，可以选中复制');
  for (const id of ['open-wallet', 'open-app']) {
    await page.locator(`#${id} .anchor`).click();
    await expect(box).toHaveValue(new RegExp(`#${id}$`));
  }
  await share(page);
  await expect(box).toHaveValue(/cross-province-sharing\/$/);
  await expect(bar(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('what was copied can be sent on from the bar', async ({ page }) => {
  await giveShareDialog(page);
  await page.goto('/facts/minimum-months/');
  await page.getByRole('button', { name: '复制这一段' }).click();
  await bar(page).getByRole('button', { name: '发给别人' }).click();
  const text = (await page.locator('#reference').textContent())!.trim();
  expect(await shared(page)).toEqual([{ text }]);
});

test('the print button prints', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      printed: 0,
      print: () => ((window as never as { printed: number }).printed += 1),
    });
  });
  await page.goto(GUIDE);
  await page.locator('[data-action=print]').first().click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed))
    .toBe(1);
});

test('controls that are used before their script has come are run then, each once', async ({
  page,
}) => {
  let bring = (): void => undefined;
  const coming = new Promise<void>((resolve) => (bring = resolve));
  await page.route(/\/page-actions-/, async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(GUIDE);
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.locator('[data-action=theme]').click();
  await expect(page.locator('html')).not.toHaveClass(/elder|dark/);
  bring();
  await expect(page.locator('html')).toHaveClass(/elder/);
  await expect(page.locator('html')).toHaveClass(/dark/);
});

test('a script that did not come is asked for again by the next press', async ({ page }) => {
  let asked = 0;
  await page.route(/\/page-actions-/, (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.goto(GUIDE);
  const failed = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: '长辈版' }).hover();
  await page.mouse.down();
  await failed;
  await page.mouse.up();
  await expect(page.locator('html')).toHaveClass(/elder/);
  expect(asked).toBe(2);
});

test('a script that throws is asked for once, and its error is there to be seen', async ({
  page,
}) => {
  let asked = 0;
  await page.route(/\/page-actions-/, (route) => {
    asked += 1;
    return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' });
  });
  await page.goto(GUIDE);
  const thrown = page.waitForEvent('pageerror');
  await page.keyboard.press('Shift');
  expect((await thrown).message).toBe('broken');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
  // What the last press asks for is under way by the next frame.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(asked).toBe(1);
});

test('where a job fails the switches still work', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'ResizeObserver', { value: undefined });
  });
  await page.goto(GUIDE);
  await page.locator('[data-action=theme]').click();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveClass(/elder/);
});

test('without ResizeObserver nothing fails, and tab stops follow the window', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as Partial<Window & typeof globalThis>).ResizeObserver;
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(GUIDE);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveClass(/elder/);
  await page.evaluate(() => {
    const frame = Object.assign(document.createElement('div'), { id: 'wide', className: 'scroll' });
    const content = document.createElement('p');
    content.style.width = '2000px';
    frame.append(content);
    document.querySelector('main')!.append(frame);
  });
  await page.setViewportSize({ width: 500, height: 700 });
  await expect(page.locator('#wide')).toHaveAttribute('tabindex', '0');
  expect(errors).toEqual([]);
});
