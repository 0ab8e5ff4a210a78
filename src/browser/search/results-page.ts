/** /search/: answers `?q=` from the index first, then from full text. */
import { createAnswerSource } from './answer-sentences.ts';
import type { FullText, FullTextResult } from './full-text.ts';
import { matchName } from '../../core/search/match-by-name.ts';
import type { SearchAnswer, Interpretation } from '../../core/search/results.ts';
import type { SearchIndex } from '../../core/search/lookup.ts';
import { needsFullText } from './merge-results.ts';
import { cleanText } from '../../core/search/normalise.ts';
import { fetchForQuery } from './query-files.ts';
import {
  listenForMore,
  ROWS_AT_A_TIME,
  showResults,
  type ResultsPageElements,
} from './results-view.ts';
import type { SearchState } from './search-state.ts';
import { FETCH_TIMEOUT_MS, type IndexLoader } from './fetch-index.ts';

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

/** Answers a name from the first file. Returns whether that answer is complete. */
const searchNames = async (
  query: string,
  loader: IndexLoader,
  onAnswer: (answer: SearchAnswer) => void,
): Promise<boolean> => {
  const named = matchName(query, await loader.loadNames('places'));
  if (!named) return false;
  onAnswer(named);
  if (!named.isPlaceOnly) return false;
  // A county may have the same name.
  if (named.needsMoreFiles) onAnswer(matchName(query, await loader.loadNames('counties')) ?? named);
  return true;
};

/**
 * A place needs the name index only. Everything else needs the words, then counties and characters
 * where something is not understood, then sections and questions.
 */
const searchIndex = async (
  state: SearchState,
  loader: IndexLoader,
  redraw: () => void,
  onUnderstood: () => void,
): Promise<void> => {
  fetchForQuery(state.query, loader);
  const showAnswer = (answer: SearchAnswer & Partial<Interpretation>): void => {
    state.indexResults = answer.results;
    state.stableCount = answer.stableCount;
    state.correctedQuery = answer.correctedQuery ?? state.correctedQuery;
    state.isOutOfScope = answer.isOutOfScope ?? false;
    state.isPlaceOnly = answer.isPlaceOnly;
    state.match = answer.match ?? 'exact';
    state.placeNote = answer.placeNote;
    redraw();
  };
  try {
    if (await searchNames(state.query, loader, showAnswer)) return;
    const { interpret, suggestNearest, titlesByAddress } =
      await import('../../core/search/lookup.ts');
    const interpretWith = (index: SearchIndex): Interpretation => {
      state.searchContext = () => ({
        vocabulary: index.vocabulary,
        titles: titlesByAddress(index),
      });
      state.nearestResults = () => suggestNearest(state.query, index);
      const answer = interpret(state.query, index);
      showAnswer(answer);
      return answer;
    };
    // Without the words only names are understood. Full text then answers alone, and a message says
    // so.
    let answer = interpretWith(await loader.load('words'));
    if (answer.needsMoreFiles) answer = interpretWith(await loader.load('counties', 'characters'));
    else onUnderstood();
    if (!answer.isPlaceOnly) interpretWith(await loader.load('sections', 'questions'));
  } catch {
    const isAnswered = state.searchContext !== undefined || state.indexResults.length > 0;
    state.indexFailed = !isAnswered;
    state.laterFilesFailed = isAnswered;
  }
};

const searchFullText = async (
  state: SearchState,
  opened: Promise<FullText>,
  redraw: () => void,
): Promise<void> => {
  try {
    const fullText = await withTimeout(opened);
    const showFound = (found: FullTextResult[]): void => {
      if (state.isDone) return;
      state.textResults = found;
      redraw();
    };
    await withTimeout(fullText.search(state.correctedQuery, state.searchContext?.(), showFound));
  } catch {
    state.textFailed = state.textResults.length === 0;
  }
};

const queryInAddress = (): string =>
  (new URL(location.href).searchParams.get('q') ?? '').trim().slice(0, 200);

const initialState = (query: string): SearchState => ({
  query,
  correctedQuery: cleanText(query),
  isOutOfScope: false,
  isPlaceOnly: false,
  match: 'none',
  placeNote: undefined,
  indexResults: [],
  stableCount: 0,
  isIndexDone: false,
  isSlow: false,
  textResults: [],
  indexFailed: false,
  laterFilesFailed: false,
  textFailed: false,
  isDone: false,
});

const findElements = (): ResultsPageElements | undefined => {
  const element = (id: string): HTMLElement | null => document.querySelector(`#${id}`);
  const status = element('search-status');
  const notes = element('search-notes');
  const results = element('results');
  const more = document.querySelector<HTMLButtonElement>('#search-more');
  const alternatives = element('search-other');
  if (!status || !notes || !results || !more || !alternatives) return undefined;
  return {
    status,
    notes,
    results,
    more,
    alternatives,
    directory: element('search-index'),
    answers: createAnswerSource(),
    shownPages: new Set(),
    rowLimit: ROWS_AT_A_TIME,
  };
};

/** Fills the page for the query in its address. The box shares the index that `loader` has. */
export const startSearchPage = async (loader: IndexLoader): Promise<void> => {
  const parts = findElements();
  if (!parts) return;
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
  const wantsFullText = (): boolean =>
    !state.isOutOfScope && needsFullText(state.correctedQuery, state.indexResults);
  let fullText: Promise<FullText> | undefined;
  const loadFullText = (): Promise<FullText> =>
    (fullText ??= import('./full-text.ts').then((file) => file.openFullText()));
  const timer = setTimeout(() => {
    state.isSlow = true;
    redraw();
  }, SLOW_AFTER_MS);
  // The full-text engine is large, so it starts once the query is understood, while the remaining
  // index files load.
  await searchIndex(state, loader, redraw, () => {
    if (wantsFullText()) loadFullText().catch(() => undefined);
  });
  state.isIndexDone = true;
  redraw();
  if (wantsFullText()) await searchFullText(state, loadFullText(), redraw);
  clearTimeout(timer);
  state.isDone = true;
  redraw();
};
