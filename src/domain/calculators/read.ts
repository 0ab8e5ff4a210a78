import { MONTHS_A_YEAR } from '../duration.ts';

/*
 * What people type, read as values: full-width digits, separators and units are understood. Every
 * function gives undefined for what it does not understand; none guesses.
 */

/** Full-width signs as narrow ones, a Chinese full stop as a decimal point. */
export const plain = (typed: string): string =>
  typed.normalize('NFKC').replace(/−/g, '-').replace(/。/g, '.').trim();

/** Digits in one run, or in groups of three or of four; the same separator between all of them. */
const DIGITS =
  /^-?(?:\d+|\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*|\d{1,4}(?:([,' ])\d{4})(?:\2\d{4})*)(?:\.\d+)?$/;
const TEN_THOUSAND = 10_000;
const HUNDREDTH = 1 / 100;

const exact = (value: number): number => Number(value.toPrecision(12));

/** Digits alone, or followed by `sign`, which multiplies them. */
const digitsOf = (text: string, sign = '万', times = TEN_THOUSAND): number | undefined => {
  const marked = text.endsWith(sign);
  const digits = marked ? text.slice(0, -sign.length).trimEnd() : text;
  if (!DIGITS.test(digits)) return undefined;
  const value = Number(digits.replace(/[,' ]/g, ''));
  return marked ? exact(value * times) : value;
};

/** What may stand behind a number, by the unit of its field. No other unit may: 2年 is not 2个月. */
const ENDINGS: Readonly<Record<string, string>> = { 元: '元/月|元|块', 个月: '个?月' };

/**
 * `8000`, `8,000`, `８０００`, `8 000元`, `￥8000`, `1.2万`, in a field of that unit; `0.6`, `60%`
 * and `2倍` in a field without one.
 */
export const readNumber = (typed: string, unit = '倍'): number | undefined => {
  const name = plain(unit).replace('/月', '');
  const ending = new RegExp(`\\s*(?:${ENDINGS[name] ?? name})$`);
  const bare = plain(typed).replace(ending, '').replace(/^¥\s*/, '');
  return name === '倍' && bare.endsWith('%') ? digitsOf(bare, '%', HUNDREDTH) : digitsOf(bare);
};

/**
 * A duration in years as months: `15`, `15.5`, `15年半`, `15年6个月`, `186个月`. Part-months are not
 * understood.
 */
export const readYears = (typed: string): number | undefined => monthsOf(typed, '年');

/** An age as months: `60`, `60岁8个月`, `60.5`. */
export const readAge = (typed: string): number | undefined => monthsOf(typed, '周?岁');

const monthsOf = (typed: string, unit: string): number | undefined => {
  const text = plain(typed).replace(/ /g, '');
  const both = new RegExp(`^(?:(\\d+)${unit}(?:零|又)?)?(?:(半)|(\\d+)个?月)$`).exec(text);
  if (both) {
    const [, years, half, rest] = both;
    if (years === undefined) return rest === undefined ? undefined : Number(rest);
    const more = half === undefined ? Number(rest) : MONTHS_A_YEAR / 2;
    return more < MONTHS_A_YEAR ? Number(years) * MONTHS_A_YEAR + more : undefined;
  }
  const years = digitsOf(text.replace(new RegExp(`${unit}$`), ''));
  const months = (years ?? NaN) * MONTHS_A_YEAR;
  return Number.isInteger(months) ? months : undefined;
};

/** Per cent as a fraction: `2.5`, `2.5%`. */
export const readPercent = (typed: string): number | undefined => {
  const value = readNumber(typed, '%');
  return value === undefined ? undefined : exact(value * HUNDREDTH);
};
