/** /search/: answers `?q=` from the index first, then from full text. */
import { createAnswerSource } from './answer-sentences.ts';
import type { FullTextResult } from './full-text.ts';
import { needsFullText } from './merge-results.ts';
import type { SearchIndex } from '../../core/search/index-model.ts';
import { askIndex } from './answer-so-far.ts';
import {
  listenForMore,
  ROWS_AT_A_TIME,
  showResults,
  type ResultsPageElements,
} from './results-view.ts';
import { readAs, type SearchState } from './search-state.ts';
import type { IndexLoader } from './fetch-index.ts';
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

/** Asks the index, and says which parts of it could not be loaded. */
const searchIndex = async (
  state: SearchState,
  loader: IndexLoader,
  redraw: () => void,
): Promise<void> => {
  const failed = await askIndex(state.query, loader, ({ answer, isFinal }) => {
    if (answer) Object.assign(state, { answer, isFinal });
    redraw();
    return true;
  });
  // Without the topics only names are understood. Then full text answers alone, and a message says so.
  const isAnswered = loader.index !== undefined || !!state.answer?.results.length;
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
    await withTimeout(fullText.search(readAs(state), index, showFound));
  } catch {
    state.textFailed = state.textResults.length === 0;
  }
};

const queryInAddress = (): string =>
  (new URLSearchParams(location.search).get('q') || '').trim().slice(0, 200);

/** The elements of `src/pages/search/index.astro`. */
const findElements = (loader: IndexLoader): ResultsPageElements => {
  const element = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
  return {
    status: element('search-status'),
    notes: element('search-notes'),
    results: element('results'),
    more: element('search-more') as HTMLButtonElement,
    alternatives: element('search-other'),
    directory: element('search-index'),
    answers: createAnswerSource(() => loader.index?.vocabulary),
    shownPages: new Set(),
    rowLimit: ROWS_AT_A_TIME,
  };
};

/** Fills the page for the query in its address. The box shares the index that `loader` has. */
export const startSearchPage = async (loader: IndexLoader): Promise<void> => {
  const parts = findElements(loader);
  parts.status.textContent = '';
  const query = queryInAddress();
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name=q]')) {
    // What somebody has typed before this script came stays.
    box.defaultValue = query;
    // A browser may give the box back empty to a reader who comes back.
    if (box.value === '') box.value = query;
  }
  if (query === '') {
    parts.results.setAttribute('aria-busy', 'false');
    return;
  }
  document.title = `${query} · ${document.title}`;
  const state: SearchState = { query, textResults: [] };
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
  const { isOutOfScope = false, results = [] } = state.answer || {};
  if (!isOutOfScope && needsFullText(readAs(state), results))
    await searchFullText(state, loader.index, redraw);
  clearTimeout(timer);
  state.isDone = true;
  redraw();
};
