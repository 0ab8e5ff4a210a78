/** What the page of results shows: only ever more, below what stands. */
import { excerptParts } from './excerpt.ts';
import type { FullTextResult, Known } from './full-text.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import { merge, type AnyResult } from './merge-results.ts';
import { cleanText } from '../../core/search/normalise.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const element = (name: string, className: string, text: string): HTMLElement => {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
};

const excerptOf = (html: string): HTMLElement => {
  const node = element('p', 'excerpt', '');
  for (const { text, marked } of excerptParts(html))
    node.append(marked ? element('mark', '', text) : text);
  return node;
};

const itemOf = (result: AnyResult): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.address;
  link.textContent = result.title;
  item.append(link, ' ', element('span', 'kind', RESULT_KIND_LABELS[result.kind]));
  if (result.isPartialMatch) item.append(' ', element('span', 'close', '相近'));
  if (result.why !== undefined) item.append(element('p', 'why', result.why));
  if ('excerptHtml' in result && result.excerptHtml !== '')
    item.append(excerptOf(result.excerptHtml));
  return item;
};

export interface ResultsPageElements {
  status: HTMLElement;
  results: HTMLElement;
  other: HTMLElement;
  /** The plain list of topics and places, for when nothing is found. */
  directory: HTMLElement | null;
  /** Addresses in the list. */
  drawn: Set<string>;
}

export interface State {
  query: string;
  /** The query as it was understood: without typos, in simplified script. */
  understood: string;
  /** A subject that the handbook does not treat. */
  outside: boolean;
  instant: readonly SearchResult[];
  /** So many of them stay first, whatever comes. */
  firm: number;
  /** Nothing more comes from the index. */
  settled: boolean;
  text: readonly FullTextResult[];
  /** What the index knows; nothing where it has not come. */
  known?: () => Known;
  /** What is near, where nothing is found. */
  suggest?: () => readonly SearchResult[];
  indexFailed: boolean;
  /** Counties, traditional script or sections could not be loaded. */
  furtherFailed: boolean;
  textFailed: boolean;
  /** It takes long: what there is must do, and what comes is put after it. */
  long: boolean;
  done: boolean;
}

/** What may be drawn: only what nothing that is still to come would be put before. */
const drawable = ({ instant, text, firm, settled, long, done }: State): readonly AnyResult[] => {
  if (done || long) return merge(instant, text);
  if (!settled) return instant.slice(0, firm);
  return merge(instant, text).filter(({ isPartialMatch }) => !isPartialMatch);
};

const NOTHING_WORKS =
  '搜索暂时用不了：地区和主题的列表、全文索引都没有取到。请看下面的列表，或者刷新再试。';

const failures = ({ indexFailed, furtherFailed, textFailed }: State): string[] => [
  ...(indexFailed ? ['地区和主题的列表没有取到，这里只有全文搜索的结果'] : []),
  ...(furtherFailed ? ['区县和小标题的列表没有取到，结果可能不全'] : []),
  ...(textFailed ? ['全文搜索暂时用不了，这里只有地区和主题'] : []),
  ...(!textFailed && !('Segmenter' in Intl) ? ['这个浏览器不会分词，全文搜索可能不全'] : []),
];

const statusOf = (state: State, count: number): string => {
  if (!state.done && count === 0) return '正在找……';
  if (state.indexFailed && state.textFailed) return NOTHING_WORKS;
  const { query, understood } = state;
  const asked = understood === cleanText(query) ? `“${query}”` : `“${query}”，按“${understood}”`;
  const said = count > 0 ? `${asked}找到${String(count)}条` : `没有找到“${query}”`;
  const going = state.done ? [] : [state.settled ? '全文还在找' : '还在找'];
  return [said, ...going, ...failures(state)].join('。');
};

const COVERED = '这里只讲社会保险：养老、医疗、工伤、失业、生育，还有社保卡和家庭共济。';

const offer = (state: State, other: HTMLElement, count: number): void => {
  other.textContent = '';
  if (!state.done || count > 0 || (state.indexFailed && state.textFailed)) return;
  const hint = element(
    'p',
    '',
    `${state.outside ? '手册里没有这方面的内容。' : ''}${COVERED}别的事，看`,
  );
  const uncovered = document.createElement('a');
  uncovered.href = '/guides/not-covered/';
  uncovered.textContent = '手册没写的该问谁';
  hint.append(uncovered, '。也可以换个说法，或者看下面的主题和地区。');
  other.append(hint);
  const near = state.suggest?.() ?? [];
  if (near.length === 0) return;
  const list = document.createElement('ul');
  list.append(...near.map(itemOf));
  other.append(element('p', '', '相近的有：'), list);
};

/** What stands stays where it is, as it is: a reader may be about to press it. What comes is put after it. */
export const draw = (
  state: State,
  { status, results, other, directory, drawn }: ResultsPageElements,
): void => {
  for (const result of drawable(state)) {
    if (drawn.has(result.address)) continue;
    drawn.add(result.address);
    results.append(itemOf(result));
  }
  if (directory) directory.hidden = drawn.size > 0;
  const said = statusOf(state, drawn.size);
  if (status.textContent !== said) status.textContent = said;
  offer(state, other, drawn.size);
  if (!state.done) return;
  results.setAttribute('aria-busy', 'false');
  // Nothing is awaited any more: what is offered instead comes into sight.
  if (drawn.size === 0) results.classList.remove('awaited');
};
