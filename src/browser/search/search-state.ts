/**
 * What is known of a search so far, and which of its results can be shown. A missing flag means no, or not
 * yet.
 */
import type { AnswerSoFar } from './answer-so-far.ts';
import type { FullTextResult } from './full-text.ts';
import { mergeResults, type ListedResult } from './merge-results.ts';
import { cleanText } from '../../core/search/normalise.ts';
import type { Interpretation } from '../../core/search/results.ts';

export interface SearchState {
  query: string;
  /** What the index says so far. */
  answer?: AnswerSoFar['answer'];
  /** The results of the index stay first in their order, whatever loads later. */
  isFinal?: boolean;
  /** No more results come from the index. */
  isIndexDone?: boolean;
  textResults: readonly FullTextResult[];
  indexFailed?: boolean;
  /** Further names or topics could not be loaded. */
  laterFilesFailed?: boolean;
  textFailed?: boolean;
  /** The search takes long, so all results so far are shown, and later ones are appended. */
  isSlow?: boolean;
  isDone?: boolean;
}

/** Whether the list of the index is exact or near. A query answered by the names alone is a name, so exact. */
const indexMatch = ({ answer }: SearchState): Interpretation['match'] =>
  answer ? answer.match || 'exact' : 'none';

/** The query with typos corrected and in simplified characters, as far as it is known. */
export const readAs = ({ query, answer }: Pick<SearchState, 'query' | 'answer'>): string =>
  answer?.correctedQuery || cleanText(query);

/** The results that can be shown now: later ones will not be placed before them. */
export const showableResults = (state: SearchState): readonly ListedResult[] => {
  const { answer, isFinal, isIndexDone, isSlow, isDone, indexFailed, textResults } = state;
  const indexResults = answer?.results || [];
  const isAllShown = isDone || isSlow;
  if (!isAllShown && !isIndexDone) return isFinal ? indexResults : [];
  // If the index has no result, pages with parts of the query would only be noise.
  const isNoise = indexMatch(state) === 'none' && !indexFailed;
  const text = textResults.filter(({ isPartialMatch }) => !(isNoise && isPartialMatch));
  const all = mergeResults(indexResults, text);
  return isAllShown ? all : all.filter(({ isPartialMatch }) => !isPartialMatch);
};

/** Whether the first row answers, or all rows are only near. */
export const matchOf = (state: SearchState, first: ListedResult | undefined): 'exact' | 'near' => {
  const match = indexMatch(state);
  if (!first || match === 'near' || first.isPartialMatch) return 'near';
  // Only full text has found it: exact if the page has the whole query in one piece, near if only its words.
  return match === 'none' && !('isPhrase' in first && first.isPhrase) ? 'near' : 'exact';
};
