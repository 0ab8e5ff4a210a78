/** Turns what was found into results. */
import type { SearchResult } from './index-format.ts';
import type { PlaceMatch, NameIndex, Topic } from './index-model.ts';
import { uniquePlaces, rankPlaceMatches, matchReason } from './place-ranks.ts';

export interface Interpretation {
  results: SearchResult[];
  /** Part of the query is not understood: counties and characters may know it. */
  needsMoreFiles: boolean;
  /** It names places and nothing else: no section and no question says more. */
  isPlaceOnly: boolean;
  /** So many of the first results stay where they are, whatever comes. */
  stableCount: number;
  /** The query without typos, in simplified script. */
  correctedQuery: string;
  /** It names a subject that the handbook does not treat. */
  isOutOfScope: boolean;
}

export type SearchAnswer = Pick<
  Interpretation,
  'results' | 'needsMoreFiles' | 'isPlaceOnly' | 'stableCount'
>;

/** Places listed for a beginning. */
export const MAX_PLACES_BY_PREFIX = 12;
/** Topics listed beside places. */
export const MAX_TOPICS = 8;

export const uniqueByAddress = (results: readonly SearchResult[]): SearchResult[] => {
  const seen = new Set<string>();
  return results.filter(({ address }) => {
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
};

export const placeResult = (hit: PlaceMatch, typed = '', isPartialMatch = false): SearchResult => {
  const why = matchReason(hit, typed);
  return {
    kind: 'region',
    title: hit.place.title,
    address: hit.place.address,
    ...(why === undefined ? {} : { why }),
    ...(isPartialMatch ? { isPartialMatch: true } : {}),
  };
};

export const placeResults = (
  hits: readonly PlaceMatch[],
  by: 'name' | 'sound',
  typed = '',
  isPartialMatch = false,
): SearchResult[] =>
  uniquePlaces(rankPlaceMatches(hits, by)).map((hit) => placeResult(hit, typed, isPartialMatch));

export const topicResults = (topics: readonly Topic[], isPartialMatch = false): SearchResult[] =>
  topics.map(({ kind, title, address }) => ({
    kind,
    title,
    address,
    ...(isPartialMatch ? { close: true } : {}),
  }));

export const needsCounties = (
  hits: readonly PlaceMatch[],
  index: NameIndex,
  by: 'name' | 'sound',
): boolean =>
  !index.hasCounties &&
  hits.some(({ place }) => (by === 'name' ? place.isNameShared : place.isPinyinShared));
