/** One list of what the instant layer and the full text found. */
import type { FullTextResult } from './full-text.ts';
import { hasHan } from '../../core/search/normalise.ts';
import { pageAddress } from '../../core/search/result-titles.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

export type AnyResult = SearchResult | FullTextResult;

/** Whether full text may add something: not to a name of a place, nor to Latin letters that were understood. */
export const wantsText = (understood: string, instant: readonly SearchResult[]): boolean => {
  const sure = instant.filter(({ isPartialMatch }) => !isPartialMatch);
  if (sure.length === 0) return true;
  return hasHan(understood) && sure.some(({ kind }) => kind !== 'region');
};

/** Pages of places that were not asked for are noise beside an answer. */
const isElsewhere = (result: SearchResult, instant: readonly SearchResult[]): boolean =>
  result.kind === 'region' &&
  instant.some(({ isPartialMatch }) => !isPartialMatch) &&
  !instant.some(({ address }) => pageAddress(address) === pageAddress(result.address));

/** Sure ones before close ones; an excerpt joins the result that it belongs to. */
export const merge = (
  instant: readonly SearchResult[],
  text: readonly FullTextResult[],
): readonly AnyResult[] => {
  const excerpts = new Map(text.map((result) => [result.address, result.excerptHtml]));
  const all = new Map<string, AnyResult>();
  const found = [...instant, ...text.filter((result) => !isElsewhere(result, instant))];
  for (const result of [
    ...found.filter(({ isPartialMatch }) => !isPartialMatch),
    ...found.filter(({ isPartialMatch }) => isPartialMatch),
  ]) {
    const excerptHtml = excerpts.get(result.address);
    if (!all.has(result.address))
      all.set(result.address, excerptHtml === undefined ? result : { ...result, excerptHtml });
  }
  return [...all.values()];
};
