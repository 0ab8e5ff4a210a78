import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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

const EVERYTHING = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};
/**
 * For a page that was looked at in other colours. The enhanced rule, which asks for 7:1, is silent
 * below 4.5:1: the other one speaks there.
 */
export const COLOURS = { runOnly: ['color-contrast', 'color-contrast-enhanced'] };

/** What axe finds on the page as it stands, contrast of 7:1 and size of targets among it. */
export const violations = async (page: Page, asked: object = EVERYTHING): Promise<string[]> => {
  const found = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: Axe }).axe.run({
        resultTypes: ['violations'],
        preload: false,
        ...options,
      }),
    asked,
  );
  return found.violations.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''}`,
  );
};
