import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { minimumMonths, paidIfContinued } from './minimum-months.ts';
import { numberIn, rowsAt, type QuantityFact } from './quantity.ts';
import { statutoryRetirement, type RetirementGroup } from './retirement.ts';

/** How far somebody gets who has paid nothing so far and from now on pays without a gap. */
export interface LateStart {
  /** Month in which a pension can begin, `YYYY-MM`. */
  readonly month: string;
  /** Age in that month, in months. */
  readonly ageMonths: number;
  /** Months that must have been paid by then. */
  readonly neededMonths: number;
  /** Months that can be paid by then. */
  readonly paidMonths: number;
  /** Months still missing then; 0 where what can be paid is enough. */
  readonly missingMonths: number;
}

/**
 * Reckons a late start for somebody who turns `age` (whole years) in the month of `today` (a day,
 * `YYYY-MM-DD`), by the law of that day; undefined where the pension age has already been reached.
 */
export type LateStartRule = (age: number, today: string) => LateStart | undefined;

/** Adds what is missing. */
const withMissing = (reached: Omit<LateStart, 'missingMonths'>): LateStart => ({
  ...reached,
  missingMonths: Math.max(0, reached.neededMonths - reached.paidMonths),
});

const monthOfDay = (day: string): string => day.slice(0, 'YYYY-MM'.length);

const birthOf = (age: number, now: string): string => addMonthsToMonth(now, -age * MONTHS_A_YEAR);

/** The tables that the employee pension goes by. */
export interface EmployeeFacts {
  /** `retirement-schedule` */
  readonly schedule: QuantityFact;
  /** `minimum-months` */
  readonly minimum: QuantityFact;
}

/**
 * The rule for the employee pension, paid by an employer or alone, at the statutory age of a group.
 * Months count from the one after today's to the month of retirement, both included. It throws a
 * RangeError for a month that does not exist and before the facts begin. Extending or paying the
 * rest at once when the age is reached is not reckoned: who may do so is decided locally.
 * 国务院关于渐进式延迟法定退休年龄的办法第一条、第二条、附件1至4.
 */
export const employeeLateStart =
  (group: RetirementGroup, { schedule, minimum }: EmployeeFacts): LateStartRule =>
  (age, today) => {
    const now = monthOfDay(today);
    const { month, ageMonths } = statutoryRetirement(birthOf(age, now), group, schedule, today);
    if (month <= now) return undefined;
    const neededMonths = minimumMonths(month, minimum);
    const paidMonths = paidIfContinued({ months: 0, by: now }, month);
    return withMissing({ month, ageMonths, neededMonths, paidMonths });
  };

/**
 * The rule for the residents' pension, which is paid once a year: so many payments as there are
 * whole years until the age. Takes the table `resident-pension-threshold`; throws as
 * `rowsAt`, and a RangeError where the table has no row. 国发〔2014〕8号.
 */
export const residentLateStart =
  (threshold: QuantityFact): LateStartRule =>
  (age, today) => {
    const now = monthOfDay(today);
    const [row] = rowsAt(threshold, today);
    if (!row) throw new RangeError(`The fact “${threshold.id}” has no row`);
    const ageMonths = numberIn(row, 'age') * MONTHS_A_YEAR;
    const month = addMonthsToMonth(birthOf(age, now), ageMonths);
    if (month <= now) return undefined;
    const years = Math.floor(monthsBetween(now, month) / MONTHS_A_YEAR);
    const neededMonths = numberIn(row, 'yearsPaid') * MONTHS_A_YEAR;
    const paidMonths = years * MONTHS_A_YEAR;
    return withMissing({ month, ageMonths, neededMonths, paidMonths });
  };

/**
 * The oldest age (whole years) from `youngest` to `oldest` at which a start is still enough, as it is at
 * every younger age in that range; undefined if `youngest` is already too old.
 */
export const oldestAgeEnough = (
  rule: LateStartRule,
  today: string,
  youngest: number,
  oldest: number,
): number | undefined => {
  let enough: number | undefined;
  for (let age = youngest; age <= oldest; age++) {
    if (rule(age, today)?.missingMonths !== 0) return enough;
    enough = age;
  }
  return enough;
};
