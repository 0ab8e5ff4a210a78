import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { startBarePage } from './bare-page.ts';
import { visits } from './browse.ts';
import { median, round, say, type Table } from './table.ts';

/** Nine kinds of page: one of each that readers come to first. */
export const NINE_KINDS: readonly string[] = [
  '/',
  '/guides/family-sharing/',
  '/compare/15-vs-20/',
  '/lapse/',
  '/regions/hebei/shijiazhuang/',
  '/calendar/',
  '/tools/pension/',
  '/facts/payment-months/',
  '/search/?q=断缴',
];

const RUNS = 5;
const AUDITS = {
  lcp: 'largest-contentful-paint',
  fcp: 'first-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;
type Measured = Record<keyof typeof AUDITS | 'score', number>;

/** One run under Lighthouse's own mobile profile. */
const audit = async (url: string, port: number): Promise<Measured> => {
  const run = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { audits, categories } = run.lhr;
  const value = (name: keyof typeof AUDITS): number => audits[AUDITS[name]]?.numericValue ?? 0;
  return {
    lcp: value('lcp'),
    fcp: value('fcp'),
    tbt: value('tbt'),
    cls: value('cls'),
    score: (categories['performance']?.score ?? 0) * 100,
  };
};

/** The middle of several runs. */
const audits = async (url: string, port: number): Promise<Measured> => {
  const runs: Measured[] = [];
  for (let i = 0; i < RUNS; i += 1) runs.push(await audit(url, port));
  const middle = (name: keyof Measured): number => median(runs.map((run) => run[name]));
  return {
    lcp: middle('lcp'),
    fcp: middle('fcp'),
    tbt: middle('tbt'),
    cls: middle('cls'),
    score: middle('score'),
  };
};

/** Time until a page with an empty cache has loaded, without throttling. */
const loadTime = async (browser: Browser, url: string): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const context = await browser.newContext();
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url, { waitUntil: 'load' });
    times.push(performance.now() - began);
    await context.close();
  }
  return median(times);
};

/** Bytes, requests and paints of pages, and how many times as long as a bare page they take. */
export const benchPages = async (
  browser: Browser,
  origin: string,
  port: number,
  addresses: readonly string[],
): Promise<Table> => {
  const bare = await startBarePage();
  say('a bare page, to compare with');
  const bareTime = await loadTime(browser, bare.address);
  const bareAudit = await audits(bare.address, port);
  bare.stop();
  const rows: (string | number)[][] = [];
  for (const [i, address] of addresses.entries()) {
    say(`page ${i + 1} of ${addresses.length}: ${address}`);
    const { first, next } = await visits(browser, origin + address);
    const time = await loadTime(browser, origin + address);
    const { lcp, fcp, tbt, cls, score } = await audits(origin + address, port);
    rows.push([
      address,
      first.bytes,
      first.requests,
      next.bytes,
      next.requests,
      round(time / bareTime, 2),
      round(lcp / 1000, 2),
      round(lcp / bareAudit.lcp, 2),
      round(fcp / 1000, 2),
      round(tbt),
      round(cls, 3),
      round(score),
    ]);
  }
  return {
    title: 'Pages',
    head: 'page, bytes, requests, bytes again, requests again, load × bare, LCP s, LCP × bare, FCP s, TBT ms, CLS, performance'.split(
      ', ',
    ),
    rows,
  };
};
