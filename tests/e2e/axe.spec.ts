import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { MODES, open, PAGE_TYPES, setMode } from './pages.ts';

const sitemap = readFileSync(new URL('../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1]!).pathname,
);
const PARTS = 8;

for (let part = 0; part < PARTS; part += 1)
  test(`axe finds nothing on any address, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(180_000);
    await setMode(page, MODES[0]!);
    const found: string[] = [];
    for (const address of addresses.filter((_, i) => i % PARTS === part)) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      found.push(...(await violations(page)).map((problem) => `${address} ${problem}`));
    }
    expect(found).toEqual([]);
  });

for (const mode of MODES)
  test(`axe finds nothing on one page of each type: ${mode.name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await setMode(page, mode);
    const found: string[] = [];
    for (const address of PAGE_TYPES) {
      await open(page, address);
      found.push(...(await violations(page)).map((problem) => `${address} ${problem}`));
    }
    expect(found).toEqual([]);
  });
