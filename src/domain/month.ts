const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Months in a year; durations and ages are whole months throughout. */
export const MONTHS_A_YEAR = 12;

/** `YYYY-MM` as the number of months since year 0. Throws a RangeError for anything else. */
export const monthNumber = (month: string): number => {
  const [, year, ofYear] = MONTH.exec(month) ?? [];
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
export const addMonths = (month: string, months: number): string =>
  monthOf(monthNumber(month) + months);

/** Months from one `YYYY-MM` to another, negative where the second is earlier. */
export const monthsBetween = (from: string, to: string): number =>
  monthNumber(to) - monthNumber(from);

/** Months as whole years. Throws a RangeError for months below zero or with part-years. */
export const wholeYears = (months: number): number => {
  const years = months / MONTHS_A_YEAR;
  if (!Number.isInteger(years) || years < 0)
    throw new RangeError(`Found ${months} months, expected whole years`);
  return years;
};

/** Passes on a number of months. Throws a RangeError unless it is whole and not negative. */
export const wholeMonths = (months: number): number => {
  if (!Number.isInteger(months) || months < 0)
    throw new RangeError(`Found ${months}, expected a whole number of months`);
  return months;
};
