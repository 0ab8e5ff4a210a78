import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bringAxe, violations } from './axe.ts';
import { MODES, open, PAGE_TYPES, setMode, type Mode } from './pages.ts';

const sitemap = readFileSync(new URL('../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1]!).pathname,
);
const PARTS = 8;

for (let part = 0; part < PARTS; part += 1)
  test(`axe finds nothing on any address, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(180_000);
    await bringAxe(page);
    await setMode(page, MODES[0]!);
    const found: string[] = [];
    for (const address of addresses.filter((_, i) => i % PARTS === part)) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      found.push(...(await violations(page)).map((problem) => `${address} ${problem}`));
    }
    expect(found).toEqual([]);
  });

/** The modes that differ in the window and the scheme only: a page need not be opened anew for them. */
const GROUPS = Map.groupBy(MODES, ({ elder }) => (elder ? '长辈版' : 'light and dark'));

const look = async (page: Page, mode: Mode, address: string): Promise<string[]> => {
  await setMode(page, { ...mode, elder: undefined });
  return (await violations(page)).map((problem) => `${address}, ${mode.name}: ${problem}`);
};

for (const [name, modes] of GROUPS)
  test(`axe finds nothing on one page of each type: ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await bringAxe(page);
    await setMode(page, modes[0]!);
    const found: string[] = [];
    for (const address of PAGE_TYPES) {
      await open(page, address);
      for (const mode of modes) found.push(...(await look(page, mode, address)));
    }
    expect(found).toEqual([]);
  });
