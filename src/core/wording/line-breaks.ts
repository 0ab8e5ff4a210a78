import { escapeHtml } from './escape-html.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of the subject, which the segmenter takes apart; and signs written as entities. */
const SUBJECT_WORDS = new RegExp(
  '(' +
    [
      '已申报未缴费|社保卡?|医保局?|参保[地人]?|[断停退续]保|断缴|补缴|征缴|缴费|欠[费缴]|滞纳金|费率|上下限',
      '共济|跨省|省[直内]|统筹区|自治[区州县]|人社部?|经办|申领|就医|大病|计发|月数|计息|余额|额度|清零',
      '(?:养老|失业|抚恤|补助|保险)金|丧葬|近亲属|遗属|转出|&#?\\w+;',
    ].join('|') +
    ')',
);
/** What must not begin a line: particles, measure words of time, punctuation. */
const NOT_AT_LINE_START = /^(?:[的了吗呢吧着过地得们里上下中内外起年月日岁元个]|[^\p{L}\p{N}])+$/u;
/** What must not end one. */
const NOT_AT_LINE_END = /[《（“‘不没和与及或]$/u;

const SINGLE_HAN = /^\p{Script=Han}$/u;

/** Words of the subject, and what the segmenter makes of the rest. */
const splitIntoWords = (text: string): string[] =>
  text
    .split(SUBJECT_WORDS)
    .flatMap((piece, i) =>
      i % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment),
    );

/** Plain text with a place to break between its words, so that no heading breaks inside a word. */
export const withBreakOpportunities = (text: string): string => {
  // Short clauses: a line may end after punctuation anyway, and better nowhere else.
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
        // Characters that the segmenter leaves one by one belong to one another more often than not.
        (isSingle && previousIsSingle && last.length < 3) ||
        followsPossessive ||
        // A day is not cut: 1967年5月.
        (/[年月]$/.test(last) && /^\d/.test(segment)));
    if (staysWithPrevious) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
    previousIsSingle = isSingle && !followsPossessive;
  }
  return parts.join('<wbr>');
};

/** The same for HTML: tags stay as they are, and what is short enough for most lines stays whole. */
export const htmlWithBreakOpportunities = (html: string, short = 11): string =>
  html.replace(/(^|>)([^<]+)/g, (_, before: string, text: string) =>
    text.length < short ? before + text : before + withBreakOpportunities(text),
  );

/** A sentence as HTML: its clauses stay whole, but for those that are too long for most lines. */
export const sentenceWithBreakOpportunities = (sentence: string): string =>
  escapeHtml(sentence)
    .split(/(?<=，)/)
    .map((clause) => (clause.length < 14 ? clause : withBreakOpportunities(clause)))
    .join('');

/** Words of a title as HTML with places to break. */
export const titleWithBreakOpportunities = (title: string): string =>
  htmlWithBreakOpportunities(escapeHtml(title), 7);
