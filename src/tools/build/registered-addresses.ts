import { readFileSync, writeFileSync } from 'node:fs';
import { outputPath, rewritePage } from './output-files.ts';
import type { ContentFile } from '../check-content/index.ts';
import { parseYaml } from '../check-content/yaml.ts';
import { movedPages } from '../../core/redirects.ts';
import { redirectsSchema, type Redirects } from '../../core/schema/redirect.ts';
import { idsInHtml, lostAddresses } from '../maintenance/build-addresses.ts';
import { registeredAddresses, unregisteredAddresses } from '../maintenance/ledger.ts';
import { SITE_BASE } from '../../settings/site-settings.ts';
import { formatRedirectsFile, addMovedIds } from '../maintenance/apply-redirects.ts';

/**
 * Redirects of the content folder; none where the file is invalid, which the content check reports.
 */
const readRedirects = (content: URL): Redirects['moved'] => {
  const read = redirectsSchema.safeParse(
    parseYaml(readFileSync(new URL('redirects.yaml', content), 'utf8')).value,
  );
  return read.data?.moved ?? [];
};

/** Old addresses of pages that moved, which the sitemap leaves out. */
export const oldAddresses = (content: URL): string[] =>
  movedPages(readRedirects(content)).map(({ from }) => from);

const pageAddressOf = (file: string): string =>
  `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');

/** The published addresses, those that moved, and new ones that are not in the ledger yet. */
export interface AddressLedger {
  readonly ledger: readonly string[];
  readonly moved: Redirects['moved'];
  readonly unregistered: readonly string[];
}

/** Reads the ledger and the redirects of a content folder. */
export const readAddressLedger = (files: readonly ContentFile[], content: URL): AddressLedger => ({
  ledger: registeredAddresses(files),
  moved: readRedirects(content),
  unregistered: unregisteredAddresses(files),
});

/** Addresses of the ledger that are in no built page or file. */
export const addressesMissingFromBuild = (
  dir: URL,
  names: readonly string[],
  { ledger, moved }: AddressLedger,
): string[] => {
  const html = names.filter((name) => name.endsWith('.html'));
  const pages = new Map(
    html.map((name) => [
      pageAddressOf(name),
      idsInHtml(readFileSync(outputPath(dir, name), 'utf8')),
    ]),
  );
  return lostAddresses(ledger, { pages, files: new Set(names.map((name) => `/${name}`)) }, moved);
};

/** Adds anchors for ids that moved to the pages, and writes `_redirects`. */
export const applyRedirects = (
  dir: URL,
  names: readonly string[],
  { moved }: AddressLedger,
): void => {
  const touched = new Set(moved.map(({ from }) => from.split('#')[0]));
  for (const name of names.filter((page) => touched.has(pageAddressOf(page)))) {
    const html = readFileSync(outputPath(dir, name), 'utf8');
    const whole = addMovedIds(html, pageAddressOf(name), moved, SITE_BASE);
    if (whole !== html) rewritePage(dir, name, whole);
  }
  writeFileSync(outputPath(dir, '_redirects'), formatRedirectsFile(moved, SITE_BASE));
};
