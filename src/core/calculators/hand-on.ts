import { MONTHS_A_YEAR } from '../dates/duration.ts';
import type { Retirement } from '../rules/retirement.ts';
import { amount, statement, type Amount, type Kind, type Statement } from './outcome.ts';
import type { Place } from './place.ts';

/*
 * How calculators hand figures on to one another. In a sentence, the link to a calculator may name its fields
 * and values behind `#` (`/tools/pension/#retire-age={age}`, written in `content/tools`). Values are filled
 * in with the words of the site, which forms understand. The functions here are for values that a form takes
 * only in other words, or that may be missing.
 */

/** A value that may be unknown; then the field stays as it is. */
export const handedOn = (value: number | string | undefined, unit: Kind): Amount =>
  value === undefined ? amount('', 'name') : amount(value, unit);

/** A choice, by its value, because a form does not understand the words that it shows for it. */
export const handedChoice = (value: string): Amount => amount(value, 'name');

/** A place, encoded so that no sign in its name ends the value. */
export const handedPlace = ({ name }: Place): Amount => amount(encodeURIComponent(name), 'name');

/** A plan that is compared with the minimum where nothing beyond it is known. */
const FIVE_YEARS = 5 * MONTHS_A_YEAR;

/**
 * For the pension calculator: paying until retirement compared with paying only the minimum; where no more
 * than that is paid, or where that is not known, with five years more. `ageMonths` is the age at which one
 * retires, and the year of `month` is the one whose minimum counts. Takes months.
 */
export const toPension = (
  { month, ageMonths }: Pick<Retirement, 'month' | 'ageMonths'>,
  least: number,
  paid = 0,
  values: Statement['values'] = {},
): Statement =>
  statement('to-pension', {
    age: amount(ageMonths, 'age'),
    year: amount(Number(month.slice(0, 4)), 'calendar-year'),
    least: amount(least, 'duration'),
    paid: amount(paid > least ? paid : least + FIVE_YEARS, 'duration'),
    ...values,
  });
