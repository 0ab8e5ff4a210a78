import { wholeMonths } from '../dates/duration.ts';
import { numberAt, type QuantityFact } from './quantity.ts';
import { firstDay, valueAt } from '../dates/timeline.ts';

/**
 * Months that must have been paid for a monthly employee pension, by the month (`YYYY-MM`) of
 * statutory retirement. Takes the fact `minimum-months`; throws a RangeError before it begins.
 * Which year counts in early retirement is not settled: do not ask for that.
 * 社会保险法第十六条；国务院关于渐进式延迟法定退休年龄的办法第二条、附件4.
 */
export const minimumMonths = (retireMonth: string, minimum: QuantityFact): number =>
  numberAt(minimum, retireMonth);

/** One stretch of the minimum: the date it begins and the months it asks for. */
export interface MinimumStage {
  readonly from: string;
  readonly months: number;
}

/**
 * The minimum in force on a date and every later stage that is known, in order.
 * Throws a RangeError before the fact `minimum-months` begins or where it is repealed.
 */
export const minimumStages = (minimum: QuantityFact, date: string): MinimumStage[] => {
  const { values } = minimum.data;
  const start = values.indexOf(valueAt(values, date));
  return values.slice(start).map(({ from }, i) => ({
    from,
    months: numberAt(minimum, i === 0 ? date : from),
  }));
};

/**
 * The first calendar year of retirement for which so many months are too few; undefined where they
 * are enough under every stage known. Takes the fact `minimum-months`. Throws a RangeError for
 * part-months, and where the stage in question does not begin with a year.
 */
export const firstYearTooShort = (months: number, minimum: QuantityFact): number | undefined => {
  const paid = wholeMonths(months);
  const stage = minimum.data.values.find(({ value }) => typeof value === 'number' && value > paid);
  if (!stage) return undefined;
  if (!firstDay(stage.from).endsWith('-01-01'))
    throw new RangeError(`The minimum changes on ${stage.from}, expected the first day of a year`);
  return Number(stage.from.slice(0, 4));
};
