/** Offline across builds, refusals and ends: each test has a site of its own that it changes. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import { UNINSTALL_WORKER_SOURCE } from '../../src/browser/offline/uninstall-worker.ts';
import { built, storeAll, test, touch, type Site } from './site.ts';

const NOTICE = '现在连不上网';

/** Every entry of every cache, with its query. */
const entries = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        all.push(url.slice(location.origin.length));
    return all;
  });

/** How many addresses Workbox remembers. */
const remembered = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const name = 'workbox-expiration';
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return 0;
    const opened = indexedDB.open(name);
    await new Promise((done) => (opened.onsuccess = done));
    const count = opened.result.transaction('cache-entries').objectStore('cache-entries').count();
    await new Promise((done) => (count.onsuccess = done));
    opened.result.close();
    return count.result;
  });

/** A full-text index with one page, which no other build has. */
const otherIndex = async (site: Site, url: string, content: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-index-'));
  const { index } = await pagefind.createIndex({ forceLanguage: 'zh' });
  await index!.addCustomRecord({ url, content, language: 'zh', meta: { title: '别的一页' } });
  await index!.writeFiles({ outputPath: folder });
  await pagefind.close();
  for (const name of await readdir(folder, { recursive: true }))
    if (/\.(?:json|js|pagefind|pf_\w+)$/.test(name))
      site.put(`/pagefind/${name}`, await readFile(join(folder, name)));
  await rm(folder, { recursive: true });
  site.lose(/^\/pagefind\//);
};

/** Publishes another edition of the handbook: one that a page has a word more in. */
const publish = async (site: Site, word: string): Promise<void> => {
  const text = await built('/offline/handbook.json');
  const { version } = JSON.parse(text) as { version: string };
  site.put('/sw.js', (await built('/sw.js')).replaceAll(version, 'next'));
  site.put(
    '/offline/handbook.json',
    text.replace(version, 'next').replaceAll('<h1>名词解释', `<h1>${word}名词解释`),
  );
};

/** Version of the edition that is whole. */
const edition = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const stored = await caches.match('/offline/edition');
    return stored ? ((await stored.json()) as { version: string }).version : '';
  });

test('an address without its last slash can be read again', async ({ page, context }) => {
  await page.goto('/lapse/');
  await touch(page);
  await page.goto('/guides/family-sharing');
  await expect(page).toHaveURL(/family-sharing\/$/);
  await touch(page);
  await context.setOffline(true);
  for (const again of [() => page.goto('/guides/family-sharing'), () => page.reload()]) {
    await again();
    await expect(page.getByText(NOTICE)).toBeVisible();
    await expect(page.locator('#evidence')).toBeVisible();
  }
  expect((await entries(page)).filter((path) => path.endsWith('family-sharing'))).toEqual([]);
});

test('a file that is no page comes back as it was', async ({ page, context }) => {
  await page.goto('/about/');
  await touch(page);
  for (const address of ['/data/corrections.json', '/licences.txt']) {
    await page.goto(address);
    await expect.poll(() => entries(page)).toContain(address);
  }
  await context.setOffline(true);
  for (const [address, type] of [
    ['/data/corrections.json', 'application/json'],
    ['/licences.txt', 'text/plain; charset=utf-8'],
  ] as const) {
    const response = await page.goto(address);
    expect(response!.fromServiceWorker()).toBe(true);
    expect(response!.headers()['content-type']).toBe(type);
    expect(await response!.text()).toBe(await built(address));
  }
});

test('search finds what the newest build has, and what was searched for is no name of an entry', async ({
  page,
  context,
  site,
}) => {
  const finds = async (query: string): Promise<void> => {
    await page.goto(`/search/?q=${query}`);
    await expect(page.locator('#results mark').first()).toBeVisible();
  };
  await page.goto('/search/');
  await touch(page);
  await finds('定点药店');
  await finds('定点药店');
  await otherIndex(site, '/guides/minimum-years/', '饲养鹦鹉的人也要参保。');
  await finds('饲养鹦鹉');
  const stored = await entries(page);
  expect(stored.filter((path) => path.includes('?'))).toEqual([]);
  expect(stored.filter((path) => path.includes('pagefind-entry'))).toHaveLength(1);
  await context.setOffline(true);
  await finds('饲养鹦鹉');
  await expect(page.locator('#results a').first()).toHaveAttribute('href', /minimum-years/);
});

test('where the handbook is stored whole, search offline is of that edition alone', async ({
  page,
  context,
  site,
}) => {
  await storeAll(page);
  await otherIndex(site, '/guides/minimum-years/', '饲养鹦鹉的人也要参保。');
  await page.goto('/search/?q=饲养鹦鹉');
  await expect(page.locator('#results mark').first()).toBeVisible();
  await context.setOffline(true);
  await page.goto('/search/?q=定点药店');
  await expect(page.locator('#results mark').first()).toBeVisible();
});

