/**
 * Suggestions while somebody types in a search box: places and topics, without full text. What is
 * typed never leaves the browser.
 */
import style from '../../styles/suggestions.css?url';
import { siteAddress } from '../site-base.ts';
import { createCombobox, type Combobox, type ComboboxOption } from './combobox.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import { namesBeginningWith } from '../../core/search/match-by-name.ts';
import { askIndex, type AnswerSoFar } from './answer-so-far.ts';
import { headingOf } from '../../core/search/result-titles.ts';
import type { IndexLoader } from './fetch-index.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const MAX_OPTIONS = 10;
const LOAD_FAILED_MESSAGE = '建议没有取到。按回车键搜索。';

/**
 * A section is listed by its heading, with its page below: if the title of the page came first, the heading
 * would be pushed out of sight. A place keeps its whole title. `isNear` is set if no result answers exactly.
 */
const toOption = (
  { title, address, kind, why, isPartialMatch }: SearchResult,
  isNear: boolean,
): ComboboxOption => {
  const heading = kind === 'region' ? title : headingOf(title);
  return {
    title: heading,
    address,
    notes: [RESULT_KIND_LABELS[kind], ...(isNear || isPartialMatch ? ['相近'] : [])],
    why: why || (heading === title ? undefined : title.slice(0, -heading.length - 1)),
  };
};

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
 * Returns a function that updates the list to the text in the box, and again whenever a file of the index has
 * loaded.
 */
const createUpdater = (
  input: HTMLInputElement,
  box: Combobox,
  loader: IndexLoader,
): (() => void) => {
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

  const typed = (): string => input.value.trim().slice(0, 80);

  /** Shows what is known of a query, and says whether further files are wanted for it. */
  const show = (query: string, { answer, isFinal, next }: AnswerSoFar): boolean => {
    if (query !== typed()) return false;
    const { names } = loader;
    if (query === '' || !names) {
      box.show([], names || next ? '' : LOAD_FAILED_MESSAGE);
      return !names;
    }
    runWhenIdle(loader.warm);
    const begun = answer ? [] : namesBeginningWith(query, names);
    // If names begin like this, the reader is still typing one; further files would be fetched for nothing.
    const isBeginning = begun.length > 0;
    // Results whose position could still change are not shown yet.
    const canShow = isFinal || isBeginning;
    const shown = canShow ? answer?.results || begun : [];
    const isNear = answer?.match === 'near';
    box.show(
      keepListedOrder(query, shown).map((result) => toOption(result, isNear)),
      canShow ? countAnnouncement(shown.length, isNear) : '',
    );
    return !isBeginning;
  };
  // Files that failed are requested again at the next key.
  return () => {
    const query = typed();
    void askIndex(query, loader, (found) => show(query, found));
  };
};

const addStylesheet = (): void => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = style;
  document.head.append(link);
};

/** Makes a combobox of the box. `loader` is shared with whatever else searches on the page. */
export const startSuggestions = (input: HTMLInputElement, loader: IndexLoader): void => {
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
  // Text that was typed before the script loaded decides which files are needed.
  update();
};
