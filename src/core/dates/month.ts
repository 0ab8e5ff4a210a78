import { MONTHS_A_YEAR } from './duration.ts';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** `YYYY-MM` as the number of months since year 0. Throws a RangeError for anything else. */
export const monthNumber = (month: string): number => {
  const [, year, ofYear] = MONTH.exec(month) || [];
  if (!year || !ofYear) throw new RangeError(`Found “${month}”, expected a month YYYY-MM`);
  return Number(year) * MONTHS_A_YEAR + Number(ofYear) - 1;
};

/** The reverse of `monthNumber`. Throws a RangeError outside the years 0000 to 9999. */
export const monthOf = (number: number): string => {
  const year = Math.floor(number / MONTHS_A_YEAR);
  if (!Number.isInteger(number) || year < 0 || year > 9999)
    throw new RangeError(`Found ${number}, expected the number of a month`);
  const ofYear = number - year * MONTHS_A_YEAR + 1;
  return `${String(year).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}`;
};

/** The month a number of months later, or earlier where it is negative. Throws as `monthNumber`. */
export const addMonthsToMonth = (month: string, months: number): string =>
  monthOf(monthNumber(month) + months);

/** Months from one `YYYY-MM` to another, negative where the second is earlier. */
export const monthsBetween = (from: string, to: string): number =>
  monthNumber(to) - monthNumber(from);
