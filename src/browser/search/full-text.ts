/** Thin adapter over Pagefind. A query is searched in several ways, from exact to relaxed. */
import { handbookAddress, siteAddress } from '../site-base.ts';
import { excerptParts, toWholeClauses, type ExcerptPart } from './excerpt.ts';
import type { SearchIndex } from '../../core/search/lookup.ts';
import { queryLayers, type QueryLayer } from './full-text-queries.ts';
import { compactText, replaceLoneDots } from '../../core/search/normalise.ts';
import { resultTitle } from '../../core/search/result-titles.ts';
import type { SearchResult, ResultKind } from '../../core/search/index-format.ts';

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
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

const PAGEFIND_ADDRESS = siteAddress('/pagefind/pagefind.js');

const loadPagefind: LoadPagefind = () =>
  import(/* @vite-ignore */ PAGEFIND_ADDRESS) as Promise<Pagefind>;

export interface FullTextResult extends SearchResult {
  /** Text around the match. */
  excerpt: readonly ExcerptPart[];
  /** Whether the page has all that the reader typed, in one piece. */
  isPhrase: boolean;
}

const KIND_BY_PATH: Readonly<Record<string, ResultKind>> = {
  regions: 'region',
  guides: 'guide',
  events: 'guide',
  lapse: 'lapse',
  compare: 'compare',
  tools: 'tool',
  terms: 'term',
  corrections: 'correction',
};

export const resultKindOf = (address: string): ResultKind =>
  KIND_BY_PATH[address.split('/')[1]!] || 'page';

/** Normalises text for comparison, without blanks and the invisible joiners of the markup. */
export const plainText = (text: string): string =>
  compactText(text.replace(/[\u200b-\u200d\u2060]/g, ''));

/** The words that a page must have. Pagefind also returns pages that have only parts of them. */
const requiredWords = (query: string): string[] =>
  query
    .replace(/"/g, '')
    .split(' ')
    .map(plainText)
    .filter((word) => word !== '');

/** Signs that a reader sees as a break; a word cannot continue across them. */
const PHRASE_BREAK = /[^\p{L}\p{N}\p{M}%\s.·“”‘’\u200b-\u200d\u2060]+/u;

const containsAllWords = (page: PageData, words: readonly string[]): boolean => {
  const text = replaceLoneDots(`${page.meta.title || ''}。${page.content || page.excerpt}`, '。')
    .split(PHRASE_BREAK)
    .map(plainText)
    .join('|');
  return words.every((word) => text.includes(word));
};

const excerptText = (html: string): string => plainText(html.replace(/<\/?mark>/g, ''));

/** The section of a page in which most of the words occur. */
const bestSection = (page: PageData, words: readonly string[]): SubResult => {
  const score = (section: SubResult): number => {
    const text = excerptText(section.excerpt) + plainText(section.title);
    const weight =
      section.weighted_locations?.reduce((sum, one) => sum + one.balanced_score, 0) || 0;
    return words.filter((word) => text.includes(word)).length * 1e6 + weight;
  };
  const sections = [...(page.sub_results || [])].sort((a, b) => score(b) - score(a));
  return sections[0] || { title: page.meta.title || '', url: page.url, excerpt: page.excerpt };
};

const toLocalAddress = (url: string): string => {
  const { pathname, hash } = new URL(url, 'http://site');
  return handbookAddress(pathname) + hash;
};

/** Pagefind gives the text before the first heading the page's title. */
const sectionTitle = ({ meta: { title = '' } }: PageData, section: SubResult): string =>
  resultTitle(title, section.title);

const MAX_RESULTS = 10;

const ENOUGH_RESULTS = 3;
/** How many pages are looked at for each query; some are dropped. */
const MAX_PAGES_PER_LAYER = 16;
/**
 * How many pages are fetched at a time, so that the first results can be shown before all have
 * arrived.
 */
const BATCH_SIZE = 4;

/** Pages that have all words of a query, best first, in batches. */
export async function* matchingPages(
  pagefind: Pagefind,
  query: string,
  maxPages = MAX_PAGES_PER_LAYER,
): AsyncGenerator<PageData[]> {
  const words = requiredWords(query);
  const { results } = await pagefind.search(query);
  for (let at = 0; at < Math.min(maxPages, results.length); at += BATCH_SIZE) {
    const batch = results.slice(at, Math.min(maxPages, at + BATCH_SIZE));
    const pages = await Promise.all(batch.map((result) => result.data()));
    yield pages.filter((page) => containsAllWords(page, words));
  }
}

/** Starts the full-text engine. Rejects when Pagefind cannot be loaded. */
export const openFullText = async (load: LoadPagefind = loadPagefind) => {
  const pagefind = await load();
  await pagefind.options?.({ excerptLength: 40 });
  /**
   * Results of the first queries that have any, at most ten. `onResults` receives them as they
   * arrive. The index, where there is one, helps to understand the query.
   */
  const search = async (
    query: string,
    index?: SearchIndex,
    onResults?: (found: FullTextResult[]) => void,
  ): Promise<FullTextResult[]> => {
    const found = new Map<string, FullTextResult>();
    const excerpts = new Set<string>();
    const add = (
      page: PageData,
      words: readonly string[],
      { isPartial, isPhrase }: QueryLayer,
    ): void => {
      const section = bestSection(page, words);
      const address = toLocalAddress(section.url);
      const excerpt = excerptText(section.excerpt);
      // The same sentence stands on the pages of many places and is listed once.
      if (found.size >= MAX_RESULTS || found.has(address) || excerpts.has(excerpt)) return;
      excerpts.add(excerpt);
      found.set(address, {
        kind: resultKindOf(address),
        title: sectionTitle(page, section),
        address,
        excerpt: excerptParts(toWholeClauses(section.excerpt, page.content || ''), [
          section.title,
          page.meta.title || '',
        ]),
        ...(isPartial ? { isPartialMatch: true } : {}),
        isPhrase: isPhrase === true,
      });
    };
    for (const layer of queryLayers(query, index?.vocabulary)) {
      const { query: text, isPartial } = layer;
      if (found.size >= (isPartial ? 1 : ENOUGH_RESULTS)) break;
      const words = requiredWords(text);
      for await (const pages of matchingPages(pagefind, text)) {
        const before = found.size;
        for (const page of pages) add(page, words, layer);
        if (found.size > before) onResults?.([...found.values()]);
        if (found.size >= MAX_RESULTS) break;
      }
    }
    return [...found.values()];
  };
  return { search };
};
