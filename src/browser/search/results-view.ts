/**
 * Shows the results of /search/. The list only grows at its end, so nothing moves under a finger.
 */
import type { AnswerSource } from './answer-sentences.ts';
import { createElement } from '../create-element.ts';
import { nearNote, notCoveredLink, placeNoteElement, rowElement } from './result-element.ts';
import { groupByPage, type ResultRow } from './result-rows.ts';
import { matchOf, readAs, showableResults, type SearchState } from './search-state.ts';
import { statusMessage } from './status-message.ts';

export interface ResultsPageElements {
  status: HTMLElement;
  /** The message above the list. */
  notes: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  alternatives: HTMLElement;
  /** The static list of topics and places, shown when nothing is found. */
  directory: HTMLElement;
  answers: AnswerSource;
  /** Pages that are in the list already. */
  shownPages: Set<string>;
  /** How many rows may be in the list; the reader asks for more. */
  rowLimit: number;
}

/** So many rows, from the first, show their answer. */
const ROWS_WITH_ANSWER = 3;
/** How many rows are listed before the reader asks for more. */
export const ROWS_AT_A_TIME = 8;

const SCOPE_MESSAGE = '这里只讲社会保险：养老、医疗、工伤、失业、生育，还有社保卡和家庭共济。';

const showAlternatives = (state: SearchState, alternatives: HTMLElement): void => {
  if (state.indexFailed && state.textFailed) return;
  const hint = createElement(
    'p',
    '',
    `${state.answer?.isOutOfScope ? '手册里没有这方面的内容。' : ''}${SCOPE_MESSAGE}别的事，看`,
  );
  hint.append(notCoveredLink(), '。也可以换个说法，或者看下面的主题和地区。');
  alternatives.append(hint);
};

/** The notes above the list are written before the first row, so that they do not move it. */
const showNotes = (state: SearchState, { notes, results }: ResultsPageElements, row: ResultRow) => {
  const match = matchOf(state, row);
  results.dataset['match'] = match;
  const note = state.answer?.placeNote;
  if (note) notes.append(placeNoteElement(note, `${state.query}${row.address}${row.title}`));
  if (match === 'near') notes.append(nearNote());
};

/** Appends the rows that can be shown; returns how many are left for later. */
const appendRows = (
  state: SearchState,
  parts: ResultsPageElements,
  redraw: () => void,
): { waiting: number; hidden: number } => {
  const { results, answers, shownPages } = parts;
  const rows = groupByPage(showableResults(state)).filter(({ page }) => !shownPages.has(page));
  // Somebody who types the name of a place wants its page; sentences are not worth their bytes there.
  const isPlaceOnly = state.answer?.isPlaceOnly;
  const rowsWithAnswer = isPlaceOnly ? 0 : ROWS_WITH_ANSWER;
  const answered = rows.slice(0, Math.max(0, rowsWithAnswer - shownPages.size));
  for (const { address } of answered) answers.request(address, redraw);
  for (const [at, row] of rows.entries()) {
    if (shownPages.size >= parts.rowLimit) return { waiting: 0, hidden: rows.length - at };
    const hasAnswer = shownPages.size < rowsWithAnswer;
    if (hasAnswer && answers.isPending(row.address))
      return { waiting: rows.length - at, hidden: 0 };
    if (shownPages.size === 0) showNotes(state, parts, row);
    const asked = {
      query: `${state.query} ${readAs(state)} ${state.answer?.words || ''}`,
      result: row,
      isPlaceOnly,
    };
    const answer = hasAnswer ? answers.sentence(asked) : undefined;
    // Often the page is right and one of its sections says it: the first row quotes both.
    const [section] = row.sections;
    const hasSectionAnswer = shownPages.size === 0 && row.kind !== 'region' && !row.isPartialMatch;
    const sectionAnswer =
      hasSectionAnswer && section
        ? answers.sentence({ ...asked, result: { ...row, ...section } })
        : undefined;
    const isMarkedNear = row.isPartialMatch === true && results.dataset['match'] === 'exact';
    results.append(rowElement(row, { answer, sectionAnswer, isMarkedNear }));
    shownPages.add(row.page);
  }
  return { waiting: 0, hidden: 0 };
};

/**
 * Brings the page up to date. Rows that are shown stay as they are, because a reader may be about to
 * press one. `redraw` is called when more can be shown.
 */
export const showResults = (
  state: SearchState,
  parts: ResultsPageElements,
  redraw: () => void,
): void => {
  const { status, results, more, alternatives, directory, shownPages } = parts;
  const { waiting, hidden } = appendRows(state, parts, redraw);
  const count = shownPages.size + waiting + hidden;
  directory.hidden = count > 0;
  more.hidden = hidden === 0;
  more.textContent = `更多（还有${String(hidden)}条）`;
  const isComplete = state.isDone === true && waiting === 0;
  const message = statusMessage({ ...state, isDone: isComplete }, count);
  if (status.textContent !== message) status.textContent = message;
  if (!isComplete) return;
  results.dataset['match'] ||= 'none';
  results.setAttribute('aria-busy', 'false');
  // Nothing is coming any more, so the space kept for results is given up and the alternatives come
  // into view.
  if (count > 0) return;
  results.classList.remove('awaited');
  showAlternatives(state, alternatives);
};

/** Lists more rows when the button is pressed; the focus moves to the first of them. */
export const listenForMore = (parts: ResultsPageElements, redraw: () => void): void => {
  parts.more.addEventListener('click', () => {
    const at = parts.results.children.length;
    parts.rowLimit += ROWS_AT_A_TIME;
    redraw();
    parts.results.children[at]?.querySelector('a')?.focus();
  });
};
