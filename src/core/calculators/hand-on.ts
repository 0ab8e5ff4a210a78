import type { Retirement } from '../rules/retirement.ts';
import { amount, statement, type Amount, type Kind, type Statement } from './outcome.ts';
import type { Place } from './sharing.ts';

/*
 * How calculators hand figures on to one another. A sentence whose link leads to a calculator may
 * name fields of it and values behind `#` (`/tools/pension/#retire-age={age}`, written in
 * `content/tools`); the values are filled in as the site says them, which is how everybody may type
 * them. These make the values that the site says in other words than a form takes, or not at all.
 */

/** A value that may not be known: the field is left as it is then. */
export const handedOn = (value: number | string | undefined, unit: Kind): Amount =>
  value === undefined ? amount('', 'name') : amount(value, unit);

/** One of several choices, by its value; the words that the form shows for it mean nothing to it. */
export const handedChoice = (value: string): Amount => amount(value, 'name');

/** A place, so that nothing in what was typed for it ends the value. */
export const handedPlace = ({ name }: Place): Amount => amount(encodeURIComponent(name), 'name');

/**
 * To the calculator of the pension: somebody who pays until retirement beside somebody who pays no
 * more than must be paid. Takes months; so many that are too few, or not known, are not handed on.
 */
export const toPension = (
  { month, ageMonths }: Pick<Retirement, 'month' | 'ageMonths'>,
  least: number,
  paid: number | undefined,
  values: Statement['values'] = {},
): Statement =>
  statement('to-pension', {
    age: amount(ageMonths, 'age'),
    year: amount(Number(month.slice(0, 4)), 'calendar-year'),
    least: amount(least, 'months'),
    paid: handedOn(paid !== undefined && paid >= least ? paid : undefined, 'months'),
    ...values,
  });
