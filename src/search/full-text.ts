/** Thin adapter over Pagefind, in the browser: layers of one query, from exact to relaxed. */
import { excerptParts, safeExcerpt } from './excerpt.ts';
import { layersOf } from './layers.ts';
import { clean, fold, markDots } from './normalise.ts';
import type { Result, ResultKind } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

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

export { layersOf } from './layers.ts';

export interface FullTextResult extends Result {
  /** Words around the match; `<mark>` is the only element, all else is escaped. */
  excerptHtml: string;
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
    title:
      best.title === title || title === ''
        ? best.title
        : `${title.replace(/？$/u, '')}：${best.title}`,
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

/** Pages that have all words of a layer, best first. */
export const pagesWith = async (
  pagefind: Pagefind,
  query: string,
  limit = LOOKED_AT,
): Promise<PageData[]> => {
  const words = required(query);
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.filter((page) => holds(page, words));
};

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
      for (const page of await pagesWith(pagefind, text)) {
        if (found.size >= limit) break;
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
