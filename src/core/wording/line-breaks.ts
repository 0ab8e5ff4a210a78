import { escapeHtml } from './escape-html.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/**
 * Words of the subject that `Intl.Segmenter` would split, and characters that are written as
 * entities.
 */
const SUBJECT_WORDS = new RegExp(
  '(' +
    [
      '已申报未缴费|社保卡?|医保局?|参保[地人]?|[断停退续]保|断缴|补缴|征缴|缴费|欠[费缴]|滞纳金|费率|上下限',
      '共济|跨省|省[直内]|统筹区|自治[区州县]|人社部?|经办|申领|就医|大病|计发|月数|计息|余额|额度|清零',
      '(?:养老|失业|抚恤|补助|保险)金|丧葬|近亲属|遗属|转出|&#?\\w+;',
    ].join('|') +
    ')',
);
/** Particles, measure words of time and punctuation, which must not begin a line. */
const NOT_AT_LINE_START = /^(?:[的了吗呢吧着过地得们里上下中内外起年月日岁元个]|[^\p{L}\p{N}])+$/u;
/** Characters that must not end a line. */
const NOT_AT_LINE_END = /[《（“‘不没和与及或]$/u;

const SINGLE_HAN = /^\p{Script=Han}$/u;

/** Splits text at the words of the subject, and the rest by `Intl.Segmenter`. */
const splitIntoWords = (text: string): string[] =>
  text
    .split(SUBJECT_WORDS)
    .flatMap((piece, i) =>
      i % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment),
    );

/** Plain text with `<wbr>` between its words, so that headings never break inside a word. */
export const withBreakOpportunities = (text: string): string => {
  // Short clauses: lines can end after punctuation anyway, and should end nowhere else.
  if (text.length < 20 && text.split(/(?<=[，：；、])/).every((clause) => clause.length < 8))
    return text;
  const parts: string[] = [];
  let previousIsSingle = false;
  for (const segment of splitIntoWords(text)) {
    const last = parts.at(-1);
    const isSingle = SINGLE_HAN.test(segment);
    const followsPossessive = isSingle && last?.endsWith('的');
    const staysWithPrevious =
      last !== undefined &&
      (NOT_AT_LINE_START.test(segment) ||
        NOT_AT_LINE_END.test(last) ||
        /\d$/.test(last) ||
        // Single characters that the segmenter leaves next to one another mostly belong together.
        (isSingle && previousIsSingle && last.length < 3) ||
        followsPossessive ||
        // Dates are not broken: 1967年5月.
        (/[年月]$/.test(last) && /^\d/.test(segment)));
    if (staysWithPrevious) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
    previousIsSingle = isSingle && !followsPossessive;
  }
  return parts.join('<wbr>');
};

/**
 * The same for HTML: tags stay as they are, and texts that are short enough for most lines stay
 * whole.
 */
export const htmlWithBreakOpportunities = (html: string, short = 11): string =>
  html.replace(/(^|>)([^<]+)/g, (_, before: string, text: string) =>
    text.length < short ? before + text : before + withBreakOpportunities(text),
  );

/** A sentence as HTML. Its clauses stay whole, except those too long for most lines. */
export const sentenceWithBreakOpportunities = (sentence: string): string =>
  escapeHtml(sentence)
    .split(/(?<=，)/)
    .map((clause) => (clause.length < 14 ? clause : withBreakOpportunities(clause)))
    .join('');

/** A title as HTML with break opportunities. */
export const titleWithBreakOpportunities = (title: string): string =>
  htmlWithBreakOpportunities(escapeHtml(title), 7);
