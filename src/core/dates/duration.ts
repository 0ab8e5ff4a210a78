/** Months in a year; durations and ages are whole months throughout. */
export const MONTHS_A_YEAR = 12;

/** Passes on a number of months. Throws a RangeError unless it is whole and not negative. */
export const wholeMonths = (months: number): number => {
  if (!Number.isInteger(months) || months < 0)
    throw new RangeError(`Found ${months}, expected a whole number of months`);
  return months;
};
