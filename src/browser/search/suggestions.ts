/**
 * Suggestions while somebody types in a search box: places and topics, without full text. What is
 * typed never leaves the browser.
 */
import style from '../../styles/suggestions.css?url';
import { siteAddress } from '../site-base.ts';
import { createCombobox, type Combobox, type ComboboxOption } from './combobox.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import { matchName } from '../../core/search/match-by-name.ts';
import type { IndexFileKey, IndexLoader } from './fetch-index.ts';
import { fetchForQuery } from './query-files.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const MAX_OPTIONS = 10;
/** A shorter query is probably the beginning of a name. */
const MIN_QUESTION_LENGTH = 4;
const LOAD_FAILED_MESSAGE = '建议没有取到。按回车键搜索。';

/** `isNear` is set where nothing in the list answers exactly. */
const toOption = (
  { title, address, kind, why, isPartialMatch }: SearchResult,
  isNear: boolean,
): ComboboxOption => ({
  title,
  address,
  notes: [RESULT_KIND_LABELS[kind], ...(isNear || isPartialMatch ? ['相近'] : [])],
  why,
});

const countAnnouncement = (count: number, isNear: boolean): string => {
  if (count === 0) return '没有建议。按回车键搜索全文。';
  const words = `${String(count)}条${isNear ? '相近的' : ''}建议，用上下键选`;
  return count > MAX_OPTIONS
    ? `${words}，这里列出${String(MAX_OPTIONS)}条，按回车键看全部。`
    : `${words}。`;
};

/** Runs work when the browser is idle. Safari has no idle callback. */
const runWhenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1);
};

/**
 * Returns a function that brings the list up to date with the box, as far as the index has loaded.
 */
const createUpdater = (
  input: HTMLInputElement,
  box: Combobox,
  loader: IndexLoader,
): (() => void) => {
  const files = new Map<IndexFileKey, 'coming' | 'come'>();

  /**
   * Whether any of these files is still loading; starts the missing ones. One that failed is
   * requested again at the next key.
   */
  const isWaitingFor = (...names: IndexFileKey[]): boolean => {
    const missing = names.filter((name) => !files.has(name));
    for (const name of missing) files.set(name, 'coming');
    if (missing.length > 0)
      loader.load(...missing).then(
        () => {
          for (const name of missing) files.set(name, 'come');
          update();
        },
        () => {
          for (const name of missing) files.delete(name);
          update(false);
        },
      );
    return names.some((name) => files.get(name) !== 'come');
  };

  let lastQuery = '';
  let lastAddresses: readonly string[] = [];
  /** Results that are listed for a query keep their position; new ones are put below them. */
  const keepListedOrder = (
    query: string,
    results: readonly SearchResult[],
  ): readonly SearchResult[] => {
    const position = ({ address }: SearchResult): number => {
      const at = query === lastQuery ? lastAddresses.indexOf(address) : -1;
      return at < 0 ? lastAddresses.length + MAX_OPTIONS : at;
    };
    const ordered = [...results].sort((a, b) => position(a) - position(b)).slice(0, MAX_OPTIONS);
    lastQuery = query;
    lastAddresses = ordered.map(({ address }) => address);
    return ordered;
  };

  const update = (mayFetch = true): void => {
    const query = input.value.trim().slice(0, 80);
    const { names } = loader;
    if (query === '' || !names) {
      box.show([], '');
      return;
    }
    const named = matchName(query, names);
    const answer = loader.interpret(query) ?? named;
    if (mayFetch) fetchForQuery(query, loader);
    // Without the words file a question would get random answers.
    if (!answer) return;
    const isNear = 'match' in answer && answer.match === 'near';
    const { results, needsMoreFiles, isPlaceOnly, stableCount } = answer;
    // What is not understood needs counties and characters; a question needs sections and sample
    // questions.
    const isQuestion = query.length >= MIN_QUESTION_LENGTH && !isPlaceOnly && !named;
    const isWaiting =
      mayFetch &&
      answer !== named &&
      (needsMoreFiles
        ? isWaitingFor('counties', 'characters')
        : isQuestion && isWaitingFor('sections', 'questions'));
    // Results whose position could still change are not shown yet.
    const shown = isWaiting ? results.slice(0, stableCount) : results;
    box.show(
      keepListedOrder(query, shown).map((result) => toOption(result, isNear)),
      isWaiting && stableCount === 0 ? '' : countAnnouncement(shown.length, isNear),
    );
  };
  return () => {
    update();
  };
};

const addStylesheet = (): void => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = style;
  document.head.append(link);
};

/** Makes a combobox of the box. `loader` is shared with whatever else searches on the page. */
export const startSuggestions = async (
  input: HTMLInputElement,
  loader: IndexLoader,
): Promise<void> => {
  addStylesheet();
  const box = createCombobox(input, '搜索建议', (address) => {
    box.hide();
    location.assign(siteAddress(address));
  });
  const update = createUpdater(input, box, loader);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) update();
  });
  input.addEventListener('compositionend', update);
  const loadFiles = async (): Promise<void> => {
    // What was typed before the script came tells which files are wanted.
    fetchForQuery(input.value, loader);
    await loader.loadNames('places');
    update();
    await loader.load('words');
    update();
    runWhenIdle(loader.warm);
  };
  const showLoadFailure = (): void => {
    if (!loader.names) box.show([], LOAD_FAILED_MESSAGE);
    // The next key tries again.
    input.addEventListener('input', () => void loadFiles().catch(showLoadFailure), { once: true });
  };
  await loadFiles().catch(showLoadFailure);
};
