import { findLast } from '../find-last.ts';

/** One item of a series in time; a `value`, `rows` or `text` of null means that the rule was repealed. */
interface Dated {
  readonly from: string;
  readonly value?: number | null | undefined;
  readonly text?: string | null | undefined;
  readonly rows?: readonly unknown[] | null | undefined;
}

/** Whether an item says that the rule is repealed from its day on. */
export const isRepeal = ({ value, text, rows }: Dated): boolean =>
  value === null || text === null || rows === null;

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * A date as precise as a year, a month or a day, compared as its first day (`YYYY-MM-DD`).
 * `unknown`, the start of a series whose start is not known, comes before every day.
 * Throws a RangeError for anything else.
 */
export const firstDay = (date: string): string => {
  if (date === 'unknown') return '0000-01-01';
  if (!PARTIAL_DATE.test(date))
    throw new RangeError(`Found “${date}”, expected YYYY, YYYY-MM or YYYY-MM-DD`);
  return `${date}-01-01`.slice(0, 10);
};

/**
 * Whether a day is earlier than another for certain: 2011 is before 2012-03, but may well be the
 * year of 2011-07-01. Both partial dates, neither `unknown`.
 */
export const isWhollyBefore = (date: string, other: string): boolean => {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
};

const asked = (date: string): string => {
  if (date === 'unknown') throw new RangeError('Found “unknown”, expected a date to look up');
  return firstDay(date);
};

/** The last item of a series that has begun by a date. */
const lastBegun = <Item extends Dated>(series: readonly Item[], date: string): Item | undefined => {
  const day = asked(date);
  return findLast(series, ({ from }) => firstDay(from) <= day);
};

/**
 * The item of a series that is in force on a date; the series is sorted, as its schema demands.
 * Throws a RangeError before the first item and where the item in force is a repeal: an unknown
 * rule is never replaced by the nearest known one.
 */
export const valueAt = <Item extends Dated>(series: readonly Item[], date: string): Item => {
  const item = lastBegun(series, date);
  if (!item)
    throw new RangeError(`Nothing is known for ${date}: it begins ${series[0]?.from ?? 'never'}`);
  if (isRepeal(item))
    throw new RangeError(`Nothing is in force on ${date}: repealed from ${item.from}`);
  return item;
};

/** The item in force on a date; undefined before the first item and from a repeal on. */
export const inForceOn = <Item extends Dated>(
  series: readonly Item[],
  date: string,
): Item | undefined => {
  const item = lastBegun(series, date);
  return item && !isRepeal(item) ? item : undefined;
};

/** The first item that begins after a date, a repeal included; undefined where none is known. */
export const nextChange = <Item extends Dated>(
  series: readonly Item[],
  date: string,
): Item | undefined => {
  const day = asked(date);
  return series.find(({ from }) => firstDay(from) > day);
};
