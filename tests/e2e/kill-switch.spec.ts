import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { GONE } from '../../src/offline/gone.ts';

test.use({ serviceWorkers: 'allow' });

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
const DIST = new URL('../../dist', import.meta.url);

let server: Server;
/** What stands at /sw.js: the worker of the build, or the one that removes it. */
let worker: string | undefined;

test.beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const path = url.endsWith('/') ? `${url}index.html` : url;
    try {
      const body = path === '/sw.js' && worker ? worker : readFileSync(`${DIST.pathname}${path}`);
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
      response.setHeader('Content-Type', type).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
});
test.afterAll(() => server.close());

test('a build with OFFLINE=off takes the worker and everything stored off the phone', async ({
  page,
}) => {
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const stored = () => page.evaluate(() => caches.keys());
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(`${origin}/lapse/`);
  await page.locator('h1').click();
  await expect.poll(async () => (await stored()).length).toBeGreaterThan(0);
  await expect.poll(workers).toBe(1);

  worker = GONE;
  await page.goto(`${origin}/terms/`);
  await page.locator('h1').click();
  await expect.poll(workers).toBe(0);
  await expect.poll(stored).toEqual([]);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect(page.locator('h1')).toBeVisible();
});
