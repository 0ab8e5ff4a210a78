/** The script of /search/: answers `?q=` from the index, then from the full text. */
import type { FullText, FullTextResult } from './full-text.ts';
import { matchName } from '../../core/search/match-by-name.ts';
import type { SearchAnswer } from '../../core/search/results.ts';
import type { SearchIndex, Interpretation } from '../../core/search/lookup.ts';
import { wantsText } from './merge-results.ts';
import { cleanText } from '../../core/search/normalise.ts';
import { draw, type ResultsPageElements, type State } from './results-view.ts';
import { createSource, PATIENCE, type IndexSource } from './fetch-index.ts';

/** Gives up after a while: a network that hangs must not leave the page busy for ever. */
const inTime = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('timeout'));
      }, PATIENCE);
    }),
  ]);

/** What is longer, or has figures or blanks in it, is hardly the name of a place: the words are asked for at once. */
const MAY_BE_PLACE = /^(?:\p{Script=Han}{1,4}|\p{Script=Han}{2,}[省市区县州盟旗]|[a-z' ]{1,14})$/u;

/** A reader is shown what there is after so many milliseconds. */
const LONG = 5_000;

/** Answers a name from the first file; whether that is all there is to say. */
const askNames = async (
  query: string,
  source: IndexSource,
  tell: (answer: SearchAnswer) => void,
): Promise<boolean> => {
  const named = matchName(query, await source.loadNames('places'));
  if (!named) return false;
  tell(named);
  if (!named.isPlaceOnly) return false;
  // Counties may share the name.
  if (named.needsMoreFiles) tell(matchName(query, await source.loadNames('counties')) ?? named);
  return true;
};

/** Names alone answer a place. Else come words, counties and characters where needed, then what people ask. */
const askIndex = async (
  state: State,
  redraw: () => void,
  onUnderstood: () => void,
): Promise<void> => {
  const source = createSource();
  source.fetch(
    'places',
    ...(MAY_BE_PLACE.test(state.query.toLowerCase()) ? [] : ['words' as const]),
  );
  const tell = (answer: SearchAnswer & Partial<Interpretation>): void => {
    state.instant = answer.results;
    state.firm = answer.stableCount;
    state.understood = answer.correctedQuery ?? state.understood;
    state.outside = answer.isOutOfScope ?? false;
    redraw();
  };
  try {
    if (await askNames(state.query, source, tell)) return;
    const { interpret, suggestNearest, titlesByAddress } =
      await import('../../core/search/lookup.ts');
    const ask = (index: SearchIndex): Interpretation => {
      state.known = () => ({ vocabulary: index.vocabulary, titles: titlesByAddress(index) });
      state.suggest = () => suggestNearest(state.query, index);
      const answer = interpret(state.query, index);
      tell(answer);
      return answer;
    };
    // Without the words nothing but a name is understood: full text answers then, and it is said.
    let answer = ask(await source.load('words'));
    if (answer.needsMoreFiles) answer = ask(await source.load('counties', 'characters'));
    else onUnderstood();
    if (!answer.isPlaceOnly) ask(await source.load('sections', 'questions'));
  } catch {
    const isAnswered = state.known !== undefined || state.instant.length > 0;
    state.indexFailed = !isAnswered;
    state.furtherFailed = isAnswered;
  }
};

const askText = async (
  state: State,
  opened: Promise<FullText>,
  redraw: () => void,
): Promise<void> => {
  try {
    const fullText = await inTime(opened);
    const tell = (found: FullTextResult[]): void => {
      if (state.done) return;
      state.text = found;
      redraw();
    };
    await inTime(fullText.search(state.understood, state.known?.(), tell));
  } catch {
    state.textFailed = state.text.length === 0;
  }
};

/** Fills the page for the query in its address. */
export const startSearchPage = async (): Promise<void> => {
  const status = document.querySelector<HTMLElement>('#search-status');
  const results = document.querySelector<HTMLElement>('#results');
  const other = document.querySelector<HTMLElement>('#search-other');
  if (!status || !results || !other) return;
  status.textContent = '';
  const query = (new URL(location.href).searchParams.get('q') ?? '').trim().slice(0, 200);
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name=q]')) box.value = query;
  if (query === '') {
    results.setAttribute('aria-busy', 'false');
    return;
  }
  document.title = `${query} · ${document.title}`;
  const state: State = {
    query,
    understood: cleanText(query),
    outside: false,
    instant: [],
    firm: 0,
    settled: false,
    long: false,
    text: [],
    indexFailed: false,
    furtherFailed: false,
    textFailed: false,
    done: false,
  };
  const directory = document.querySelector<HTMLElement>('#search-index');
  const parts: ResultsPageElements = { status, results, other, directory, drawn: new Set() };
  const redraw = (): void => {
    draw(state, parts);
  };
  redraw();
  const wants = (): boolean => !state.outside && wantsText(state.understood, state.instant);
  let opened: Promise<FullText> | undefined;
  const openText = (): Promise<FullText> =>
    (opened ??= import('./full-text.ts').then((file) => file.openFullText()));
  // The engine is large: it starts when the first answer stands, beside what is still to come.
  const timer = setTimeout(() => {
    state.long = true;
    redraw();
  }, LONG);
  await askIndex(state, redraw, () => {
    if (wants()) openText().catch(() => undefined);
  });
  state.settled = true;
  redraw();
  if (wants()) await askText(state, openText(), redraw);
  clearTimeout(timer);
  state.done = true;
  redraw();
};
