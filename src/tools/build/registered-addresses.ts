import { readFileSync, writeFileSync } from 'node:fs';
import type { FinishedPage } from './finished-pages.ts';
import { outputPath } from './output-files.ts';
import type { ContentFile } from '../check-content/index.ts';
import { parseYaml } from '../check-content/yaml.ts';
import { movedPages } from '../../core/redirects.ts';
import { redirectsSchema, type Redirects } from '../../core/schema/redirect.ts';
import { lostAddresses } from './build-addresses.ts';
import { registeredAddresses, unregisteredAddresses } from '../maintenance/ledger.ts';
import { SITE_BASE } from '../../settings/site-settings.ts';
import { formatRedirectsFile } from '../html/apply-redirects.ts';

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
  names: readonly string[],
  finished: readonly FinishedPage[],
  { ledger, moved }: AddressLedger,
): string[] => {
  const pages = new Map(finished.map(({ name, ids }) => [pageAddressOf(name), ids]));
  return lostAddresses(ledger, { pages, files: new Set(names.map((name) => `/${name}`)) }, moved);
};

/** Writes `_redirects`, which static hosts read. */
export const writeRedirects = (dir: URL, { moved }: AddressLedger): void => {
  writeFileSync(outputPath(dir, '_redirects'), formatRedirectsFile(moved, SITE_BASE));
};
