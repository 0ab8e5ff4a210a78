import { parseNumeral } from '../numerals.ts';
import { normaliseInput } from './normalise-input.ts';

const DATE =
  /^(\d{4})(?:[-./、年]|(?=\d{2}(?:\d{2})?$))(\d{1,2})(?:月?$|(?:[-./月]|(?=\d{2}$))(\d{1,2})[日号]?$)/;
const HAN = /[零〇一二三四五六七八九十]+(?=[年月日号])/g;
/** 67年: the first year with these digits that is not before `first`. */
const SHORT_YEAR = /^(\d{2})(?=年)/;

const CENTURY = 100;

/**
 * `1967-05`, `1967.5`, `1967 5`, `1967年5月`, `一九六七年五月`, `196705`, with a day or without, as
 * `YYYY-MM`. `67年5月` is the first such year that is not before `first`.
 */
export const readMonth = (typed: string, first?: string): string | undefined => {
  const text = normaliseInput(typed)
    .replace(/(\d) +(?=\d)/g, '$1-')
    .replace(/ |份|出?生$/g, '')
    .replace(HAN, (numeral) => String(parseNumeral(numeral) ?? numeral));
  const [, year = '', month = '', day = '1'] = DATE.exec(inFull(text, first)) ?? [];
  // A day that the month has not leads into another month.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1;
  return exists ? `${year}-${month.padStart(2, '0')}` : undefined;
};

/** Without a month to begin with, a short year stays unknown. */
const inFull = (text: string, first: string | undefined): string =>
  text.replace(SHORT_YEAR, (year) => {
    const from = Number(first?.slice(0, 4));
    return String(from + ((((Number(year) - from) % CENTURY) + CENTURY) % CENTURY));
  });
