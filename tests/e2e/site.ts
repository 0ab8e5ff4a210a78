import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { test as base, type Page } from '@playwright/test';

const DIST = new URL('../../dist', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** The built site as a host serves it, to be changed while a reader is on it. */
export interface Site {
  readonly origin: string;
  /** Addresses that were asked for, without their query, in order. */
  readonly asked: string[];
  /** What an address gives from now on. */
  readonly put: (path: string, content: Buffer | string) => void;
  /** Addresses that match are not there from now on, unless something was put there; none without a pattern. */
  readonly lose: (pattern?: RegExp) => void;
}

const start = async (): Promise<Site & { close: () => void }> => {
  const changed = new Map<string, Buffer | string>();
  const asked: string[] = [];
  let lost: RegExp | undefined;
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    // As every host does: an address without its last slash leads to the one with it.
    if (extname(file) === '' && !file.startsWith('/pagefind/'))
      return void response.writeHead(301, { Location: `${path}/` }).end();
    const put = changed.get(path);
    if (put === undefined && lost?.test(path)) return void response.writeHead(404).end();
    const content = put ?? (await readFile(DIST + file).catch(() => undefined));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
    });
    response.end(content);
  };
  const server = createServer((request, response) => {
    const path = decodeURI(request.url!.split('?')[0]!);
    asked.push(path);
    void answer(path, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, content) => changed.set(path, content),
    lose: (pattern) => (lost = pattern),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Tests with a site of their own and the service worker let in. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const site = await start();
    await use(site);
    site.close();
  },
  baseURL: ({ site }, use) => use(site.origin),
  serviceWorkers: 'allow',
});

/** A file of the built site. */
export const built = (path: string): Promise<string> => readFile(DIST + path, 'utf8');

/** The first touch brings the worker, which then keeps the page that it came to. */
export const touch = async (page: Page): Promise<void> => {
  await page.locator('h1').click();
  await base.expect
    .poll(() =>
      page.evaluate(
        async () =>
          navigator.serviceWorker.controller !== null &&
          (await caches.match(location.pathname)) !== undefined,
      ),
    )
    .toBe(true);
};

/** Stores the whole handbook. */
export const storeAll = async (page: Page): Promise<void> => {
  await page.goto('/offline/');
  await page.getByRole('button', { name: /存到手机/ }).click();
  await base.expect(page.getByText('已经存好')).toBeVisible({ timeout: 40_000 });
};
