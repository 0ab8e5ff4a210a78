import { wholeMonths } from '../dates/duration.ts';
import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { numberAt, type QuantityFact } from './quantity.ts';
import { firstDay, valueAt } from '../dates/timeline.ts';

/**
 * Months that must have been paid for a monthly employee pension, by the month (`YYYY-MM`) whose
 * minimum counts: see `minimumToRetire` for people who retire early or late. Takes the fact
 * `minimum-months`; throws a RangeError before it begins.
 * 社会保险法第十六条；国务院关于渐进式延迟法定退休年龄的办法第二条、附件4.
 */
export const minimumMonths = (month: string, minimum: QuantityFact): number =>
  numberAt(minimum, month);

/**
 * Months that must have been paid to retire in `actual`, by somebody who reaches the statutory age
 * in `statutory` (both `YYYY-MM`). Early retirement goes by the time at which one really retires,
 * late retirement by the time of the statutory age, so the earlier of the two counts. Takes the fact
 * `minimum-months` and throws as `minimumMonths`. Read in a reprint of an explanation by the human
 * resources office of 成都 (facts `elastic-early-min-years`, `elastic-late-min-years`); the article
 * of 人社部发〔2024〕94号 was not seen.
 */
export const minimumToRetire = (actual: string, statutory: string, minimum: QuantityFact): number =>
  minimumMonths(actual < statutory ? actual : statutory, minimum);

/** Months of retirement, from the first to the last, that ask for the same number of months paid. */
export interface MinimumStretch {
  readonly first: string;
  readonly last: string;
  readonly months: number;
}

/**
 * The minimum for every month of retirement from `first` to `last` (`YYYY-MM`), in stretches of the
 * same minimum; none where `last` lies before `first`. Throws as `minimumMonths`.
 */
export const minimumStretches = (
  first: string,
  last: string,
  minimum: QuantityFact,
): MinimumStretch[] => {
  const stretches: MinimumStretch[] = [];
  for (let month = first; month <= last; month = addMonthsToMonth(month, 1)) {
    const months = minimumMonths(month, minimum);
    const before = stretches[stretches.length - 1];
    if (before?.months === months) stretches[stretches.length - 1] = { ...before, last: month };
    else stretches.push({ first: month, last: month, months });
  }
  return stretches;
};

/** What somebody has paid: so many months, counted up to the month `by` (`YYYY-MM`). */
export interface PaidUpTo {
  readonly months: number;
  readonly by: string;
}

/**
 * Months paid by the end of a later month if every month after `paid.by` is paid; for a month that
 * is not later, the months paid so far. Throws a RangeError for part-months.
 */
export const paidIfContinued = ({ months, by }: PaidUpTo, month: string): number =>
  wholeMonths(months) + Math.max(0, monthsBetween(by, month));

/**
 * The first month of retirement from `first` to `last` (`YYYY-MM`) whose minimum is reached if every
 * month after `paid.by` is paid; undefined where there is none. The minimum rises with a year,
 * so a December can be enough and the January after it not. Throws as the above.
 */
export const firstMonthEnough = (
  paid: PaidUpTo,
  first: string,
  last: string,
  minimum: QuantityFact,
): string | undefined => {
  for (let month = first; month <= last; month = addMonthsToMonth(month, 1))
    if (paidIfContinued(paid, month) >= minimumMonths(month, minimum)) return month;
  return undefined;
};

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
