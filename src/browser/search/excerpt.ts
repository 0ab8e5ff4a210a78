/** Turns excerpts of Pagefind, in which `<mark>` is the only element, into whole clauses of plain text. */

/** A piece of an excerpt; `marked` is what was searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const INVISIBLE_JOINERS = /[\u200b-\u200d\u2060]/g;
/** Pagefind writes a dot and a blank at the end of a block, even after a mark. */
const BLOCK_END = /([^\sa-z\d])((?:<\/?mark>)*)\.(?:\s+|$)/gi;
const MARK = /[，。、；：！？”）》]/;
/** Marks at the beginning of a text that cannot begin a sentence. */
const LEADING_MARKS = /^[^\p{L}\p{N}“‘（《「<&]+/u;

/** The end of a clause that began before, and the beginning of one that goes on. */
const CLAUSE_BEGUN = /(?:^|[，。；：！？\s])([^，。；：！？\s]{0,12})$/;
const CLAUSE_REST = /^[^，。；：！？\s]{0,24}(?:[。！？]|(?=[，；：\s]|$))/;

/**
 * An excerpt as far as its first and last clause go on, because the engine cuts where it likes: 参保地医.
 * `content` is the text of the page.
 */
export const toWholeClauses = (html: string, content: string): string => {
  const text = html.replace(/<\/?mark>/g, '');
  const start = content.indexOf(text);
  if (start < 0) return html;
  const onward = content.slice(start);
  const before =
    (/^[\p{L}\p{N}]/u.test(text) && CLAUSE_BEGUN.exec(content.slice(0, start))?.[1]) || '';
  const rest = CLAUSE_REST.exec(onward.slice(text.length))?.[0];
  return before + html + (rest ?? '…');
};

/** The parts of an excerpt as plain text. */
export const excerptParts = (html: string): ExcerptPart[] =>
  html
    .replace(INVISIBLE_JOINERS, '')
    .replace(
      BLOCK_END,
      (_, last: string, tags: string) => last + tags + (MARK.test(last) ? '' : '。'),
    )
    .replace(LEADING_MARKS, '')
    .split(/<mark>([\s\S]*?)<\/mark>/)
    // What stands between the marks comes first, then in turn.
    .map((text, at) => ({
      text: text.replace(/&[a-z\d#]+;/g, (entity) => ENTITIES[entity] || entity),
      marked: at % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
