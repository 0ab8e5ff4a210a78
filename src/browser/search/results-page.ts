/** /search/: answers `?q=` from the index first, then from full text. */
import { createAnswerSource } from './answer-sentences.ts';
import type { FullTextResult } from './full-text.ts';
import { needsFullText } from './merge-results.ts';
import type { SearchIndex } from '../../core/search/index-model.ts';
import { cleanText } from '../../core/search/normalise.ts';
import { answerSoFar, fetchForQuery, type AnswerSoFar } from './answer-so-far.ts';
import {
  listenForMore,
  ROWS_AT_A_TIME,
  showResults,
  type ResultsPageElements,
} from './results-view.ts';
import type { SearchState } from './search-state.ts';
import type { IndexFileName, IndexLoader } from './fetch-index.ts';
import { FETCH_TIMEOUT_MS } from './fetch-json.ts';

/** Rejects after a while, so that a network that hangs does not leave the page busy for ever. */
const withTimeout = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('timeout'));
      }, FETCH_TIMEOUT_MS);
    }),
  ]);

/** After this time the reader is shown whatever there is. */
const SLOW_AFTER_MS = 5_000;

/** Asks the index, file by file, until the answer is whole. */
const searchIndex = async (
  state: SearchState,
  loader: IndexLoader,
  redraw: () => void,
): Promise<void> => {
  const show = ({ answer, isFinal }: AnswerSoFar): void => {
    if (!answer) return;
    state.indexResults = answer.results;
    state.isFinal = isFinal;
    state.correctedQuery = answer.correctedQuery || state.correctedQuery;
    state.isOutOfScope = answer.isOutOfScope || false;
    state.isPlaceOnly = answer.isPlaceOnly;
    state.match = answer.match || 'exact';
    state.placeNote = answer.placeNote;
    redraw();
  };
  fetchForQuery(state.query, loader);
  const failed = new Set<IndexFileName>();
  for (;;) {
    const found = answerSoFar(state.query, loader, failed);
    show(found);
    const { next } = found;
    if (!next) break;
    await loader.load(next).catch(() => failed.add(next));
  }
  // Without the topics only names are understood. Full text then answers alone, and a message says
  // so.
  const isAnswered = loader.index !== undefined || state.indexResults.length > 0;
  state.indexFailed = failed.size > 0 && !isAnswered;
  state.laterFilesFailed = failed.size > 0 && isAnswered;
};

/** The full-text engine is large, so it starts once the query is understood. */
const searchFullText = async (
  state: SearchState,
  index: SearchIndex | undefined,
  redraw: () => void,
): Promise<void> => {
  try {
    const fullText = await withTimeout(
      import('./full-text.ts').then(({ openFullText }) => openFullText()),
    );
    const showFound = (found: FullTextResult[]): void => {
      if (state.isDone) return;
      state.textResults = found;
      redraw();
    };
    await withTimeout(fullText.search(state.correctedQuery, index, showFound));
  } catch {
    state.textFailed = state.textResults.length === 0;
  }
};

const queryInAddress = (): string =>
  (new URLSearchParams(location.search).get('q') || '').trim().slice(0, 200);

const initialState = (query: string): SearchState => ({
  query,
  correctedQuery: cleanText(query),
  match: 'none',
  indexResults: [],
  textResults: [],
});

/** The elements of `src/pages/search/index.astro`. */
const findElements = (): ResultsPageElements => {
  const element = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
  return {
    status: element('search-status'),
    notes: element('search-notes'),
    results: element('results'),
    more: element('search-more') as HTMLButtonElement,
    alternatives: element('search-other'),
    directory: element('search-index'),
    answers: createAnswerSource(),
    shownPages: new Set(),
    rowLimit: ROWS_AT_A_TIME,
  };
};

/** Fills the page for the query in its address. The box shares the index that `loader` has. */
export const startSearchPage = async (loader: IndexLoader): Promise<void> => {
  const parts = findElements();
  parts.status.textContent = '';
  const query = queryInAddress();
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name=q]')) {
    // WebKit resets a box without autocompletion when a reader comes back to the page.
    box.defaultValue = query;
    box.value = query;
  }
  if (query === '') {
    parts.results.setAttribute('aria-busy', 'false');
    return;
  }
  document.title = `${query} · ${document.title}`;
  const state = initialState(query);
  const redraw = (): void => {
    showResults(state, parts, redraw);
  };
  listenForMore(parts, redraw);
  redraw();
  const timer = setTimeout(() => {
    state.isSlow = true;
    redraw();
  }, SLOW_AFTER_MS);
  await searchIndex(state, loader, redraw);
  state.isIndexDone = true;
  redraw();
  if (!state.isOutOfScope && needsFullText(state.correctedQuery, state.indexResults))
    await searchFullText(state, loader.index, redraw);
  clearTimeout(timer);
  state.isDone = true;
  redraw();
};
