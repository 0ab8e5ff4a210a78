import { MONTHS_A_YEAR } from '../month.ts';

/*
 * What people type, read as values: full-width digits, separators and units are understood. Every
 * function gives undefined for what it does not understand; none guesses.
 */

const plain = (typed: string): string => typed.normalize('NFKC').replaceAll('−', '-').trim();

/** Digits in one run, or in groups of three or of four; the same separator between all of them. */
const DIGITS =
  /^-?(?:\d+|\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*|\d{1,4}(?:([,' ])\d{4})(?:\2\d{4})*)(?:\.\d+)?$/;
const SUFFIX = /\s*(?:元\/月|元|块|年|个月|月|%|倍|天)$/;
const TEN_THOUSAND = 10_000;

/** `8000`, `8,000`, `８０００`, `8 000元`, `1.2万`. */
export const readNumber = (typed: string): number | undefined => {
  const text = plain(typed).replace(SUFFIX, '');
  const tens = text.endsWith('万');
  const digits = tens ? text.slice(0, -1) : text;
  if (!DIGITS.test(digits)) return undefined;
  const value = Number(digits.replaceAll(/[,' ]/g, ''));
  return tens ? Number((value * TEN_THOUSAND).toPrecision(12)) : value;
};

/** A duration in years as months: `15`, `15.5`, `15年`, `15年6个月`. Part-months are not understood. */
export const readYears = (typed: string): number | undefined => monthsOf(typed, '年');

/** An age as months: `60`, `60岁8个月`, `60.5`. */
export const readAge = (typed: string): number | undefined => monthsOf(typed, '周?岁');

const monthsOf = (typed: string, unit: string): number | undefined => {
  const text = plain(typed).replaceAll(' ', '');
  const both = new RegExp(`^(\\d+)${unit}(?:零|又)?(\\d{1,2})个?月$`).exec(text);
  if (both) {
    const rest = Number(both[2]);
    return rest < MONTHS_A_YEAR ? Number(both[1]) * MONTHS_A_YEAR + rest : undefined;
  }
  const years = readNumber(text.replace(new RegExp(`${unit}$`), ''));
  if (years === undefined) return undefined;
  const months = years * MONTHS_A_YEAR;
  return Number.isInteger(months) ? months : undefined;
};

/** Per cent as a fraction: `2.5`, `2.5%`. */
export const readPercent = (typed: string): number | undefined => {
  const value = readNumber(typed);
  return value === undefined ? undefined : Number((value / 100).toPrecision(12));
};

const DATE =
  /^(\d{4})(?:[-./年]|(?=\d{2}(?:\d{2})?$))(\d{1,2})(?:月?$|(?:[-./月]|(?=\d{2}$))(\d{1,2})日?$)/;

/** `1967-05`, `1967.5`, `1967年5月`, `196705`, with a day or without, as `YYYY-MM`. */
export const readMonth = (typed: string): string | undefined => {
  const [, year, month, day = '1'] = DATE.exec(plain(typed).replaceAll(' ', '')) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, '0')}` : undefined;
};
