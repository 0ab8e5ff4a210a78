import { parseNumeral } from '../numerals.ts';
import { normaliseInput } from './normalise-input.ts';

const DATE =
  /^(\d{4})(?:[-./、年]|(?=\d{2}(?:\d{2})?$))(\d{1,2})(?:月?$|(?:[-./月]|(?=\d{2}$))(\d{1,2})[日号]?$)/;
const HAN = /[零〇一二三四五六七八九十]+(?=[年月日号])/g;
/** 67年: the first year with these digits that is not before `first`. */
const SHORT_YEAR = /^(\d{2})(?=年)/;
const YEAR_ALONE = /^(?:\d{4}年?|\d{2}年)$/;

const CENTURY = 100;

/** A date that was typed, whether there is such a day or not; the first of the month where no day was. */
interface TypedDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const inDigits = (typed: string): string =>
  normaliseInput(typed)
    .replace(/(\d) +(?=\d)/g, '$1-')
    .replace(/ |份|出?生$/g, '')
    .replace(HAN, (numeral) => String(parseNumeral(numeral) ?? numeral));

/** Without a month to begin with, a short year stays unknown. */
const inFull = (text: string, first: string | undefined): string =>
  text.replace(SHORT_YEAR, (year) => {
    const from = Number(first?.slice(0, 4));
    return String(from + ((((Number(year) - from) % CENTURY) + CENTURY) % CENTURY));
  });

const readDate = (typed: string, first?: string): TypedDate | undefined => {
  const [, year, month, day = '1'] = DATE.exec(inFull(inDigits(typed), first)) ?? [];
  return year === undefined || month === undefined ? undefined : { year, month, day };
};

/** A day that the month has not leads into another month. */
const exists = ({ year, month, day }: TypedDate): boolean =>
  new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCMonth() ===
  Number(month) - 1;

/**
 * `1967-05`, `1967.5`, `1967 5`, `1967年5月`, `一九六七年五月`, `196705`, with a day or without, as
 * `YYYY-MM`. `67年5月` is the first such year that is not before `first`.
 */
export const readMonth = (typed: string, first?: string): string | undefined => {
  const date = readDate(typed, first);
  return date && exists(date) ? `${date.year}-${date.month.padStart(2, '0')}` : undefined;
};

/**
 * Why what was typed is no month, so that the site can say it: there is no such month or day, or a year stands
 * alone. Undefined for a month, and for what cannot be read at all.
 */
export const whyNoMonth = (
  typed: string,
  first?: string,
): { readonly why: 'month' | 'day' | 'year-alone'; readonly date?: TypedDate } | undefined => {
  if (YEAR_ALONE.test(inDigits(typed))) return { why: 'year-alone' };
  const date = readDate(typed, first);
  if (!date || exists(date)) return undefined;
  return { why: exists({ ...date, day: '1' }) ? 'day' : 'month', date };
};
