import { HAN_NUMERAL, halfWidth, parseNumeral } from '../../core/numerals.ts';

/** Years and months are counted in months, rates and multiples as fractions. */
export type FigureKind = 'time' | 'age' | 'days' | 'yuan' | 'ratio';

/** A figure with a unit that gives it legal meaning. */
export interface LegalFigure {
  readonly kind: FigureKind;
  readonly value: number;
  /** As it stands in the text, e.g. `15年`. */
  readonly words: string;
  readonly index: number;
  /** The whole of `60岁3个月`, on both of its halves. */
  readonly whole?: { readonly kind: FigureKind; readonly value: number };
}

/** `1/12` is one numeral: 1/12个月 are not 12个月. */
const PARTS = '\\d+/\\d+';
const NUMERAL = `${PARTS}|(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[十百千万亿]*|[${HAN_NUMERAL}]+`;
/** A numeral does not begin in the middle of another, nor is it one in 几十 or 数十. */
const START = `(?<![\\d.${HAN_NUMERAL}几]|数(?=[十百千万]))`;
const HALF = '(?<![上下前后大小多一])半';
/** Words that only begin like a unit do not count: 年代, 天津, 元旦, 三元区, 万年县. */
const UNIT =
  '(?<unit>周?年(?![代级度县])半?|个[半多]?月|周?岁半?|天(?![津水府])|元(?![旦区])|%|倍)';
const WITH_UNIT = `${START}(?<n>${NUMERAL}|${HALF})[多余来]?\\s*${UNIT}`;
const FRACTION = `(?<of>[百千万])分之\\s*(?<part>${NUMERAL})`;
const FIGURE = new RegExp(`${FRACTION}|${WITH_UNIT}`, 'g');

/** Everyday words that only look like figures: 这一天, 每一年, 第二天, 近两年. */
const EVERYDAY = /(?:(?:最后|[这那哪同每某任上下])一|[这近]两)(?:年|个月|天)$|第[一二]天$/;
const BEFORE_IN_RANGE = new RegExp(`${START}(${NUMERAL})\\s*(?:至|到|、|或|和|[-–—~～]+)\\s*$`);

const UNITS: readonly (readonly [RegExp, FigureKind, number])[] = [
  [/年/, 'time', 12],
  [/月/, 'time', 1],
  [/岁/, 'age', 12],
  [/天/, 'days', 1],
  [/元/, 'yuan', 1],
  [/%/, 'ratio', 0.01],
  [/倍/, 'ratio', 1],
];
const SHARES: Readonly<Record<string, number>> = { 百: 0.01, 千: 0.001, 万: 0.0001 };

/** Every figure with a unit of legal meaning; calendar dates are none. */
export const findLegalFigures = (source: string): LegalFigure[] => {
  const text = halfWidth(source);
  const found: LegalFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { of, part, n, unit } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const read = (numeral: string, index: number, words: string): void => {
      const figure = of ? share(of, numeral) : measure(numeral, unit ?? '');
      if (figure)
        found.push({ ...figure, index, words: source.slice(index, index + words.length) });
    };
    if (n && unit && (isDate(n, unit, after) || isEveryday(before, n, unit))) continue;
    if (!of && unit) readRange(before, read);
    read(part ?? n ?? '', match.index, match[0]);
  }
  return joined(found, text);
};

const isDate = (numeral: string, unit: string, after: string): boolean =>
  unit === '年' &&
  (/^(?:1[89]|20)\d\d$/.test(numeral) ||
    /^[一二][零〇一二三四五六七八九]{3}$/.test(numeral) ||
    (/^\d\d$/.test(numeral) && /^\d{1,2}月/.test(after)));

const isEveryday = (before: string, numeral: string, unit: string): boolean =>
  EVERYDAY.test(before.slice(-2) + numeral + unit);

/** `15至20年`, `50、55、60岁`: the earlier figures share the unit of the last. */
const readRange = (
  before: string,
  read: (numeral: string, index: number, words: string) => void,
): void => {
  const match = BEFORE_IN_RANGE.exec(before);
  if (!match?.[1]) return;
  readRange(before.slice(0, match.index), read);
  read(match[1], match.index, match[1]);
};

const measure = (
  numeral: string,
  unit: string,
): Pick<LegalFigure, 'kind' | 'value'> | undefined => {
  const number = quotient(numeral) ?? parseNumeral(numeral);
  const [, kind, scale] = UNITS.find(([pattern]) => pattern.test(unit)) ?? [];
  if (number === undefined || !kind || !scale) return undefined;
  return { kind, value: (number + (unit.includes('半') ? 0.5 : 0)) * scale };
};

const quotient = (numeral: string): number | undefined => {
  const [part, of] = numeral.split('/').map(Number);
  return part === undefined || of === undefined ? undefined : part / of;
};

const share = (of: string, numeral: string): Pick<LegalFigure, 'kind' | 'value'> | undefined => {
  const number = numeral === '百' ? 100 : parseNumeral(numeral);
  return number === undefined ? undefined : { kind: 'ratio', value: number * (SHARES[of] ?? 1) };
};

/** Marks the halves of `60岁3个月` and `1年零6个月` with the whole. */
const joined = (figures: readonly LegalFigure[], text: string): LegalFigure[] => {
  const result = [...figures];
  for (let i = 1; i < result.length; i++) {
    const [first, second] = [result[i - 1], result[i]];
    if (!first || !second || !/[年岁]$/.test(first.words) || !second.words.endsWith('月')) continue;
    const between = text.slice(first.index + first.words.length, second.index);
    if (!/^[零又]?$/.test(between)) continue;
    const whole = { kind: first.kind, value: first.value + second.value };
    result[i - 1] = { ...first, whole };
    result[i] = { ...second, whole };
  }
  return result;
};
