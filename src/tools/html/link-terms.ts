import type { GlossaryWord } from '../../core/schema/term.ts';
import { GlossWriter } from './gloss-writer.ts';

const TOKEN = /<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
const VOID_ELEMENT = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/;
/**
 * Elements that may contain no links: links, headings, table headings, footnote marks, what is pressed
 * to unfold, and elements
 * without running text.
 */
const UNLINKED_ELEMENT =
  /^(?:a|button|caption|code|form|h[1-6]|output|script|style|summary|sup|svg|template|th)$/;
/** Elements that full-text search ignores (evidence, navigation, counts) get no links either. */
const SEARCH_IGNORED = /\sdata-pagefind-ignore\b/;
/** A mark beside a statement: 待核实. It stands where no link may stand, and is explained all the same. */
const STATEMENT_MARK = /^<span\s[^>]*class="?weak\b/;
const escapePattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Links each term at its first use inside the page's `<article>`, and explains the terms that have
 * a short explanation in a note at the end of the paragraph, list item or table of that use. Where
 * several terms begin at the same place the longest wins, so that 被共济人 is not taken for 共济人.
 * `address` is the page's own: a term that this very page explains gets no note.
 */
export const linkFirstUses = (
  html: string,
  glossary: readonly GlossaryWord[],
  address = '',
): string => {
  const start = html.indexOf('<article');
  const end = html.lastIndexOf('</article>');
  if (start < 0 || end < start || glossary.length === 0) return html;
  const article = linkInArticle(html.slice(start, end), glossary, address);
  return html.slice(0, start) + article + html.slice(end);
};

interface TermFinder {
  /** Words of terms, each with its term. */
  readonly terms: ReadonlyMap<string, GlossaryWord>;
  readonly pattern: RegExp;
}

/** All pages of a build share one glossary, so its pattern is built once. */
const finderCache = new WeakMap<readonly GlossaryWord[], TermFinder>();

const finderOf = (glossary: readonly GlossaryWord[]): TermFinder => {
  const made = finderCache.get(glossary);
  if (made) return made;
  const terms = new Map(glossary.map((word) => [word.words, word]));
  const longestFirst = [...terms.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
  const finder = { terms, pattern };
  finderCache.set(glossary, finder);
  return finder;
};

const linkInArticle = (
  article: string,
  glossary: readonly GlossaryWord[],
  address: string,
): string => {
  const { terms, pattern } = finderOf(glossary);
  const used = new Set<string>();
  const notes = new GlossWriter(address);
  const link = (words: string): string => {
    const word = terms.get(words)!;
    if (used.has(word.term)) return words;
    used.add(word.term);
    notes.add(word, true);
    return `<a class="term" href="/terms/#${word.term}">${words}</a>`;
  };
  const explainMark = (words: string): void => {
    const word = terms.get(words.trim());
    if (!word || used.has(word.term)) return;
    used.add(word.term);
    notes.add(word, false);
  };
  // How many unlinked elements are open; 0 in running text.
  let unlinkedDepth = 0;
  let isInMark = false;
  return article.replace(TOKEN, (token) => {
    if (!token.startsWith('<')) {
      if (isInMark) explainMark(token);
      return unlinkedDepth > 0 ? token : token.replace(pattern, link);
    }
    const [, end, name = ''] = TAG.exec(token) ?? [];
    if (!name || VOID_ELEMENT.test(name) || token.endsWith('/>')) return token;
    isInMark = STATEMENT_MARK.test(token);
    if (end) unlinkedDepth = Math.max(0, unlinkedDepth - 1);
    else if (unlinkedDepth > 0 || UNLINKED_ELEMENT.test(name) || SEARCH_IGNORED.test(token))
      unlinkedDepth += 1;
    return notes.before(name, Boolean(end), unlinkedDepth) + token;
  });
};
