/** Turns excerpts of Pagefind, in which `<mark>` is the only element, into sentences. */

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
/** Pagefind writes a dot and a blank at the end of a block: too much after a mark, else a full stop. */
const DOT_AFTER_MARK = /([，。、；：！？”）》](?:<\/?mark>)*)\.(?=(?:<\/?mark>)*(?:\s|$))/g;
const BLOCK_END = /(^|[^a-z\d])((?:<\/?mark>)*)\.(?=(?:<\/?mark>)*(?:\s|$))/gi;
const BLANK_AFTER_MARK = /([，。、；：！？”）》](?:<\/?mark>)*)\s+/g;
/** Marks at the beginning of a text that cannot begin a sentence. */
const LEADING_MARKS = /^[^\p{L}\p{N}“‘（《「<&]+/u;
/** Signs that end a sentence or a quoted claim. */
const SENTENCE_ENDS = /[。！？]”?(?:<\/mark>)?/g;
/** Beginnings that are an answer, not the end of a title: 不能补 after 能不能补. */
const BEGINS_WITH_NEGATION = /^[不没]/;
/** With fewer characters after the title an excerpt says nothing and is dropped. */
const MIN_EXCERPT_CHARACTERS = 4;

/** Cells of a table with figures are shorter than this on average, clauses longer. */
const MIN_MEAN_PIECE_LENGTH = 8;
/** With fewer pieces between blanks and full stops, a text is a short sentence rather than a row of cells. */
const MIN_CELLS = 4;

const withoutTags = (html: string): string => html.replace(/<\/?mark>/g, '');

/** Whether a text is a row of cells with figures: 12 54岁。2036.11–12. 1983.01–02 54岁1个月。 */
const isCells = (text: string): boolean => {
  const pieces = text.split(/[。\s]+/).filter((piece) => piece !== '');
  const figures = pieces.filter((piece) => /\d/.test(piece));
  const isShort = pieces.join('').length < pieces.length * MIN_MEAN_PIECE_LENGTH;
  return pieces.length >= MIN_CELLS && isShort && figures.length * 2 > pieces.length;
};

/** Texts are compared by their letters and digits only. */
const lettersOf = (html: string): string => withoutTags(html).replace(/[^\p{L}\p{N}]/gu, '');

/** Length of the title, or the end of a title, with which a text begins. */
const leadingTitleLength = (text: string, titles: readonly string[]): number => {
  let length = 0;
  for (const { index, 0: sign } of text.matchAll(SENTENCE_ENDS)) {
    const head = lettersOf(text.slice(0, index));
    const isTitleEnd = (title: string): boolean =>
      title === head || (title.endsWith(head) && !BEGINS_WITH_NEGATION.test(head));
    if (head !== '' && titles.some(isTitleEnd)) length = index + sign.length;
  }
  return length;
};

/** The end of a clause that began before the excerpt, and the beginning of one that continues after it. */
const CLAUSE_BEGUN = /(?:^|[，。；：！？\s])([^，。；：！？\s]{0,12})$/;
const CLAUSE_REST = /^[^，。；：！？\s]{0,24}(?:[。！？]|(?=[，；：\s]|$))/;

/**
 * The excerpt extended to whole clauses at both ends, because the engine cuts anywhere: 参保地医. Cutting at
 * words of `Intl.Segmenter` would not help: it splits 医保. `content` is the text of the page.
 */
export const toWholeClauses = (html: string, content: string): string => {
  const text = withoutTags(html);
  const start = content.indexOf(text);
  if (start < 0) return html;
  const onward = content.slice(start);
  const before =
    (/^[\p{L}\p{N}]/u.test(text) && CLAUSE_BEGUN.exec(content.slice(0, start))?.[1]) || '';
  const rest = CLAUSE_REST.exec(onward.slice(text.length))?.[0];
  return before + html + (rest ?? '…');
};

/**
 * The parts of an excerpt, as plain text, without titles that are shown above it and without marks left
 * at its beginning; none where too little remains, or where it is cells of a table.
 */
export const excerptParts = (html: string, titles: readonly string[] = []): ExcerptPart[] => {
  const names = titles.map(lettersOf);
  let text = html
    .replace(INVISIBLE_JOINERS, '')
    .replace(DOT_AFTER_MARK, '$1')
    .replace(BLOCK_END, '$1$2。')
    .replace(BLANK_AFTER_MARK, '$1');
  for (let length = 1; length > 0; text = text.slice(length))
    length = LEADING_MARKS.exec(text)?.[0].length ?? leadingTitleLength(text, names);
  const plain = withoutTags(text);
  if (plain.length < MIN_EXCERPT_CHARACTERS || isCells(plain)) return [];
  return text
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      const decoded = (marked ?? part).replace(
        /&[a-z\d#]+;/g,
        (entity) => ENTITIES[entity] || entity,
      );
      return { text: decoded, marked: marked !== undefined };
    });
};
