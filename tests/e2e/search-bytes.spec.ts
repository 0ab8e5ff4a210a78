import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const DIST = new URL('../../dist/', import.meta.url).pathname;
/** What full text may take over the line until the list is whole, and with the engine at hand, in bytes. */
const COLD = 200_000;
const WARM = 120_000;
/** Scripts and data for a place by name, pinyin or initials. */
const NAME = 25_000;
/** The same for a county, which stands in a small file besides the first one. */
const COUNTY = 28_000;
/** Scripts and data before the first row for traditional script, or a name by its sound. */
const FURTHER_NAME = 70_000;

/** Bytes of a file as a server sends it: compressed ahead of time, or as it is. */
const sent = (path: string): number => {
  const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
};

for (const query of ['定点药店', '钱包额度', '急诊'])
  test(`full text for ${query} keeps to its bytes`, async ({ page }) => {
    const paths = new Set<string>();
    page.on('response', (response) => paths.add(new URL(response.url()).pathname));
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    // Excerpts stand in rows that have no sentence, so the list is waited for.
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    expect(await page.locator('#results > li').count()).toBeGreaterThan(0);
    const sizes = [...paths].map((path) => ({ path, bytes: sent(decodeURIComponent(path)) }));
    const text = sizes.filter(({ path }) => /^\/pagefind\/|full-text/.test(path));
    const sum = (list: typeof sizes): number => list.reduce((all, { bytes }) => all + bytes, 0);
    const engine = sizes.filter(({ path }) => /^\/pagefind\/[^/]+$/.test(path));
    console.log(
      `${query}: full text ${sum(text)} bytes, ${sum(text) - sum(engine)} without the engine; all ${sum(sizes)}`,
    );
    expect(engine.length).toBeGreaterThan(2);
    expect(sum(text)).toBeLessThanOrEqual(COLD);
    expect(sum(text) - sum(engine)).toBeLessThanOrEqual(WARM);
  });

for (const query of ['石家庄', 'sjz', 'guangzhou'])
  test(`${query} is answered by names alone`, async ({ page }) => {
    const paths = new Set<string>();
    page.on('response', (response) => paths.add(new URL(response.url()).pathname));
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    expect(await page.locator('#results > li').count()).toBeGreaterThan(0);
    // The sentences of the rows are small files of their own, one for a page.
    const files = [...paths].filter((path) => path.endsWith('.json'));
    expect(files.filter((path) => !path.startsWith('/search/answers/'))).toEqual([
      '/search/names.json',
    ]);
    const scripts = [...paths].filter((path) => path.endsWith('.js'));
    const all = [...scripts, ...files].reduce((sum, path) => sum + sent(path), 0);
    console.log(`${query}: ${all} bytes of scripts and data`);
    expect(all).toBeLessThanOrEqual(NAME);
  });

for (const [query, title, limit, further] of [
  ['昆山', '苏州', COUNTY, /\/search\/names-\d+\.json$/],
  ['kunshan', '苏州', COUNTY, /\/search\/names-\d+\.json$/],
  ['石家莊', '石家庄', FURTHER_NAME, /\/search\/names-more\.json$/],
  ['石家桩', '石家庄', FURTHER_NAME, /\/search\/names-more\.json$/],
  ['失业今', '失业金', FURTHER_NAME, /\/search\/names-more\.json$/],
] as const)
  test(`${query} has its first row before the topics come`, async ({ page }) => {
    const paths = new Set<string>();
    page.on('response', (response) => paths.add(new URL(response.url()).pathname));
    await page.route('**/search/topics.json', () => new Promise(() => undefined));
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results > li').first()).toContainText(title);
    const files = [...paths].filter((path) => /\.js(?:on)?$/.test(path));
    const bytes = files.reduce((sum, path) => sum + sent(path), 0);
    console.log(`${query}: ${bytes} bytes of scripts and data before the first row`);
    expect(files).toContainEqual(expect.stringMatching(further));
    expect(bytes).toBeLessThanOrEqual(limit);
  });