/**
 * Asks for the new worker, and waits until it has taken over. The browser asks by itself when a page is opened, so
 * the new one may be there already.
 */
const newWorker = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { active, installing, waiting } =
          (await navigator.serviceWorker.getRegistration()) ?? {};
        const { controller } = navigator.serviceWorker;
        return !installing && !waiting && active?.state === 'activated' && active === controller;
      }),
    )
    .toBe(true);
};

test('a quiet update that fails leaves the old edition whole, and goes on next time', async ({
  page,
  context,
  site,
}) => {
  await storeAll(page);
  await page.goto('/terms/');
  await publish(site, '新的');
  site.lose(/^\/search\/topics\.json$/);
  site.asked.length = 0;
  await page.goto('/terms/');
  await newWorker(page);
  await page.locator('h1').click();
  await expect.poll(() => site.asked).toContain('/search/names.json');
  expect(await edition(page)).not.toBe('next');
  await page.goto('/offline/');
  await expect(page.locator('[data-offline=said]')).toHaveText(
    /^已经存好，内容截至.+。新的一版还没有存完，联网时会接着存。$/,
  );
  await context.setOffline(true);
  await page.goto('/regions/hebei/shijiazhuang/');
  await expect(page.getByText(NOTICE)).toBeVisible();
  await context.setOffline(false);
  site.lose();
  await page.goto('/about/');
  await page.locator('h1').click();
  await expect.poll(() => edition(page)).toBe('next');
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).filter((n) => /^handbook/.test(n))))
    .toEqual(['handbook-next']);
  // What did not change was not fetched again.
  expect(site.asked.filter((path) => path.startsWith('/pagefind/index/'))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/terms/');
  await expect(page.locator('h1')).toHaveText('新的名词解释');
});

test('a first storing that fails says so, and the pages that came can be read', async ({
  page,
  context,
  site,
}) => {
  site.lose(/^\/search\/topics\.json$/);
  await page.goto('/offline/');
  await page.getByRole('button', { name: /存到手机/ }).click();
  await expect(page.getByText('没有存完')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/regions/hebei/shijiazhuang/');
  await expect(page.getByText(NOTICE)).toBeVisible();
  await page.goto('/offline/');
  await expect(page.getByText('上次没有存完')).toBeVisible();
  await expect(page.getByRole('button', { name: '从手机里删掉' })).toBeVisible();
});

test('a worker that says nothing counts as failed', async ({ page, site }) => {
  site.put('/sw.js', 'addEventListener("install", () => skipWaiting());');
  await page.clock.install();
  await page.goto('/offline/');
  const button = page.getByRole('button', { name: /存到手机/ });
  await button.click();
  await expect(page.getByText('正在存：0%')).toBeVisible();
  await page.clock.fastForward(50_000);
  await expect(button).toBeDisabled();
  await page.clock.fastForward(15_000);
  await expect(page.getByText('没有存完')).toBeVisible();
  await expect(button).toBeEnabled();
});

test('what is deleted is gone, and a page that was not visited still says so', async ({
  page,
  context,
}) => {
  await storeAll(page);
  await page.goto('/facts/payment-months/');
  await expect.poll(() => entries(page)).toContain('/facts/payment-months/');
  expect(await remembered(page)).toBeGreaterThan(0);
  await page.goto('/offline/');
  await page.getByRole('button', { name: '从手机里删掉' }).click();
  await expect(page.getByText('已经从手机里删掉')).toBeVisible();
  // What the page still loads, such as the scripts of a first touch, is not kept.
  const file = await page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/_astro/'))?.name,
  );
  await page.evaluate(
    async (address) => {
      for (let i = 0; i < 20; i += 1) await (await fetch(address!)).arrayBuffer();
    },
    await file.jsonValue(),
  );
  expect(await page.evaluate(() => caches.keys())).toEqual(['shell']);
  expect(await entries(page)).toEqual(['/offline/']);
  expect(await remembered(page)).toBe(0);
  await context.setOffline(true);
  await page.goto('/lapse/');
  await expect(page.getByText('这一页也没有存过')).toBeVisible();
});

test('the kill switch takes away the worker and everything that is stored', async ({
  page,
  site,
}) => {
  await storeAll(page);
  await page.goto('/lapse/');
  await expect.poll(() => remembered(page)).toBeGreaterThan(0);
  site.put('/sw.js', UNINSTALL_WORKER_SOURCE);
  await page.goto('/terms/');
  const left = () =>
    page.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
  await expect.poll(left).toEqual([]);
});
