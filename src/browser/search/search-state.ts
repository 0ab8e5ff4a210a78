/** What is known of a search so far, and which of its results can be shown. What is missing is not so, or not yet. */
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
  /** It takes long, so everything there is gets shown, and later results are appended. */
  isSlow?: boolean;
  isDone?: boolean;
}

/** What the index says of its list. What was answered by the names alone is a name. */
const indexMatch = ({ answer }: SearchState): Interpretation['match'] =>
  answer ? answer.match || 'exact' : 'none';

/** The query with typos corrected and in simplified characters, as far as it is known. */
export const readAs = ({ query, answer }: Pick<SearchState, 'query' | 'answer'>): string =>
  answer?.correctedQuery || cleanText(query);

/** The results that can be shown now: those that nothing still to come would be put before. */
export const showableResults = (state: SearchState): readonly ListedResult[] => {
  const { answer, isFinal, isIndexDone, isSlow, isDone, indexFailed, textResults } = state;
  const indexResults = answer?.results || [];
  const isAllShown = isDone || isSlow;
  if (!isAllShown && !isIndexDone) return isFinal ? indexResults : [];
  // Where the index has nothing, parts of the query that stand somewhere would only be noise.
  const isNoise = indexMatch(state) === 'none' && !indexFailed;
  const text = textResults.filter(({ isPartialMatch }) => !(isNoise && isPartialMatch));
  const all = mergeResults(indexResults, text);
  return isAllShown ? all : all.filter(({ isPartialMatch }) => !isPartialMatch);
};

/** Whether the first row answers, or all rows are only near. */
export const matchOf = (state: SearchState, first: ListedResult | undefined): 'exact' | 'near' => {
  const match = indexMatch(state);
  if (!first || match === 'near' || first.isPartialMatch) return 'near';
  // Only full text has it: all that was typed stands there in one piece, or only its words do.
  return match === 'none' && !('isPhrase' in first && first.isPhrase) ? 'near' : 'exact';
};
