/** What box and results share, and in how many round trips a question has its first suggestion. */
import { statSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const DIST = new URL('../../dist', import.meta.url).pathname;
/** Bytes of all scripts of search, box and results, compressed: 18,608 on 2026-11-29. */
const MAX_SCRIPTS = 20_000;
const MAX_ROUND_TRIPS = 3;
/** Every file takes this long, so that what is asked for together also comes together, in ms. */
const LATENCY = 250;

test('box and results run the same scripts', async ({ page }) => {
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/_astro\/.*\.js$/.test(pathname) && !pathname.includes('page-actions'))
      scripts.set(pathname, statSync(`${DIST}${pathname}.br`).size);
  });
  await page.goto('/guides/family-sharing/');
  const box = page.locator('input[name=q]');
  await box.fill('失业金怎么领');
  await expect(page.getByRole('option').first()).toBeVisible();
  const ofBox = [...scripts.keys()];
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  // The box of the results has the index that the results have.
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await box.focus();
  await box.fill('失业金领几个月');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(
    requests.filter((url) => /\.(?:js|json)(?:\?|$)/.test(url) && !url.includes('page-actions')),
  ).toEqual([]);

  const more = [...scripts.keys()].filter((path) => !ofBox.includes(path));
  expect(more.map((path) => path.replace(/^\/_astro\/|-[\w-]{8}\.js$/g, '')).toSorted()).toEqual([
    'full-text',
    'results-page',
  ]);
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  console.log(`scripts of box and results: ${String(bytes)} bytes`);
  expect(bytes).toBeLessThanOrEqual(MAX_SCRIPTS);
});

test('a question on a cold page has its first suggestion after three round trips', async ({
  page,
}) => {
  await page.goto('/lapse/', { waitUntil: 'networkidle' });
  /** After how many round trips each file was there. */
  const rounds = new Map<string, number>();
  await page.route(/\.(?:js|json)(?:\?|$)/, async (route) => {
    const round = 1 + Math.max(0, ...rounds.values());
    await new Promise((done) => setTimeout(done, LATENCY));
    // Written down before it is sent, so that what it asks for cannot be quicker.
    rounds.set(new URL(route.request().url()).pathname, round);
    await route.continue();
  });
  // Pasted at once: nothing can come while somebody types.
  await page.locator('input[name=q]').fill('公司没给我交社保怎么办');
  await expect(page.getByRole('option').first()).toBeVisible();
  console.log(Object.fromEntries(rounds));
  expect(rounds.size).toBeGreaterThan(4);
  expect(Math.max(...rounds.values())).toBeLessThanOrEqual(MAX_ROUND_TRIPS);
});

test('a name asks for the first file only', async ({ page }) => {
  await page.goto('/search/?q=石家庄');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.reload();
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  expect(requests.filter((path) => /^\/search\/[^/]+\.json$/.test(path))).toEqual([
    '/search/names.json',
  ]);
});
