/** What stands stays: results come in below what a reader may be about to press. */
import { expect, test, type Page, type Route } from '@playwright/test';

/** Names that the first file does not have: those that begin alike, or all. */
const FURTHER_NAMES = /\/search\/names-(?:\d+|more)\.json$/;

/** Holds what matches until it is released. */
const hold = async (page: Page, what: RegExp): Promise<() => void> => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(what, async (route: Route) => {
    await held;
    await route.continue();
  });
  return () => {
    release();
  };
};

/** After some seconds the page shows all there is: not while this is about what it shows before. */
const neverLong = (page: Page) =>
  page.addInitScript(() => {
    const real = globalThis.setTimeout;
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms?: number) => (ms === 5000 ? 0 : real(work, ms)),
    });
  });

const items = (page: Page) => page.locator('ol#results > li');
const done = (page: Page) => expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');

/** Marks each item, and tells where each marked one stands and what it says. */
const mark = (page: Page) =>
  items(page).evaluateAll((nodes) => {
    for (const node of nodes) node.dataset['seen'] = '';
  });
const places = (page: Page) =>
  page.locator('ol#results > li[data-seen]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return {
        x,
        y,
        width,
        height,
        text: node.textContent,
        at: [...node.parentElement!.children].indexOf(node),
      };
    }),
  );

for (const [query, held, why] of [
  ['断缴', /\/search\/topics\.json$/, 'a name stands before the topics come'],
  ['失业今', /\/search\/topics\.json$/, 'what is read like a name stands before the topics come'],
  ['苏州断缴', /\/pagefind\//, 'the section of a place stands before full text comes'],
  ['断缴三个月', /\/pagefind\//, 'pages and headings stand before full text comes'],
  ['朝阳', FURTHER_NAMES, 'a place stands before counties of its name come'],
] as const)
  test(`${query}: ${why}, and do not move`, async ({ page }) => {
    await neverLong(page);
    const release = await hold(page, held);
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(items(page).first()).toBeVisible();
    await mark(page);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(0);
    release();
    await done(page);
    expect(await items(page).count()).toBeGreaterThan(before.length);
    expect(await places(page)).toEqual(before);
  });

test('a press that began before more came leads where it pointed', async ({ page }) => {
  await neverLong(page);
  const release = await hold(page, /\/search\/topics\.json$/);
  await page.goto('/search/?q=断缴');
  const link = items(page).first().locator('a');
  const address = await link.getAttribute('href');
  await link.hover();
  await page.mouse.down();
  release();
  await done(page);
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`${String(address)}$`));
});

test('a sentence shows nothing that the questions would put elsewhere', async ({ page }) => {
  const query = '我是人事，员工走了社保要做什么操作';
  const seen: string[][] = [];
  await neverLong(page);
  await page.exposeFunction('tell', (list: string[]) => seen.push(list));
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const list = document.querySelector('#results')!;
      new MutationObserver(() => {
        const links = [...list.querySelectorAll(':scope > li > a')].map(
          (a) => a.getAttribute('href') ?? '',
        );
        (globalThis as unknown as { tell: (list: string[]) => void }).tell(links);
      }).observe(list, { childList: true });
    });
  });
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await done(page);
  const last = seen.at(-1) ?? [];
  expect(last.length).toBeGreaterThan(0);
  for (const list of seen) expect(list).toEqual(last.slice(0, list.length));
});

test('where it takes long, what there is is shown', async ({ page }) => {
  const release = await hold(page, FURTHER_NAMES);
  await page.goto('/search/?q=昆山医保断缴怎么办');
  await expect(items(page).first()).toBeVisible();
  await expect(page.locator('#search-status')).toContainText('还在找');
  release();
  await done(page);
});

test('an option of the box under the pointer is the same one when more has come', async ({
  page,
}) => {
  await page.goto('/lapse/');
  const box = page.locator('input[name=q]');
  const release = await hold(page, /\/search\/topics\.json$/);
  await box.fill('断缴');
  const option = page.getByRole('option').first();
  await expect(option).toContainText('断缴');
  await option.evaluate((node) => {
    node.dataset['seen'] = '';
  });
  release();
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await expect(option).toHaveAttribute('data-seen', '');
});

test('places that share a name keep their order in the box when counties come', async ({
  page,
}) => {
  await page.goto('/lapse/');
  const release = await hold(page, FURTHER_NAMES);
  await page.locator('input[name=q]').fill('中原');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const before = await options.allTextContents();
  const counties = page.waitForResponse(FURTHER_NAMES);
  release();
  await counties;
  await expect.poll(() => options.count()).toBeGreaterThan(before.length);
  expect((await options.allTextContents()).slice(0, before.length)).toEqual(before);
});
