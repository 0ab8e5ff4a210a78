import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { MODES, type Mode } from './pages.ts';

const require = createRequire(import.meta.url);
const source = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Has axe at hand in every page that is opened from now on: cheaper than sending it to each. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(source);

const CONTRAST = 'color-contrast-enhanced';
/** By itself the rule of 7:1 leaves what is below 4.5:1 to another, which would measure everything once more. */
const CONTRAST_FROM_NOTHING = {
  contrastRatio: { normal: { minThreshold: 0 }, large: { minThreshold: 0 } },
};
/** What looks at the place and the size of elements, and at nothing else that a window changes. */
const PLACES = ['target-size', 'scrollable-region-focusable'];

/** What axe is asked of a page as it stands. */
const ASKED = {
  everything: {
    rules: {
      'color-contrast': { enabled: false },
      [CONTRAST]: { enabled: true },
      'target-size': { enabled: true },
    },
  },
  /** For a page that was looked at in other colours. */
  colours: { runOnly: [CONTRAST] },
  /** For a page that was looked at in another window, and shows nothing more in this one. */
  places: { runOnly: PLACES },
} as const;

/** What axe finds on the page as it stands, contrast of 7:1 and size of targets among it. */
export const violations = async (
  page: Page,
  asked: keyof typeof ASKED = 'everything',
): Promise<string[]> => {
  const found = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: Axe }).axe.run({
        resultTypes: ['violations'],
        preload: false,
        ...options,
      }),
    { ...ASKED[asked], checks: { [CONTRAST]: { options: CONTRAST_FROM_NOTHING } } },
  );
  return found.violations.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`,
  );
};

/** Kinds of elements that can be seen on the page as it stands. */
const kindsShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `${name(element.parentElement!)} > ${name(element)}`);
  });

/**
 * Looks at pages that are shown in one mode after the other, each time at what that mode may change. In
 * the narrow window everything is looked at, and in dark colours contrast; in a wider one the same again
 * only where it shows a kind of element that no page has shown before.
 */
export const violationsInTurn = (): ((page: Page, mode: Mode) => Promise<string[]>) => {
  const known = { light: new Set<string>(), dark: new Set<string>() };
  return async (page, { dark, width }) => {
    const shown = known[dark ? 'dark' : 'light'];
    const kinds = await kindsShown(page);
    const showsMore = kinds.some((kind) => !shown.has(kind));
    for (const kind of kinds) shown.add(kind);
    if (width === MODES[0]!.width || showsMore)
      return violations(page, dark ? 'colours' : 'everything');
    return dark ? [] : violations(page, 'places');
  };
};
