/** The answer to a query, and how places and topics become results. */
import type { SearchResult } from './index-format.ts';
import type { PlaceMatch, Topic } from './index-model.ts';
import { uniqueBy, uniquePlaces, rankPlaceMatches, matchReason } from './place-ranks.ts';

/** The answer to a query; a missing flag means no. */
export interface SearchAnswer {
  results: SearchResult[];
  /** Something in the query is not understood, and `names-more.json`, which has not come, may know it. */
  needsMoreFiles?: boolean;
  /** The query names only places, and asks for nothing more than their pages. */
  isPlaceOnly?: boolean;
  /** The query asks several questions, and this many of the first results answer one each. */
  answeredQuestions?: number;
  /** A place in the query that has no rule of its own on what was asked; the results are national. */
  placeNote?: PlaceNote;
}

export interface Interpretation extends SearchAnswer {
  needsMoreFiles: boolean;
  isPlaceOnly: boolean;
  /** The query with typos corrected and in simplified characters. */
  correctedQuery: string;
  /** The handbook's words for those of the query, with blanks between: 灵活就业 for 个体户. */
  words: string;
  /** The query is about a subject that the handbook does not cover. */
  isOutOfScope: boolean;
  /** Whether the first result answers, all are only near, or nothing is. */
  match: 'exact' | 'near' | 'none';
}

/** A place whose own rules do not treat what was asked. */
export interface PlaceNote extends Pick<SearchResult, 'title' | 'address'> {
  /**
   * Whether the address is that of the section with all other rules of the place, which may treat the matter.
   */
  hasOtherRules: boolean;
}

/** Most places listed for a query that is the beginning of a name. */
export const MAX_PLACES_BY_PREFIX = 12;
/** Most topics listed. */
export const MAX_TOPICS = 8;

/** Keeps the first result for each address. */
export const uniqueByAddress = (results: readonly SearchResult[]): SearchResult[] =>
  uniqueBy(results, ({ address }) => address);

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

export const placeResults = (hits: readonly PlaceMatch[], typed = ''): SearchResult[] =>
  uniquePlaces(rankPlaceMatches(hits)).map((hit) => placeResult(hit, typed));

/** Turns topics into results. */
export const topicResults = (topics: readonly Topic[]): SearchResult[] =>
  topics.map(({ kind, title, address }) => ({ kind, title, address }));
