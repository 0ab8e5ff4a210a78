import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { PAGE_TYPES } from '../e2e/pages.ts';
import { visits } from './browse.ts';
import { median, round, table } from './table.ts';

const RUNS = 5;
const AUDITS = {
  lcp: 'largest-contentful-paint',
  fcp: 'first-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;
type Audit = keyof typeof AUDITS;

/** One run under Lighthouse's own mobile profile. */
const audit = async (url: string, port: number): Promise<Record<Audit, number>> => {
  const run = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse gave nothing for ${url}`);
  const value = (name: Audit): number => run.lhr.audits[AUDITS[name]]?.numericValue ?? 0;
  return { lcp: value('lcp'), fcp: value('fcp'), tbt: value('tbt'), cls: value('cls') };
};

/** Bytes, requests and paints of one page of each type. */
export const benchPages = async (
  browser: Browser,
  origin: string,
  port: number,
  addresses: readonly string[] = PAGE_TYPES,
): Promise<void> => {
  const rows: (string | number)[][] = [];
  for (const address of addresses) {
    const { first, next } = await visits(browser, origin + address);
    const html = await (await fetch(origin + address)).text();
    const inline = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)]
      .map((match) => match[1]!.length)
      .reduce((a, b) => a + b, 0);
    const runs: Record<Audit, number>[] = [];
    for (let i = 0; i < RUNS; i += 1) runs.push(await audit(origin + address, port));
    const middle = (name: Audit): number => median(runs.map((run) => run[name]));
    rows.push([
      address,
      first.bytes,
      first.requests,
      next.bytes,
      next.requests,
      first.scripts + inline,
      round(middle('lcp') / 1000, 2),
      round(middle('fcp') / 1000, 2),
      round(middle('tbt')),
      round(middle('cls'), 3),
    ]);
  }
  table(
    `One page of each type; Lighthouse's mobile profile, median of ${RUNS}`,
    'page, bytes, requests, bytes again, requests again, script bytes, LCP s, FCP s, TBT ms, CLS'.split(
      ', ',
    ),
    rows,
  );
};
