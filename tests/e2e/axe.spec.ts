import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bringAxe, violations, violationsInTurn } from './axe.ts';
import { sampleOfMarkup } from './markup-sample.ts';
import { MODE_GROUPS, MODES, open, PAGE_TYPES, setMode, turnTo } from './pages.ts';
import { tooSmall, tooWide } from './sizes.ts';

const sitemap = readFileSync(new URL('../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1]!).pathname,
);
const PARTS = 16;
/** Set by `npm run test:axe`: every address is looked at, which takes five minutes. */
const LOOKS_AT_ALL = process.env['AXE'] === 'all';
const FIRST = MODES[0]!;

/** What axe finds on addresses, in the first mode. */
const violationsOn = async (page: Page, asked: readonly string[]): Promise<string[]> => {
  await bringAxe(page);
  await setMode(page, FIRST);
  const found: string[] = [];
  for (const address of asked) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    found.push(...(await violations(page)).map((problem) => `${address} ${problem}`));
  }
  return found;
};

if (LOOKS_AT_ALL)
  for (let part = 0; part < PARTS; part += 1)
    test(`axe finds nothing on any address, part ${part + 1} of ${PARTS}`, async ({ page }) => {
      const asked = addresses.filter((_, i) => i % PARTS === part);
      expect(await violationsOn(page, asked)).toEqual([]);
    });
else
  test('axe finds nothing on pages that, with one of each type, hold every kind of markup', async ({
    page,
  }) => {
    const types = PAGE_TYPES.filter((address) => addresses.includes(address));
    expect(await violationsOn(page, sampleOfMarkup(addresses, types))).toEqual([]);
  });

for (const [group, modes] of MODE_GROUPS)
  test(`axe finds nothing on one page of each type, text, lines and targets are large enough, nothing is wider than the window, and no name narrower than four characters: ${group}`, async ({
    page,
  }) => {
    await bringAxe(page);
    await setMode(page, modes[0]!);
    const look = violationsInTurn();
    const found: string[] = [];
    for (const address of PAGE_TYPES) {
      await open(page, address);
      for (const mode of modes) {
        await turnTo(page, mode);
        const problems = [...(await tooSmall(page, group)), ...(await look(page, mode))];
        found.push(...problems.map((problem) => `${address}, ${mode.name}: ${problem}`));
      }
      found.push(...(await tooWide(page, group)).map((problem) => `${address}, ${problem}`));
      await turnTo(page, modes[0]!);
    }
    expect(found).toEqual([]);
  });
