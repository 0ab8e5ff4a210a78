import { escape } from '../../wording/html.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What must not begin a line: particles, measure words of time, punctuation. */
const TAIL = /^(?:[的了吗呢吧着过地得们里上下中内外起年月日岁元个]|[^\p{L}\p{N}])+$/u;
/** What must not end one. */
const OPEN = /[《（“‘不没和与及或]$/u;

/** Plain text with a place to break between its words, so that no heading breaks inside a word. */
export const breakable = (text: string): string => {
  // Short clauses: a line may end after punctuation anyway, and better nowhere else.
  if (text.length < 20 && text.split(/(?<=[，：；、])/).every((clause) => clause.length < 8))
    return text;
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      (TAIL.test(segment) ||
        OPEN.test(last) ||
        /\d$/.test(last) ||
        // A day is not cut: 1967年5月.
        (/[年月]$/.test(last) && /^\d/.test(segment)));
    if (joins) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts.join('<wbr>');
};

/** The same for HTML: tags stay as they are, and what is short enough for most lines stays whole. */
export const breakableHtml = (html: string, short = 11): string =>
  html.replace(/(^|>)([^<]+)/g, (_, before: string, text: string) =>
    text.length < short ? before + text : before + breakable(text),
  );

/** Words of a title as HTML with places to break. */
export const breakableTitle = (title: string): string => breakableHtml(escape(title), 7);
