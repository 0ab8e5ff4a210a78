/** Thin adapter over Pagefind, in the browser: layers of one query, from exact to relaxed. */
import { excerptParts, safeExcerpt } from './excerpt.ts';
import { clean, cleanQuery, fold } from './normalise.ts';
import type { Result, ResultKind } from './types.ts';
import { cut, type Vocabulary } from './vocabulary.ts';

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
  locations?: readonly number[];
  weighted_locations?: readonly { balanced_score: number }[];
}

interface PageData {
  url: string;
  excerpt: string;
  content?: string;
  meta: { title?: string };
  sub_results?: readonly SubResult[];
}

interface Pagefind {
  options?: (options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string,
  ) => Promise<{ results: readonly { id: string; data: () => Promise<PageData> }[] }>;
}

export type LoadPagefind = () => Promise<Pagefind>;

const ADDRESS = '/pagefind/pagefind.js';

const loadPagefind: LoadPagefind = () => import(/* @vite-ignore */ ADDRESS) as Promise<Pagefind>;

export interface FullTextResult extends Result {
  /** Words around the match; `<mark>` is the only element, all else is escaped. */
  excerptHtml: string;
}

/** One way to ask: what is typed, without empty words, in the handbook's words, part of it. */
export interface Layer {
  query: string;
  close: boolean;
}

const KINDS: readonly [string, ResultKind][] = [
  ['/regions/', 'region'],
  ['/guides/', 'guide'],
  ['/lapse/', 'lapse'],
  ['/compare/', 'compare'],
  ['/tools/', 'tool'],
  ['/terms/', 'term'],
  ['/corrections/', 'correction'],
];

export const kindOf = (address: string): ResultKind =>
  KINDS.find(([start]) => address.startsWith(start))?.[1] ?? 'page';

/** The layers of a query. Without vocabulary only what was typed is asked for. */
export const layersOf = (query: string, vocabulary?: Vocabulary): Layer[] => {
  const typed = cleanQuery(query);
  const layers: Layer[] = [];
  const add = (words: readonly string[], close: boolean): void => {
    const text = words.join(' ').trim();
    if (text !== '' && !layers.some((layer) => layer.query === text))
      layers.push({ query: text, close });
  };
  if (typed === '') return [];
  if (/^\S{2,}$/.test(typed)) add([`"${typed}"`], false);
  add([typed], false);
  if (!vocabulary) return layers;
  const pieces = joinUnknown(cut(fold(typed), vocabulary));
  const said = pieces.filter(({ word }) => word !== '');
  const spell = (word: string): string => vocabulary.spelling.get(word) ?? word;
  add(
    said.map(({ text }) => unfold(text, typed)),
    false,
  );
  const meant = said.map(({ text, word }) =>
    word === undefined ? unfold(text, typed) : spell(word),
  );
  add(meant, false);
  const telling = said
    .filter(({ word }) => word === undefined || !vocabulary.common.has(word))
    .map(({ text, word }) => (word === undefined ? unfold(text, typed) : spell(word)));
  add(telling, true);
  if (telling.length > 1)
    for (const word of [...telling].sort((a, b) => b.length - a.length)) add([word], true);
  return layers;
};

/** Neighbouring characters that no word holds belong together. */
const joinUnknown = (
  pieces: readonly { text: string; word?: string }[],
): { text: string; word?: string }[] => {
  const joined: { text: string; word?: string }[] = [];
  let open = false;
  for (const piece of pieces) {
    const loose = piece.word === undefined && /^\p{Script=Han}$/u.test(piece.text);
    const last = joined.at(-1);
    if (loose && open && last) last.text += piece.text;
    else if (piece.text !== ' ') joined.push({ ...piece });
    open = loose;
  }
  return joined;
};

/** Folding wrote 缴 as 交: gives back what was typed. */
const unfold = (text: string, typed: string): string => {
  const at = fold(typed).indexOf(text);
  const original = typed.slice(at, at + text.length);
  return at >= 0 && fold(original) === text ? original : text;
};

/** Text as it is compared: folded, without blanks and the invisible joiners of the markup. */
const plain = (text: string): string =>
  fold(clean(text.replace(/[\u200b-\u200d\u2060]/g, ''))).replaceAll(' ', '');

/** Words of a layer that a page must have: Pagefind also gives pages that have only parts of them. */
const required = (query: string): string[] =>
  query
    .replaceAll('"', '')
    .split(' ')
    .map(plain)
    .filter((word) => word !== '');

const holds = (page: PageData, words: readonly string[]): boolean => {
  const text = plain(`${page.meta.title ?? ''} ${page.content ?? page.excerpt}`);
  return words.every((word) => text.includes(word));
};

const excerptText = (html: string): string =>
  plain(
    excerptParts(html)
      .map(({ text }) => text)
      .join(''),
  );

/** The section where the words stand. */
const bestSection = (
  page: PageData,
  words: readonly string[],
): { title: string; url: string; excerpt: string } => {
  const score = (section: SubResult): number => {
    const text = excerptText(section.excerpt) + plain(section.title);
    const weight =
      section.weighted_locations?.reduce((sum, one) => sum + one.balanced_score, 0) ??
      section.locations?.length ??
      0;
    return words.filter((word) => text.includes(word)).length * 1e6 + weight;
  };
  const sections = [...(page.sub_results ?? [])].sort((a, b) => score(b) - score(a));
  const best = sections[0];
  const title = page.meta.title ?? '';
  if (!best) return { title, url: page.url, excerpt: page.excerpt };
  return {
    title: best.title === title || title === '' ? best.title : `${title}：${best.title}`,
    url: best.url,
    excerpt: best.excerpt,
  };
};

const local = (url: string): string => {
  const { pathname, hash } = new URL(url, 'http://site');
  return pathname + hash;
};

export interface FullText {
  /** Results of the first layers that have any, at most `limit`. */
  search: (query: string, vocabulary?: Vocabulary, limit?: number) => Promise<FullTextResult[]>;
}

const ENOUGH = 3;
/** Pages looked at for each layer; several may fall away. */
const LOOKED_AT = 20;

/** Rejects when Pagefind cannot be loaded. */
export const openFullText = async (load: LoadPagefind = loadPagefind): Promise<FullText> => {
  const pagefind = await load();
  await pagefind.options?.({ excerptLength: 40 });
  const search: FullText['search'] = async (query, vocabulary, limit = 10) => {
    const found = new Map<string, FullTextResult>();
    const excerpts = new Set<string>();
    for (const { query: text, close } of layersOf(query, vocabulary)) {
      if (found.size >= (close ? 1 : ENOUGH)) break;
      const words = required(text);
      const { results } = await pagefind.search(text);
      const pages = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
      for (const page of pages) {
        if (found.size >= limit) break;
        if (!holds(page, words)) continue;
        const section = bestSection(page, words);
        const address = local(section.url);
        const said = excerptText(section.excerpt);
        // The same sentence stands on the pages of many places: once is enough.
        if (found.has(address) || excerpts.has(said)) continue;
        excerpts.add(said);
        found.set(address, {
          kind: kindOf(address),
          title: section.title,
          address,
          excerptHtml: safeExcerpt(section.excerpt),
          ...(close ? { close: true } : {}),
        });
      }
    }
    return [...found.values()];
  };
  return { search };
};
