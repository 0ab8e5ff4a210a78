import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../browser.ts';
import { say } from './table.ts';

/** Starts the browser that the tests use, open to Lighthouse on a port. */
export const startBrowser = (port: number): Promise<Browser> => {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      `--remote-debugging-port=${port}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
    ],
  });
};

export interface Traffic {
  bytes: number;
  requests: number;
  scripts: number;
}

/** Counts what comes over the line for a page, headers included; what a cache gives is free. */
export const watch = async (page: Page, context: BrowserContext): Promise<Traffic> => {
  const traffic: Traffic = { bytes: 0, requests: 0, scripts: 0 };
  const session = await context.newCDPSession(page);
  const cached = new Set<string>();
  const types = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, response.url.endsWith('favicon.svg') ? 'Icon' : type);
    if (response.fromDiskCache || response.fromPrefetchCache) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (cached.has(requestId) || type === undefined || type === 'Icon') return;
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
    if (type === 'Script') traffic.scripts += encodedDataLength;
  });
  return traffic;
};

const QUERIES = ['石家庄', 'sjz', 'guangzhou', '昆山', '石家莊', '断缴', '家庭共济'].concat([
  '社保断交怎么办',
  '15年和20年',
  '定点药店',
  '延吉',
  '失业金怎么领',
]);

export interface Found {
  readonly query: string;
  readonly firstBytes: number;
  readonly firstMs: number;
  readonly allBytes: number;
  readonly allMs: number;
}

/** Each query in a browser without a cache: to the first result, and until nothing more comes. */
export const searches = async (
  browser: Browser,
  origin: string,
  queries: readonly string[] = QUERIES,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (const [i, query] of queries.entries()) {
    say(`search ${i + 1} of ${queries.length}: ${query}`);
    const context = await browser.newContext();
    // It measures, and a slow machine is no mistake.
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const traffic = await watch(page, context);
    const began = performance.now();
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.waitForSelector('#results > li');
    const first = { firstMs: performance.now() - began, firstBytes: traffic.bytes };
    await page.waitForSelector('#results[aria-busy=false]', { state: 'attached' });
    found.push({
      query,
      ...first,
      allMs: performance.now() - began,
      allBytes: traffic.bytes,
    });
    await context.close();
  }
  return found;
};

/** A page opened for the first time, and once more with what the browser kept. */
export const visits = async (
  browser: Browser,
  address: string,
): Promise<{ first: Traffic; next: Traffic }> => {
  const context = await browser.newContext();
  const open = async (): Promise<Traffic> => {
    const page = await context.newPage();
    const traffic = await watch(page, context);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.close();
    return traffic;
  };
  const result = { first: await open(), next: await open() };
  await context.close();
  return result;
};
