/** One run by keyboard alone on each type of page. */
import { expect, test, type Page } from '@playwright/test';
import { open, PAGE_LISTS } from './pages.ts';

interface Stop {
  readonly what: string;
  readonly top: number;
  readonly visible: boolean;
  /** It stands in a column beside the text. */
  readonly isBeside: boolean;
}

/** Notes from now on where the focus is after each key, and whether its place can be seen. */
const noteStops = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stops: (Stop | null)[] = [];
    Object.assign(window, { stops });
    const stop = (at: Element | null): Stop | null => {
      if (!at || at === document.body) return null;
      const { top, bottom, width } = at.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return {
        what: at.outerHTML.slice(0, 80),
        top: top + scrollY,
        isBeside: at.closest('.beside') !== null,
        visible:
          outlineStyle !== 'none' &&
          parseFloat(outlineWidth) >= 2 &&
          width > 0 &&
          bottom > 0 &&
          top < innerHeight,
      };
    };
    addEventListener('keyup', () => stops.push(stop(document.activeElement)));
  });

/** Where the focus has been, up to where it left the page. */
const stopsOf = async (page: Page): Promise<Stop[]> => {
  const stops = await page.evaluate(() => (window as unknown as { stops: (Stop | null)[] }).stops);
  const end = stops.indexOf(null);
  return (end < 0 ? stops : stops.slice(0, end)) as Stop[];
};

/** From the top of a page with Tab alone, as far as it goes. */
const tabThrough = async (page: Page, address: string): Promise<void> => {
  await open(page, address);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('跳到正文');
  await expect(page.locator(':focus')).toBeInViewport();
  // The script that comes with the first key takes away the stops at what is all in view.
  await expect(page.locator('body > [role=status]')).toBeAttached();
  const reachable = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, summary, [tabindex="0"]',
        ),
      ].filter(
        (element, _, all) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !(element as HTMLInputElement).disabled &&
          // The choices of one question are one stop.
          !(
            element instanceof HTMLInputElement &&
            element.type === 'radio' &&
            all.find(
              (other) => other instanceof HTMLInputElement && other.name === element.name,
            ) !== element
          ),
      ).length,
  );
  // Every stop counts; the hundreds of places in a list of regions are one kind of stop.
  const most = Math.min(reachable + 1, 90);
  await noteStops(page);
  for (let i = 1; i < most; i += 1) await page.keyboard.press('Tab');
  const stops = await stopsOf(page);
  expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  expect(stops.length).toBeGreaterThanOrEqual(Math.min(reachable, 90) - 1);
  // Within the text, and within a column beside it, the order is that of reading: down the page.
  for (const [part, most] of [
    [stops.filter(({ isBeside }) => !isBeside), 1],
    [stops.filter(({ isBeside }) => isBeside), 0],
  ] as const) {
    const jumps = part.filter(({ top }, i) => i > 0 && top < part[i - 1]!.top - 120);
    expect(jumps.length, JSON.stringify(jumps)).toBeLessThanOrEqual(most);
  }
};

for (const { name, addresses } of PAGE_LISTS)
  test(`Tab reaches everything, in order, and always shows where it is: ${name}`, async ({
    page,
  }) => {
    test.slow();
    // Smooth scrolling would still be under way when a place is looked at.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of addresses) await test.step(address, () => tabThrough(page, address));
  });

test('the skip link leads past the masthead', async ({ page }) => {
  await page.goto('/guides/family-sharing/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('by keyboard: the copied link is confirmed, can be selected, and closing returns', async ({
  page,
}) => {
  await page.goto('/guides/cross-province-sharing/');
  // Without a permission the clipboard refuses: the link then stands selected.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  const anchor = page.locator('#open-wallet .anchor');
  await anchor.focus();
  await page.keyboard.press('Enter');
  const box = page.getByLabel('链接，可以选中复制');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(/#open-wallet$/);
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/#open-wallet$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(box).toHaveCount(0);
  await expect(anchor).toBeFocused();
  // Once more, when the address leads there already.
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  // The reader may leave by touching the page.
  await page.locator('h1').click();
  await expect(box).not.toBeFocused();
});

test('a refused copy selects the link however late the refusal comes', async ({ page }) => {
  await page.goto('/guides/cross-province-sharing/');
  await page.evaluate(() => {
    let refuse: () => void = () => undefined;
    Object.assign(window, { refuse: () => refuse() });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => new Promise((_, no) => (refuse = () => no(new Error('no')))) },
    });
  });
  await page.locator('#open-wallet .anchor').click();
  await expect(page).toHaveURL(/#open-wallet$/);
  const box = page.getByLabel('链接，可以选中复制');
  await expect(async () => {
    await page.evaluate(() => (window as unknown as { refuse: () => void }).refuse());
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
});

test('the place that an address leads to is announced with the first key', async ({ page }) => {
  await page.goto('/guides/cross-province-sharing/#open-wallet');
  await page.keyboard.press('Tab');
  await expect(page.locator('body > p[role=status]')).toHaveText(/^已到：./);
});
