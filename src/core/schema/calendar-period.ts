/**
 * When something falls due. Every year: a month (`07`) or a day (`09-01`). Once: a month or a day of
 * one year (`2027-01`, `2027-01-01`). Both ends are included; without `to` it is that day or month.
 */
export interface CalendarPeriod {
  readonly from: string;
  readonly to?: string | undefined;
}

const EVERY_YEAR = /^(\d{2})(?:-(\d{2}))?$/;
const ONE_YEAR = /^(\d{4}-\d{2})(?:-(\d{2}))?$/;

/** Whether one end of a period is of one year only. */
export const isOfOneYear = (end: string): boolean => ONE_YEAR.test(end);

/** The month of one end: `09`, or `2027-01`. Throws a RangeError where it is no end of a period. */
const monthOfEnd = (end: string): string => {
  const [, month] = EVERY_YEAR.exec(end) ?? ONE_YEAR.exec(end) ?? [];
  if (!month) throw new RangeError(`Found “${end}”, expected MM, MM-DD, YYYY-MM or YYYY-MM-DD`);
  return month;
};

const MONTHS = 12;

/** A month of one year (`2027-01`) as the number of months since year 0, one of every year (`01`) as 0 to 11. */
const numberOf = (month: string): number =>
  Number(month.slice(0, -3)) * MONTHS + Number(month.slice(-2)) - 1;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * The months in which a period lies, in its order: `11`, `12`, `01` for one that goes on over New
 * Year, or months of one year (`2027-01`).
 */
export const monthsOfPeriod = ({ from, to = from }: CalendarPeriod): string[] => {
  const [first, last] = [from, to].map((end) => numberOf(monthOfEnd(end))) as [number, number];
  const isOnce = isOfOneYear(from);
  const length = isOnce ? last - first + 1 : ((last - first + MONTHS) % MONTHS) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, i) => {
    const month = twoDigits(((first + i) % MONTHS) + 1);
    return isOnce ? `${Math.floor((first + i) / MONTHS)}-${month}` : month;
  });
};

/** Whether a period of one year is over on a day (`YYYY-MM-DD`); one of every year never is. */
export const isOver = ({ from, to = from }: CalendarPeriod, day: string): boolean =>
  isOfOneYear(from) && to < day.slice(0, to.length);

/** The first day of a period as `YYYY-MM-DD`; the year is that of a period of every year. */
export const firstDayOfPeriod = ({ from }: CalendarPeriod, year: string): string =>
  `${isOfOneYear(from) ? from : `${year}-${from}`}-01`.slice(0, 10);
