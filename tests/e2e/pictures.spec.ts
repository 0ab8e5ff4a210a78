import { expect, test, type Page } from '@playwright/test';
import { open, setMode } from './pages.ts';

/** One address of each kind of drawing, and each that has the most words. */
const ADDRESSES = [
  '/guides/family-sharing/',
  '/guides/cross-province-sharing/',
  '/guides/retirement-age/',
  '/guides/law-of-2027/',
  '/lapse/',
  '/compare/15-vs-20/',
  '/events/leaving-a-job/',
  '/regions/by/reference-wage/',
];
const SMALLEST_LETTERS = 12;
/** What a glyph may reach over the box that its letters are set in, in units of the drawing. */
const SLACK = 1;

/** Labels of the drawings of a page that are too small, are cut, or lie upon another. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([smallest, slack]) => {
      const found: string[] = [];
      for (const svg of document.querySelectorAll('figure svg')) {
        const frame = svg.getBoundingClientRect();
        const labels = [...svg.querySelectorAll('text')]
          .filter((text) => text.textContent?.trim())
          .map((text) => {
            const scale = text.getScreenCTM()?.a ?? 0;
            const size = parseFloat(getComputedStyle(text).fontSize) * scale;
            return {
              words: text.textContent?.trim() ?? '',
              size,
              slack: slack * scale,
              box: text.getBoundingClientRect(),
            };
          });
        labels.forEach(({ words, size, slack, box }, i) => {
          if (size < smallest) found.push(`${words}: letters of ${size.toFixed(1)} px`);
          if (box.left < frame.left - slack || box.right > frame.right + slack)
            found.push(`${words}: cut`);
          for (const other of labels.slice(i + 1))
            if (
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > slack &&
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 4 * slack
            )
              found.push(`${words} lies upon ${other.words}`);
        });
      }
      return found;
    },
    [SMALLEST_LETTERS, SLACK] as const,
  );

test('labels are legible on a phone, whole and apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ADDRESSES) {
    await open(page, address);
    await expect(page.locator('figure svg').first()).toBeVisible();
    expect(await faults(page), address).toEqual([]);
  }
});

/** Letters of drawings as a share of the text's: the smallest there is. */
const smallestShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const text = parseFloat(getComputedStyle(document.body).fontSize);
    const letters = [...document.querySelectorAll<SVGTextElement>('figure svg text')].map(
      (label) => parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0),
    );
    return Math.min(...letters) / text;
  });

for (const elder of [1, 3] as const)
  test(`drawings grow with the text, and the page stays: 长辈版 ${elder}`, async ({ page }) => {
    await setMode(page, { name: '', elder, width: 360 });
    for (const address of ADDRESSES) {
      await open(page, address);
      await expect(page.locator('html.elder')).toBeAttached();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        const at = `${address}, ${String(width)}`;
        expect(await smallestShare(page), at).toBeGreaterThanOrEqual(0.85);
        expect(await faults(page), at).toEqual([]);
        const across = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(across, at).toBeLessThanOrEqual(width);
      }
    }
  });

test('who sees a part of a drawing is told so before it', async ({ page }) => {
  await setMode(page, { name: '', elder: 1, width: 360 });
  for (const address of ['/lapse/', '/regions/by/reference-wage/']) {
    await open(page, address);
    const frame = page.locator('.drawing').first();
    expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(
      true,
    );
    const hint = await frame.evaluate((each) => getComputedStyle(each, '::before').content);
    expect(hint, address).toContain('左右滑动');
  }
});

test('a drawing wider than the screen is scrolled with the keyboard', async ({ page }) => {
  await setMode(page, { name: '', elder: 1, width: 360 });
  await open(page, '/lapse/');
  const frame = page.locator('.lapse-strips .drawing');
  await frame.locator('svg').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

/** Drawings and tables of a page that Tab stops at, and those that are wider than their frames. */
const stopsAndWide = (page: Page): Promise<[stops: number, wide: number]> =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll('.scroll, .drawing')];
    const isStop = (frame: Element): boolean =>
      frame.matches('[tabindex="0"], :has([tabindex="0"])');
    return [
      frames.filter(isStop).length,
      frames.filter((frame) => frame.scrollWidth > frame.clientWidth).length,
    ];
  });

test('Tab stops at what is scrolled, and at nothing that is all in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 740 });
  for (const address of ['/lapse/', '/tools/pension/']) {
    await open(page, address);
    await page.keyboard.press('Tab');
    await expect.poll(() => stopsAndWide(page)).toEqual([0, 0]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('[data-action=elder]').click();
  await expect.poll(async () => (await stopsAndWide(page))[0]).toBeGreaterThan(0);
  const [stops, wide] = await stopsAndWide(page);
  expect(stops).toBe(wide);
});
