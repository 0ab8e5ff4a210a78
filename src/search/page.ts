/** The script of /search/: answers `?q=` from the index, then from the full text. */
import { excerptParts } from './excerpt.ts';
import type { FullText, FullTextResult, Known } from './full-text.ts';
import { clean } from './normalise.ts';
import { KIND_NAMES } from './kinds.ts';
import { merge, wantsText, type AnyResult } from './merge.ts';
import { byName } from './lookup/by-name.ts';
import type { Answer } from './lookup/results.ts';
import type { Index, Interpretation } from './lookup.ts';
import { createSource, PATIENCE, type Source } from './source.ts';
import type { Result } from './types.ts';

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
  item.append(link, ' ', element('span', 'kind', KIND_NAMES[result.kind]));
  if (result.close) item.append(' ', element('span', 'close', '相近'));
  if (result.why !== undefined) item.append(element('p', 'why', result.why));
  if ('excerptHtml' in result && result.excerptHtml !== '')
    item.append(excerptOf(result.excerptHtml));
  return item;
};

interface Parts {
  status: HTMLElement;
  results: HTMLElement;
  other: HTMLElement;
  /** The plain list of topics and places, for when nothing is found. */
  directory: HTMLElement | null;
}

interface State {
  query: string;
  /** The query as it was understood: without typos, in simplified script. */
  understood: string;
  /** A subject that the handbook does not treat. */
  outside: boolean;
  instant: readonly Result[];
  text: readonly FullTextResult[];
  /** What the index knows; nothing where it has not come. */
  known?: () => Known;
  /** What is near, where nothing is found. */
  suggest?: () => readonly Result[];
  indexFailed: boolean;
  /** Counties, traditional script or sections could not be loaded. */
  furtherFailed: boolean;
  textFailed: boolean;
  done: boolean;
}

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
  const asked = understood === clean(query) ? `“${query}”` : `“${query}”，按“${understood}”`;
  const said = count > 0 ? `${asked}找到${String(count)}条` : `没有找到“${query}”`;
  const going = state.done ? [] : ['全文还在找'];
  return [said, ...going, ...failures(state)].join('。');
};

const offer = (state: State, other: HTMLElement, count: number): void => {
  other.textContent = '';
  if (!state.done || count > 0 || (state.indexFailed && state.textFailed)) return;
  const hint = element('p', '', '手册里没有这方面的内容。可以换个说法，看');
  const uncovered = document.createElement('a');
  uncovered.href = '/guides/not-covered/';
  uncovered.textContent = '手册没写的该问谁';
  hint.append(uncovered, '，或者看下面的地区和主题。');
  other.append(hint);
  const near = state.suggest?.() ?? [];
  if (near.length === 0) return;
  const list = document.createElement('ul');
  list.append(...near.map(itemOf));
  other.append(element('p', '', '相近的有：'), list);
};

const draw = (state: State, { status, results, other, directory }: Parts): void => {
  const all = merge(state.instant, state.text);
  results.textContent = '';
  results.append(...all.map(itemOf));
  if (directory) directory.hidden = all.length > 0;
  const said = statusOf(state, all.length);
  if (status.textContent !== said) status.textContent = said;
  offer(state, other, all.length);
  if (state.done) results.setAttribute('aria-busy', 'false');
};

/** What is longer, or has figures or blanks in it, is hardly the name of a place: the words are asked for at once. */
const MAY_BE_PLACE = /^(?:\p{Script=Han}{1,4}|\p{Script=Han}{2,}[省市区县州盟旗]|[a-z' ]{1,14})$/u;

/** Answers a name from the first file; whether that is all there is to say. */
const askNames = async (
  query: string,
  source: Source,
  tell: (answer: Answer) => void,
): Promise<boolean> => {
  const named = byName(query, await source.loadNames('places'));
  if (!named) return false;
  tell(named);
  if (!named.plain) return false;
  // Counties may share the name.
  if (named.more) tell(byName(query, await source.loadNames('counties')) ?? named);
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
  const tell = (answer: Answer & Partial<Interpretation>): void => {
    state.instant = answer.results;
    state.understood = answer.understood ?? state.understood;
    state.outside = answer.outside ?? false;
    redraw();
  };
  try {
    if (await askNames(state.query, source, tell)) return;
    const { interpret, suggest, titlesOf } = await import('./lookup.ts');
    const ask = (index: Index): Interpretation => {
      state.known = () => ({ vocabulary: index.vocabulary, titles: titlesOf(index) });
      state.suggest = () => suggest(state.query, index);
      const answer = interpret(state.query, index);
      tell(answer);
      return answer;
    };
    // Without the words nothing but a name is understood: full text answers then, and it is said.
    let answer = ask(await source.load('words'));
    if (answer.more) answer = ask(await source.load('counties', 'characters'));
    else onUnderstood();
    if (!answer.plain) ask(await source.load('sections', 'questions'));
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
    understood: clean(query),
    outside: false,
    instant: [],
    text: [],
    indexFailed: false,
    furtherFailed: false,
    textFailed: false,
    done: false,
  };
  const directory = document.querySelector<HTMLElement>('#search-index');
  const parts: Parts = { status, results, other, directory };
  const redraw = (): void => {
    draw(state, parts);
  };
  redraw();
  const wants = (): boolean => !state.outside && wantsText(state.understood, state.instant);
  let opened: Promise<FullText> | undefined;
  const openText = (): Promise<FullText> =>
    (opened ??= import('./full-text.ts').then((file) => file.openFullText()));
  // The engine is large: it starts when the first answer stands, beside what is still to come.
  await askIndex(state, redraw, () => {
    if (wants()) openText().catch(() => undefined);
  });
  if (wants()) await askText(state, openText(), redraw);
  state.done = true;
  redraw();
};
