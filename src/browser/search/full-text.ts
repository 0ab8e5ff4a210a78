/** Thin adapter over Pagefind, in the browser: layers of one query, from exact to relaxed. */
import { excerptParts, safeExcerpt } from './excerpt.ts';
import { layersOf } from './full-text-queries.ts';
import { clean, fold, markDots } from '../../core/search/normalise.ts';
import { pageOf, titleOf } from '../../core/search/result-titles.ts';
import type { Result, ResultKind } from '../../core/search/index-format.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
  locations?: readonly number[];
  weighted_locations?: readonly { balanced_score: number }[];
}

export interface PageData {
  url: string;
  excerpt: string;
  content?: string;
  meta: { title?: string };
  sub_results?: readonly SubResult[];
}

export interface Pagefind {
  options?: (options: Record<string, unknown>) => Promise<void>;
  search: (
    query: string,
  ) => Promise<{ results: readonly { id: string; data: () => Promise<PageData> }[] }>;
}

export type LoadPagefind = () => Promise<Pagefind>;

const ADDRESS = '/pagefind/pagefind.js';

const loadPagefind: LoadPagefind = () => import(/* @vite-ignore */ ADDRESS) as Promise<Pagefind>;

export { layersOf } from './full-text-queries.ts';

export interface FullTextResult extends Result {
  /** Words around the match; `<mark>` is the only element, all else is escaped. */
  excerptHtml: string;
}

const KINDS: readonly [string, ResultKind][] = [
  ['/regions/', 'region'],
  ['/guides/', 'guide'],
  ['/events/', 'guide'],
  ['/lapse/', 'lapse'],
  ['/compare/', 'compare'],
  ['/tools/', 'tool'],
  ['/terms/', 'term'],
  ['/corrections/', 'correction'],
];

export const kindOf = (address: string): ResultKind =>
  KINDS.find(([start]) => address.startsWith(start))?.[1] ?? 'page';

/** Text as it is compared: folded, without blanks and the invisible joiners of the markup. */
export const plain = (text: string): string =>
  fold(clean(text.replace(/[\u200b-\u200d\u2060]/g, ''))).replace(/ /g, '');

/** Words of a layer that a page must have: Pagefind also gives pages that have only parts of them. */
const required = (query: string): string[] =>
  query
    .replace(/"/g, '')
    .split(' ')
    .map(plain)
    .filter((word) => word !== '');

/** What a reader sees as a break: words do not go on across it. */
const BREAK = /[^\p{L}\p{N}\p{M}%\s.·“”‘’\u200b-\u200d\u2060]+/u;

const holds = (page: PageData, words: readonly string[]): boolean => {
  const text = markDots(`${page.meta.title ?? ''}。${page.content ?? page.excerpt}`, '。')
    .split(BREAK)
    .map(plain)
    .join('|');
  return words.every((word) => text.includes(word));
};

const excerptText = (html: string): string =>
  plain(
    excerptParts(html)
      .map(({ text }) => text)
      .join(''),
  );

/** The section where the words stand. */
const bestSection = (page: PageData, words: readonly string[]): SubResult => {
  const score = (section: SubResult): number => {
    const text = excerptText(section.excerpt) + plain(section.title);
    const weight =
      section.weighted_locations?.reduce((sum, one) => sum + one.balanced_score, 0) ??
      section.locations?.length ??
      0;
    return words.filter((word) => text.includes(word)).length * 1e6 + weight;
  };
  const sections = [...(page.sub_results ?? [])].sort((a, b) => score(b) - score(a));
  return sections[0] ?? { title: page.meta.title ?? '', url: page.url, excerpt: page.excerpt };
};

const local = (url: string): string => {
  const { pathname, hash } = new URL(url, 'http://site');
  return pathname + hash;
};

/** What is known of the handbook, for understanding a query and for naming what is found. */
export interface Known {
  vocabulary: Vocabulary;
  /** Titles of pages, sections and places by address. */
  titles: ReadonlyMap<string, string>;
}

/** The title that the section has in the index; else by the same rule from the page and its heading. */
const nameOf = (address: string, page: PageData, section: SubResult, known?: Known): string =>
  known?.titles.get(address) ??
  titleOf(known?.titles.get(pageOf(address)) ?? page.meta.title ?? '', headingOf(page, section));

/** The engine names what stands before the first heading after the page. */
const headingOf = (page: PageData, { title }: SubResult): string | undefined =>
  title === page.meta.title ? undefined : title;

export interface FullText {
  /** Results of the first layers that have any, at most ten; `tell` hears of them as they come. */
  search: (
    query: string,
    known?: Known,
    tell?: (found: FullTextResult[]) => void,
  ) => Promise<FullTextResult[]>;
}

const LIMIT = 10;

const ENOUGH = 3;
/** Pages looked at for each layer; several may fall away, but a long phrase stands on the first ones. */
const LOOKED_AT = { short: 20, long: 12 };
const LONG = 6;
/** So many are fetched at a time: the first result stands before the last page has come. */
const BATCH = 4;

/** Pages that have all words of a layer, best first, a few at a time. */
export async function* pagesWith(
  pagefind: Pagefind,
  query: string,
  most?: number,
): AsyncGenerator<PageData[]> {
  const words = required(query);
  const limit = most ?? LOOKED_AT[words.join('').length > LONG ? 'long' : 'short'];
  const { results } = await pagefind.search(query);
  for (let at = 0; at < Math.min(limit, results.length); at += BATCH) {
    const batch = results.slice(at, Math.min(limit, at + BATCH));
    const pages = await Promise.all(batch.map((result) => result.data()));
    yield pages.filter((page) => holds(page, words));
  }
}

/** Rejects when Pagefind cannot be loaded. */
export const openFullText = async (load: LoadPagefind = loadPagefind): Promise<FullText> => {
  const pagefind = await load();
  await pagefind.options?.({ excerptLength: 40 });
  const search: FullText['search'] = async (query, known, tell) => {
    const found = new Map<string, FullTextResult>();
    const excerpts = new Set<string>();
    const add = (page: PageData, words: readonly string[], close: boolean): void => {
      const section = bestSection(page, words);
      const address = local(section.url);
      const said = excerptText(section.excerpt);
      // The same sentence stands on the pages of many places: once is enough.
      if (found.size >= LIMIT || found.has(address) || excerpts.has(said)) return;
      excerpts.add(said);
      found.set(address, {
        kind: kindOf(address),
        title: nameOf(address, page, section, known),
        address,
        excerptHtml: safeExcerpt(section.excerpt, [section.title, page.meta.title ?? '']),
        ...(close ? { close: true } : {}),
      });
    };
    for (const { query: text, close } of layersOf(query, known?.vocabulary)) {
      if (found.size >= (close ? 1 : ENOUGH)) break;
      const words = required(text);
      for await (const pages of pagesWith(pagefind, text)) {
        const before = found.size;
        for (const page of pages) add(page, words, close);
        if (found.size > before) tell?.([...found.values()]);
        if (found.size >= LIMIT) break;
      }
    }
    return [...found.values()];
  };
  return { search };
};
