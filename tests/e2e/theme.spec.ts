/** What a reader sees, measured: tables, switches. Sizes are in axe.spec.ts, which opens one page of each type. */
import { expect, test, type Page } from '@playwright/test';
import { MODES, open, setMode } from './pages.ts';

/** Heads of columns, and numbers with their unit, that stand in more lines than one. */
const broken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
    const short = (cell: Element): boolean =>
      cell.matches('thead th')
        ? cell.querySelector('wbr') === null
        : /^\d+(?:年|岁|个月)$/.test(cell.textContent.trim());
    return [...document.querySelectorAll('main :is(th, td)')]
      .filter((cell) => cell.checkVisibility() && short(cell) && !cell.querySelector('sup'))
      .filter((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const tops = [...words.getClientRects()].map(({ top }) => Math.round(top / 10));
        return Math.max(...tops) > Math.min(...tops) + 1;
      })
      .map((cell) => `${location.pathname} ${cell.textContent.trim()}`);
  });
const TABLES = [
  ...['/about/', '/compare/15-vs-20/', '/facts/payment-months/', '/facts/survivor-months/'],
  ...['/tools/pension/', '/tools/retirement/', '/tools/survivor/', '/guides/unemployment-benefit/'],
];
for (const mode of [
  { name: '360', width: 360 },
  { name: '768', width: 768 },
  { name: '长辈版, 360', elder: 1, width: 360 },
  { name: '长辈版 30, 360', elder: 3, width: 360 },
] as const)
  test(`no head of a column and no number breaks in two: ${mode.name}`, async ({ page }) => {
    await setMode(page, mode);
    for (const address of TABLES) {
      await open(page, address);
      expect(await page.locator('main table').count(), address).toBeGreaterThan(0);
      expect(await broken(page)).toEqual([]);
    }
  });

test('the home page answers the four questions in one screen of a phone', async ({ page }) => {
  await setMode(page, MODES[0]!);
  await page.goto('/');
  await expect(page.locator('.questions > li')).toHaveCount(4);
  const bottom = await page
    .locator('.questions')
    .evaluate((list) => list.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(740);
});

test('the switch to 长辈版 is kept, grows, survives a reload without a flash, and goes back', async ({
  page,
}) => {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  await page.goto('/lapse/');
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect.poll(size).toBe(24);
  for (const next of [27, 30, 24]) {
    await page.getByRole('button', { name: /^字/ }).click();
    await expect.poll(size).toBe(next);
  }
  // The first paint has it: the style holds up the first frame, and with it what is asked for before that.
  await page.addInitScript(() => {
    const look = (): void => {
      if (!document.body) requestAnimationFrame(look);
      else (globalThis as { early?: string }).early = getComputedStyle(document.body).fontSize;
    };
    requestAnimationFrame(look);
  });
  await page.goto('/guides/family-sharing/');
  await expect
    .poll(() => page.evaluate(() => (globalThis as { early?: string }).early))
    .toBe('24px');
  await page.getByRole('button', { name: '普通版' }).click();
  await expect.poll(size).toBe(18);
  await page.reload();
  expect(await size()).toBe(18);
});

test('day and night follow the system until the reader says otherwise', async ({ page }) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const night = await paper();
  await page.getByRole('button', { name: '日间' }).click();
  await expect.poll(paper).not.toBe(night);
  await page.reload();
  expect(await paper()).not.toBe(night);
  await page.getByRole('button', { name: '夜间' }).click();
  await expect.poll(paper).toBe(night);
  expect(await page.evaluate(() => localStorage.theme)).toBe('');
});

for (const [elder, width] of [
  [undefined, 360],
  [1, 360],
  [2, 412],
  [3, 320],
  [1, 1280],
] as const)
  test(`one switch of day and night is within reach: ${elder ?? 'plain'}, ${width}`, async ({
    page,
  }) => {
    await setMode(page, { name: '', elder, width });
    await page.goto('/lapse/');
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const day = await paper();
    const night = page.getByRole('button', { name: '夜间' });
    await expect(night).toHaveCount(1);
    // It stands at the head, as the other switches do.
    await expect(night).toBeInViewport();
    expect((await night.boundingBox())?.height).toBeGreaterThanOrEqual(elder ? 60 : 44);
    await night.click();
    await expect.poll(paper).not.toBe(day);
    await page.goto('/about/');
    expect(await paper()).not.toBe(day);
    await page.getByRole('button', { name: '日间' }).click();
    await expect.poll(paper).toBe(day);
    // Paper has neither switches nor night.
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-action=theme]:visible')).toHaveCount(0);
  });

test('with motion reduced nothing scrolls smoothly', async ({ page }) => {
  const behaviour = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/');
  expect(await behaviour()).toBe('auto');
  await page.locator('main a').first().focus();
  expect(await behaviour()).toBe('smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await behaviour()).toBe('auto');
});

test('forced colours keep text, links and the marked place apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/guides/family-sharing/#who');
  const colours = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return [of('body').color, of('article a').color, of('#who').outlineStyle];
  });
  expect(colours[0]).not.toBe(colours[1]);
  expect(colours[2]).toBe('solid');
});
