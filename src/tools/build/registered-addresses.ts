import { readFileSync, writeFileSync } from 'node:fs';
import { fileAt, rewrite } from './output-files.ts';
import type { ContentFile } from '../check-content/index.ts';
import { parseYaml } from '../check-content/yaml.ts';
import { movedPages } from '../../core/redirects.ts';
import { redirectsSchema, type Redirects } from '../../core/schema/redirect.ts';
import { idsInHtml, lostFromBuild } from '../maintenance/build-addresses.ts';
import { ledgerOf, newAddresses } from '../maintenance/ledger.ts';
import { redirectsFile, withMovedIds } from '../maintenance/apply-redirects.ts';

/** Addresses that moved; none where the file is wrong, which the content check tells. */
const readMoved = (content: URL): Redirects['moved'] => {
  const read = redirectsSchema.safeParse(
    parseYaml(readFileSync(new URL('redirects.yaml', content), 'utf8')).value,
  );
  return read.data?.moved ?? [];
};

/** Old addresses of pages that moved, which no sitemap lists. */
export const oldAddresses = (content: URL): string[] =>
  movedPages(readMoved(content)).map(({ from }) => from);

const addressOf = (file: string): string =>
  `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');

/** What the content says about addresses: the ledger, moves, and what no ledger has yet. */
export interface Registered {
  readonly ledger: readonly string[];
  readonly moved: Redirects['moved'];
  readonly added: readonly string[];
}

/** The same of the files of a content folder. */
export const registeredIn = (files: readonly ContentFile[], content: URL): Registered => ({
  ledger: ledgerOf(files),
  moved: readMoved(content),
  added: newAddresses(files),
});

/** Addresses of the ledger that the built pages and files no longer have. */
export const addressesMissingFromBuild = (
  dir: URL,
  names: readonly string[],
  { ledger, moved }: Registered,
): string[] => {
  const html = names.filter((name) => name.endsWith('.html'));
  const pages = new Map(
    html.map((name) => [addressOf(name), idsInHtml(readFileSync(fileAt(dir, name), 'utf8'))]),
  );
  return lostFromBuild(ledger, { pages, files: new Set(names.map((name) => `/${name}`)) }, moved);
};

/** Puts ids that moved where their words are now, and writes `_redirects`. */
export const placeMoved = (dir: URL, names: readonly string[], { moved }: Registered): void => {
  const touched = new Set(moved.map(({ from }) => from.split('#')[0]));
  for (const name of names.filter((page) => touched.has(addressOf(page)))) {
    const html = readFileSync(fileAt(dir, name), 'utf8');
    const whole = withMovedIds(html, addressOf(name), moved);
    if (whole !== html) rewrite(dir, name, whole);
  }
  writeFileSync(fileAt(dir, '_redirects'), redirectsFile(moved));
};
