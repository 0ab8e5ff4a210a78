import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bringAxe, COLOURS, violations } from './axe.ts';
import { sampleOfMarkup } from './markup-sample.ts';
import { MODE_GROUPS, MODES, open, PAGE_TYPES, setMode, turnTo } from './pages.ts';
import { tooSmall } from './sizes.ts';

const sitemap = readFileSync(new URL('../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1]!).pathname,
);
const PARTS = 16;
/** Set by `npm run test:axe`: every address is looked at, which takes five minutes. */
const LOOKS_AT_ALL = process.env['AXE'] === 'all';
const FIRST = MODES[0]!;
/** Search, and the page of a wrong address. */
const unlisted = PAGE_TYPES.filter((address) => !addresses.includes(address));

/** What axe finds on addresses, in the first mode. */
const violationsOn = async (page: Page, asked: readonly string[]): Promise<string[]> => {
  await bringAxe(page);
  await setMode(page, FIRST);
  const found: string[] = [];
  for (const address of asked) {
    // One page of each type is looked at when it has loaded, too.
    const isType = PAGE_TYPES.includes(address);
    await page.goto(address, { waitUntil: isType ? 'load' : 'domcontentloaded' });
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
  test('axe finds nothing on pages that hold every kind of markup', async ({ page }) => {
    const types = PAGE_TYPES.filter((address) => addresses.includes(address));
    const sample = new Set([...types, ...sampleOfMarkup(addresses)]);
    expect(await violationsOn(page, [...sample])).toEqual([]);
  });

for (const [group, modes] of MODE_GROUPS)
  test(`axe finds nothing on one page of each type, and text, lines and targets are large enough: ${group}`, async ({
    page,
  }) => {
    await bringAxe(page);
    await setMode(page, modes[0]!);
    const found: string[] = [];
    for (const address of PAGE_TYPES) {
      await open(page, address);
      for (const mode of modes) {
        await turnTo(page, mode);
        const problems = await tooSmall(page, group);
        // What axe finds in the first mode is looked for above.
        if (mode !== FIRST || unlisted.includes(address))
          problems.push(...(await violations(page, mode.dark && COLOURS)));
        found.push(...problems.map((problem) => `${address}, ${mode.name}: ${problem}`));
      }
    }
    expect(found).toEqual([]);
  });
