import { expect, test, type Page } from '@playwright/test';
import { WAITS } from '../playwright.config.ts';
import { FAULTS, type Fault } from './faults.ts';
import { PAGE_TYPES } from './pages.ts';
import { CASES, expectValues, press, type CalculatorCase } from './tools.ts';

test.use({ serviceWorkers: 'allow' });

const depth = (address: string): number => address.split('?')[0]!.split('/').length;

/** One page of each top folder, the deepest that is listed. */
const TYPES = [...Map.groupBy(PAGE_TYPES, (address) => address.split('/')[1]).values()].map(
  (list) => list.toSorted((a, b) => depth(b) - depth(a))[0]!,
);

const isSearch = (address: string): boolean => address.startsWith('/search/');

const WHOLE = { heading: true, words: true, waysOn: true, search: true, over: 0 };

/**
 * The words are there, nothing covers or cuts them, and the ways on are links and a form. All is asked for
 * at once: four hundred pages are looked at here.
 */
const reads = (page: Page, name: string): Promise<void> =>
  expect
    .poll(
      // A page of results grows while it searches.
      () =>
        page.evaluate(() => {
          const headings = [...document.querySelectorAll('h1')];
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            heading:
              headings.length === 1 &&
              headings.every(
                (heading) =>
                  // Not checkVisibility(), which the engine of 2020 has not.
                  getComputedStyle(heading).visibility === 'visible' &&
                  heading.offsetHeight > 0 &&
                  heading.textContent.trim() !== '',
              ),
            words: (document.querySelector<HTMLElement>('main')?.innerText.length ?? 0) > 40,
            waysOn: document.querySelector('main a[href]') !== null,
            search: document.querySelector('form[action="/search/"] input[name=q]') !== null,
            over: scrollWidth - clientWidth,
          };
        }),
      name,
    )
    .toEqual(WHOLE);

const searches = async (page: Page, { search }: Fault): Promise<void> => {
  const status = page.locator('#search-status');
  const hits = page.locator('#results > li');
  await expect(page.locator('#search-index a').first()).toBeAttached();
  if (search === 'says so') {
    await expect(status).toContainText(/没能打开|暂时用不了|没有取到/);
    return;
  }
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(hits.first().locator('a').first()).toHaveAttribute('href', /^\/lapse\//);
  if (search === 'finds less') await expect(status).toContainText('全文搜索暂时用不了');
  else await expect(status).not.toContainText('用不了');
};

/** A calculator works, or says in words why not and keeps its example. */
const calculates = async (
  page: Page,
  { tools, renamed = {}, withheld = [] }: Fault,
  { slug, fragment, results }: CalculatorCase,
): Promise<void> => {
  await page.goto(`/tools/${slug}/#${fragment}`, { waitUntil: 'domcontentloaded' });
  const expected = Object.fromEntries(
    Object.entries(results)
      .filter(([name]) => !withheld.includes(name))
      .map(([name, value]) => [renamed[name] ?? name, value]),
  );
  if (!tools || !(tools.only ?? [slug]).includes(slug)) return expectValues(page, expected);
  const form = page.locator('#calculator');
  if (await form.isVisible()) await press(page);
  const words = page.locator('main p, main .problem').filter({ hasText: tools.says });
  await expect(words.filter({ visible: true }).first()).toBeVisible();
};

const tagOf = ({ waits }: Fault): { tag?: string } => (waits ? { tag: WAITS } : {});

// One test a fault: a page is opened in each of the types in turn, so that all cells cost little.
for (const fault of FAULTS)
  test.describe(fault.name, () => {
    test.use({
      javaScriptEnabled: fault.scripts ?? true,
      ...(fault.viewport ? { viewport: fault.viewport } : {}),
    });
    test(`${TYPES.length} types of page can be read`, tagOf(fault), async ({ page, context }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ name, message }) => errors.push(`${name}: ${message}`));
      await fault.before(page, context);
      for (const address of TYPES)
        await test.step(address, async () => {
          await page.goto(address, { waitUntil: 'domcontentloaded' });
          await reads(page, address);
          if (isSearch(address)) await searches(page, fault);
        });
      expect(errors.filter((text) => !fault.throws?.test(text))).toEqual([]);
    });

    test(
      `${CASES.length} calculators work or say why not`,
      tagOf(fault),
      async ({ page, context }) => {
        const errors: string[] = [];
        page.on('pageerror', ({ name, message }) => errors.push(`${name}: ${message}`));
        await fault.before(page, context);
        for (const one of CASES) await test.step(one.slug, () => calculates(page, fault, one));
        expect(errors.filter((text) => !fault.throws?.test(text))).toEqual([]);
      },
    );
  });

test('offline on the second visit, what was visited can be read again', async ({
  page,
  context,
}) => {
  const kept = (): Promise<boolean> =>
    page.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
  // The first touch brings the service worker.
  await page.goto('/');
  await page.locator('h1').click();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).not.toBeNull();
  for (const address of TYPES) {
    await page.goto(address);
    await expect.poll(kept, address).toBe(true);
  }
  await context.setOffline(true);
  for (const address of TYPES)
    await test.step(address, async () => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await reads(page, address);
    });
});
