import type { GlossaryWord } from '../../core/schema/term.ts';

const TOKEN = /<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/;
/** Where no link may stand: links, headings, heads of tables, marks, and what is no text. */
const CLOSED = /^(?:a|button|caption|code|form|h[1-6]|output|script|style|sup|svg|template|th)$/;
/** What full-text search leaves out is furniture: evidence, ways on, counts. */
const FURNITURE = /\sdata-pagefind-ignore\b/;
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Links each term at its first use inside the page's `<article>`, and only there. Where several
 * terms begin at one place, the longest wins, so 被共济人 is never taken for 共济人.
 */
export const linkFirstUses = (html: string, glossary: readonly GlossaryWord[]): string => {
  const start = html.indexOf('<article');
  const end = html.lastIndexOf('</article>');
  if (start < 0 || end < start || glossary.length === 0) return html;
  const article = linkIn(html.slice(start, end), glossary);
  return html.slice(0, start) + article + html.slice(end);
};

interface Finder {
  /** Terms by their words. */
  readonly terms: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** Finders made so far; all pages of a build share one glossary. */
const finders = new WeakMap<readonly GlossaryWord[], Finder>();

const finderOf = (glossary: readonly GlossaryWord[]): Finder => {
  const made = finders.get(glossary);
  if (made) return made;
  const terms = new Map(glossary.map(({ words, term }) => [words, term]));
  const longestFirst = [...terms.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escape).join('|'), 'g');
  const finder = { terms, pattern };
  finders.set(glossary, finder);
  return finder;
};

const linkIn = (article: string, glossary: readonly GlossaryWord[]): string => {
  const { terms, pattern } = finderOf(glossary);
  const used = new Set<string>();
  const link = (words: string): string => {
    const term = terms.get(words)!;
    if (used.has(term)) return words;
    used.add(term);
    return `<a class="term" href="/terms/#${term}">${words}</a>`;
  };
  // Depth inside a closed element; 0 in running text.
  let closed = 0;
  return article.replace(TOKEN, (token) => {
    if (!token.startsWith('<')) return closed > 0 ? token : token.replace(pattern, link);
    const [, end, name = ''] = TAG.exec(token) ?? [];
    if (!name || VOID.test(name) || token.endsWith('/>')) return token;
    if (end) closed = Math.max(0, closed - 1);
    else if (closed > 0 || CLOSED.test(name) || FURNITURE.test(token)) closed += 1;
    return token;
  });
};
