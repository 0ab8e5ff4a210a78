/**
 * Shows the results of /search/. The list only grows at its end, so nothing moves under a finger.
 */
import { siteAddress } from '../site-base.ts';
import { excerptParts } from './excerpt.ts';
import type { FullTextResult, SearchContext } from './full-text.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import { mergeResults, type ListedResult } from './merge-results.ts';
import { cleanText } from '../../core/search/normalise.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const element = (name: string, className: string, text: string): HTMLElement => {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
};

const excerptElement = (html: string): HTMLElement => {
  const node = element('p', 'excerpt', '');
  for (const { text, marked } of excerptParts(html))
    node.append(marked ? element('mark', '', text) : text);
  return node;
};

const resultItem = (result: ListedResult): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = siteAddress(result.address);
  link.textContent = result.title;
  item.append(link, ' ', element('span', 'kind', RESULT_KIND_LABELS[result.kind]));
  if (result.isPartialMatch) item.append(' ', element('span', 'close', '相近'));
  if (result.why !== undefined) item.append(element('p', 'why', result.why));
  if ('excerptHtml' in result && result.excerptHtml !== '')
    item.append(excerptElement(result.excerptHtml));
  return item;
};

export interface ResultsPageElements {
  status: HTMLElement;
  results: HTMLElement;
  alternatives: HTMLElement;
  /** The static list of topics and places, shown when nothing is found. */
  directory: HTMLElement | null;
  /** Addresses that are in the list already. */
  shownAddresses: Set<string>;
}

export interface SearchState {
  query: string;
  /** The query with typos corrected and in simplified characters. */
  correctedQuery: string;
  /** The query is about a subject that the handbook does not cover. */
  isOutOfScope: boolean;
  indexResults: readonly SearchResult[];
  /** The first `stableCount` results stay first, whatever loads later. */
  stableCount: number;
  /** No more results come from the index. */
  isIndexDone: boolean;
  textResults: readonly FullTextResult[];
  /** What the index knows; absent before it has loaded. */
  searchContext?: () => SearchContext;
  /** The nearest topics and places, for a query without results. */
  nearestResults?: () => readonly SearchResult[];
  indexFailed: boolean;
  /** Counties, traditional characters or sections could not be loaded. */
  laterFilesFailed: boolean;
  textFailed: boolean;
  /** It takes long, so everything there is gets shown, and later results are appended. */
  isSlow: boolean;
  isDone: boolean;
}

/** The results that can be shown now: those that nothing still to come would be put before. */
const showableResults = ({
  indexResults,
  textResults,
  stableCount,
  isIndexDone,
  isSlow,
  isDone,
}: SearchState): readonly ListedResult[] => {
  if (isDone || isSlow) return mergeResults(indexResults, textResults);
  if (!isIndexDone) return indexResults.slice(0, stableCount);
  return mergeResults(indexResults, textResults).filter(({ isPartialMatch }) => !isPartialMatch);
};

const ALL_FAILED_MESSAGE =
  '搜索暂时用不了：地区和主题的列表、全文索引都没有取到。请看下面的列表，或者刷新再试。';

const failureMessages = ({ indexFailed, laterFilesFailed, textFailed }: SearchState): string[] => [
  ...(indexFailed ? ['地区和主题的列表没有取到，这里只有全文搜索的结果'] : []),
  ...(laterFilesFailed ? ['区县和小标题的列表没有取到，结果可能不全'] : []),
  ...(textFailed ? ['全文搜索暂时用不了，这里只有地区和主题'] : []),
  ...(!textFailed && !('Segmenter' in Intl) ? ['这个浏览器不会分词，全文搜索可能不全'] : []),
];

const statusMessage = (state: SearchState, count: number): string => {
  if (!state.isDone && count === 0) return '正在找……';
  if (state.indexFailed && state.textFailed) return ALL_FAILED_MESSAGE;
  const { query, correctedQuery } = state;
  const queryWords =
    correctedQuery === cleanText(query) ? `“${query}”` : `“${query}”，按“${correctedQuery}”`;
  const countWords = count > 0 ? `${queryWords}找到${String(count)}条` : `没有找到“${query}”`;
  const pending = state.isDone ? [] : [state.isIndexDone ? '全文还在找' : '还在找'];
  return [countWords, ...pending, ...failureMessages(state)].join('。');
};

const SCOPE_MESSAGE = '这里只讲社会保险：养老、医疗、工伤、失业、生育，还有社保卡和家庭共济。';

const showAlternatives = (state: SearchState, alternatives: HTMLElement, count: number): void => {
  alternatives.textContent = '';
  if (!state.isDone || count > 0 || (state.indexFailed && state.textFailed)) return;
  const hint = element(
    'p',
    '',
    `${state.isOutOfScope ? '手册里没有这方面的内容。' : ''}${SCOPE_MESSAGE}别的事，看`,
  );
  const uncovered = document.createElement('a');
  uncovered.href = siteAddress('/guides/not-covered/');
  uncovered.textContent = '手册没写的该问谁';
  hint.append(uncovered, '。也可以换个说法，或者看下面的主题和地区。');
  alternatives.append(hint);
  const near = state.nearestResults?.() ?? [];
  if (near.length === 0) return;
  const list = document.createElement('ul');
  list.append(...near.map(resultItem));
  alternatives.append(element('p', '', '相近的有：'), list);
};

/**
 * Appends new results. Those that are shown stay as they are, because a reader may be about to
 * press one.
 */
export const showResults = (
  state: SearchState,
  { status, results, alternatives, directory, shownAddresses }: ResultsPageElements,
): void => {
  for (const result of showableResults(state)) {
    if (shownAddresses.has(result.address)) continue;
    shownAddresses.add(result.address);
    results.append(resultItem(result));
  }
  if (directory) directory.hidden = shownAddresses.size > 0;
  const message = statusMessage(state, shownAddresses.size);
  if (status.textContent !== message) status.textContent = message;
  showAlternatives(state, alternatives, shownAddresses.size);
  if (!state.isDone) return;
  results.setAttribute('aria-busy', 'false');
  // Nothing is coming any more, so the space kept for results is given up and the alternatives come
  // into view.
  if (shownAddresses.size === 0) results.classList.remove('awaited');
};
