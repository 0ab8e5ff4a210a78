/** Merges the results of the index and of full text into one list. */
import type { FullTextResult } from './full-text.ts';
import { hasHan } from '../../core/search/normalise.ts';
import { pageAddress } from '../../core/search/result-titles.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

/** A result of the index, with an excerpt where full text has one too, or one of full text alone. */
export type ListedResult =
  (SearchResult & Partial<Pick<FullTextResult, 'excerpt'>>) | FullTextResult;

/**
 * Whether full text may add something. It cannot for the name of a place, nor for Latin letters
 * that were understood.
 */
export const needsFullText = (understood: string, instant: readonly SearchResult[]): boolean => {
  const fullMatches = instant.filter(({ isPartialMatch }) => !isPartialMatch);
  if (fullMatches.length === 0) return true;
  return hasHan(understood) && fullMatches.some(({ kind }) => kind !== 'region');
};

/** Beside an answer, pages of places that the query does not name only distract. */
const isUnrelatedPlace = (result: SearchResult, instant: readonly SearchResult[]): boolean =>
  result.kind === 'region' &&
  instant.some(({ isPartialMatch }) => !isPartialMatch) &&
  !instant.some(({ address }) => pageAddress(address) === pageAddress(result.address));

/** With answers on this many pages, near matches help nobody. */
const ENOUGH_PAGES = 3;

/**
 * Full matches come before partial ones, which are left out if there are enough answers; an excerpt is added
 * to the result with the same address.
 */
export const mergeResults = (
  instant: readonly SearchResult[],
  text: readonly FullTextResult[],
): readonly ListedResult[] => {
  const excerpts = new Map(text.map((result) => [result.address, result.excerpt]));
  const byAddress = new Map<string, ListedResult>();
  const found = [...instant, ...text.filter((result) => !isUnrelatedPlace(result, instant))];
  const full = found.filter(({ isPartialMatch }) => !isPartialMatch);
  const isEnough = new Set(full.map(({ address }) => pageAddress(address))).size >= ENOUGH_PAGES;
  const near = isEnough ? [] : found.filter(({ isPartialMatch }) => isPartialMatch);
  for (const result of [...full, ...near]) {
    const excerpt = excerpts.get(result.address);
    if (!byAddress.has(result.address))
      byAddress.set(result.address, excerpt === undefined ? result : { ...result, excerpt });
  }
  return [...byAddress.values()];
};
