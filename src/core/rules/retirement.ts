import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { numberIn, rowsAt, wordIn, type QuantityFact } from './quantity.ts';

/** Men; women who used to retire at 55; women who used to retire at 50. */
export type RetirementGroup = 'male' | 'female55' | 'female50';

/** When somebody reaches statutory retirement. */
export interface Retirement {
  /** Month of statutory retirement, `YYYY-MM`. */
  readonly month: string;
  /** Statutory age, in months. */
  readonly ageMonths: number;
  /** Months later than under the rule before. */
  readonly delayMonths: number;
}

/**
 * Statutory retirement of somebody born in a month (`YYYY-MM`), by the rules in force on `date`.
 * Takes the table `retirement-schedule`: from `firstBirth` on, every `stepMonths` of later birth
 * adds a month of delay, up to `maxDelayMonths`; who is born earlier has no delay.
 * Throws a RangeError for a month or group that does not exist and before the table begins.
 * 全国人大常委会关于实施渐进式延迟法定退休年龄的决定第一条、办法附件1至3.
 */
export const statutoryRetirement = (
  birth: string,
  group: RetirementGroup,
  schedule: QuantityFact,
  date: string,
): Retirement => {
  const row = rowsAt(schedule, date).find((each) => each['group'] === group);
  if (!row) throw new RangeError(`The fact “${schedule.id}” knows no group “${group}”`);
  const later = monthsBetween(wordIn(row, 'firstBirth'), birth);
  const grown = Math.floor(later / numberIn(row, 'stepMonths')) + 1;
  const delayMonths = later < 0 ? 0 : Math.min(numberIn(row, 'maxDelayMonths'), grown);
  const oldAge = numberIn(row, 'oldAge') * MONTHS_A_YEAR;
  const ageMonths = oldAge + delayMonths;
  const month = addMonthsToMonth(birth, ageMonths);
  return {
    month,
    ageMonths,
    delayMonths,
  };
};
