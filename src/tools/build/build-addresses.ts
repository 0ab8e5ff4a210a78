import { movedPages } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';

/** What a build produced: every page with its ids, and the addresses of other files. */
export interface BuiltSite {
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly files: ReadonlySet<string>;
}

/** Every id in the HTML of a page. */
export const idsInHtml = (html: string): Set<string> =>
  new Set([...html.matchAll(/<[^>]*?\sid="?([^\s">]+)/g)].map((match) => match[1]!));

/** Addresses of the ledger for which the build has no page, no file or no such id. */
export const lostAddresses = (
  ledger: readonly string[],
  { pages, files }: BuiltSite,
  moved: Redirects['moved'],
): string[] => {
  const targets = new Map(movedPages(moved).map(({ from, to }) => [from, to.split('#')[0] ?? '']));
  return ledger.filter((address) => {
    const [page = '', id] = address.split('#');
    if (id === undefined) return !pages.has(page) && !files.has(page);
    return !pages.get(page)?.has(id) && !pages.get(targets.get(page) ?? '')?.has(id);
  });
};
