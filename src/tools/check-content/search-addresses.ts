import { collectionOf, type CollectionName } from '../../core/collections/index.ts';
import { presentAddress } from '../../core/redirects.ts';
import { searchedAddresses } from '../../core/search/index-files/topic-entries.ts';
import { sectionsIn } from '../mdx/body-ids.ts';
import { pageAddressOf } from './addresses.ts';
import { problemInData, type Entry } from './entry.ts';
import { addressExists, type Addresses } from './links.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';

/** Collections of names and questions by address. */
const SEARCH_TEXTS: ReadonlySet<CollectionName> = new Set(['searchWords', 'searchQuestions']);

/**
 * Addresses in `content/search/` that exist, but that search does not offer: only pages, headings,
 * terms and corrections have names and questions. Those that do not exist are reported as links.
 */
export const searchAddressProblems = (
  entries: readonly Entry[],
  addresses: Addresses,
): Problem[] => {
  const published = entries.filter(({ template }) => !template);
  // What search offers of a broken file is not known; the file itself is reported.
  const broken = new Set(
    published.filter(({ data }) => data === undefined).map((entry) => pageAddressOf(entry)),
  );
  const isBroken = (address: string): boolean => broken.has(address.split('#')[0]);
  const searched = searchedAddresses(
    published
      .filter(({ data }) => data !== undefined)
      .flatMap(
        ({ name, id, data, tree }) =>
          collectionOf(name).search?.(id, data, tree ? sectionsIn(tree) : []) ?? [],
      ),
  );
  return published
    .filter(({ name }) => SEARCH_TEXTS.has(name))
    .flatMap((entry) =>
      (entry.data === undefined ? [] : (collectionOf(entry.name).links?.(entry.data) ?? []))
        .map(({ path, address }) => ({ path, address: presentAddress(address, addresses.moved) }))
        .filter(
          ({ address }) =>
            addressExists(address, addresses) && !searched.has(address) && !isBroken(address),
        )
        .map(({ path, address }) =>
          problemInData(entry, path, {
            message: '搜索里没有这个地址：只有网页、小标题、名词和更正有说法和问法',
            found: address,
            expected: nearestWord(address, searched) ?? '一页或一个小标题的地址',
          }),
        ),
    );
};
