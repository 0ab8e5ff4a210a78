import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { parseNumeral } from '../numerals.ts';
import { normaliseInput } from './normalise-input.ts';

/*
 * Reads what people type as values: digits of any width and grouping, Chinese numerals, units. Every function
 * returns undefined for input that it does not understand or that is ambiguous; none guesses.
 * `why-unclear.ts` says what was wrong.
 */

/** Words around a figure that change nothing about it. */
const AROUND =
  /^(?:大概|大约|约|差不多|已经|一共|共|满|整|每个?月|月薪|税[前后]|[断缴交领]了?|¥|\s)+|(?:左右|上下|整|了|吧|\s)+$/g;

/** Digits in one run, or in groups of three or of four; the same separator between all of them. */
const DIGITS =
  /^-?(?:\d+|\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*|\d{1,4}(?:([,' ])\d{4})(?:\2\d{4})*)(?:\.\d+)?$/;
const HUNDREDTH = 1 / 100;

const exact = (value: number): number => Number(value.toPrecision(12));

/** A number without a unit, in digits or characters or both. */
const numberOf = (text: string): number | undefined => {
  const digits = /^-?[\d,' .]*\d/.exec(text)?.[0];
  if (digits === undefined) return parseNumeral(text);
  if (!DIGITS.test(digits)) return undefined;
  const bare = digits.replace(/[,' ]/g, '');
  const rest = text.slice(digits.length).trimStart();
  return rest === '' ? Number(bare) : parseNumeral(bare + rest);
};

/** Words that may follow a number, by the unit of its field. No other unit may: 2年 is not 2个月. */
const ENDINGS: Readonly<Record<string, string>> = {
  元: '(?:元|块钱?|圆)?(?:[/每]个?月|一个月)?',
  年: '年(?:[^年月]{1,2}月)?',
  倍: '倍|档次?',
};

/**
 * `8000`, `8,000`, `８０００`, `8 000元`, `￥8000`, `1.2万`, `8千`, `8k`, `八千五`, in a field of that
 * unit; `0.6`, `60%`, `百分之六十` and `2倍` in a field without one.
 */
export const readNumber = (typed: string, unit = '倍'): number | undefined => {
  const name = normaliseInput(unit).replace('/月', '');
  const bare = normaliseInput(typed)
    .replace(AROUND, '')
    .replace(new RegExp(`\\s*(?:${ENDINGS[name] ?? name})$`), '')
    .replace(/^百分之(.+)$/, '$1%')
    .replace(/^([\d.]+)k$/i, (_, thousands: string) => String(exact(Number(thousands) * 1000)))
    .replace(/w/i, '万');
  if (!bare.endsWith('%') || (name !== '倍' && name !== '%')) return numberOf(bare);
  const value = numberOf(bare.slice(0, -1));
  if (value === undefined || name === '%') return value;
  return exact(value * HUNDREDTH);
};

/** A time in months: `3`, `3个月`, `2年`, `2年3个月`, `一年半`, `半年`, `1.5年`. */
export const readMonths = (typed: string): number | undefined => monthsOf(typed, '年', 1);

/** The same in years: `15`, `十五`, `15.5`, `15年半`, `15年6个月`, `186个月`. */
export const readYears = (typed: string): number | undefined =>
  monthsOf(typed, '年', MONTHS_A_YEAR);

/** An age as months: `60`, `六十`, `60岁8个月`, `60.5`. */
export const readAge = (typed: string): number | undefined =>
  monthsOf(typed, '周?岁', MONTHS_A_YEAR);

/** Whole months; a number without a unit counts `bare` months each. */
const monthsOf = (typed: string, unit: string, bare: number): number | undefined => {
  const spaced = normaliseInput(typed).replace(AROUND, '');
  // 3 4 is no 34.
  if (/\d \d/.test(spaced)) return undefined;
  const text = spaced.replace(/ /g, '');
  const parts = new RegExp(`^(?:(.+?)个?${unit}(?:零|又)?)?(?:(半)|(.+?)个?月)?$`).exec(text);
  if (!parts) return whole(numberOf(text), bare);
  const [, years, half, rest] = parts;
  if (years === undefined) return rest === undefined ? undefined : whole(numberOf(rest), 1);
  if (half === undefined && rest === undefined) return whole(numberOf(years), MONTHS_A_YEAR);
  const more = half === undefined ? whole(numberOf(rest ?? ''), 1) : MONTHS_A_YEAR / 2;
  if (more === undefined || more >= MONTHS_A_YEAR) return undefined;
  const before = numberOf(years);
  return Number.isInteger(before) ? Number(before) * MONTHS_A_YEAR + more : undefined;
};

const whole = (value: number | undefined, months: number): number | undefined => {
  const given = value ?? NaN;
  // A whole number stays exact however long it is.
  const product = Number.isInteger(given) ? given * months : exact(given * months);
  return Number.isInteger(product) ? product : undefined;
};

/**
 * Per cent as a fraction: `2.5`, `2.5%`, `百分之二点五`. A bare number that would fit below `max` as
 * a fraction too (`0.025`) means two things.
 */
export const readPercent = (typed: string, max = 0): number | undefined => {
  const value = readNumber(typed, '%');
  if (value === undefined) return undefined;
  const isBare = !/[%百]/.test(normaliseInput(typed));
  return isBare && value > 0 && value <= max ? undefined : exact(value * HUNDREDTH);
};
