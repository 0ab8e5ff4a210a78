/** What is known of a search so far, and which of its results can be shown. What is missing is not so, or not yet. */
import type { FullTextResult } from './full-text.ts';
import { mergeResults, type ListedResult } from './merge-results.ts';
import type { SearchResult } from '../../core/search/index-format.ts';
import type { Interpretation } from '../../core/search/results.ts';

export interface SearchState {
  query: string;
  /** The query with typos corrected and in simplified characters. */
  correctedQuery: string;
  /** The query is about a subject that the handbook does not cover. */
  isOutOfScope?: boolean;
  isPlaceOnly?: boolean;
  match: Interpretation['match'];
  placeNote?: Interpretation['placeNote'];
  indexResults: readonly SearchResult[];
  /** The results of the index stay first in their order, whatever loads later. */
  isFinal?: boolean;
  /** No more results come from the index. */
  isIndexDone?: boolean;
  textResults: readonly FullTextResult[];
  indexFailed?: boolean;
  /** Further names or topics could not be loaded. */
  laterFilesFailed?: boolean;
  textFailed?: boolean;
  /** It takes long, so everything there is gets shown, and later results are appended. */
  isSlow?: boolean;
  isDone?: boolean;
}

/** Where the index has nothing, parts of the query that stand somewhere would only be noise. */
const relevantText = ({ match, indexFailed, textResults }: SearchState) =>
  match === 'none' && !indexFailed
    ? textResults.filter(({ isPartialMatch }) => !isPartialMatch)
    : textResults;

/** The results that can be shown now: those that nothing still to come would be put before. */
export const showableResults = (state: SearchState): readonly ListedResult[] => {
  const { indexResults, isFinal, isIndexDone, isSlow, isDone } = state;
  if (isDone || isSlow) return mergeResults(indexResults, relevantText(state));
  if (!isIndexDone) return isFinal ? indexResults : [];
  return mergeResults(indexResults, relevantText(state)).filter(
    ({ isPartialMatch }) => !isPartialMatch,
  );
};

/** Whether the first row answers, or all rows are only near. */
export const matchOf = (
  { match }: SearchState,
  first: ListedResult | undefined,
): 'exact' | 'near' => {
  if (!first || match === 'near' || first.isPartialMatch) return 'near';
  // Only full text has it: all that was typed stands there in one piece, or only its words do.
  return match === 'none' && !('isPhrase' in first && first.isPhrase) ? 'near' : 'exact';
};
