import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { amount, statement, type Statement } from './outcome.ts';

/** Nobody is paid for much earlier: more likely one of the figures is wrong. No rule of law. */
const UNLIKELY_START = 16 * MONTHS_A_YEAR;

/**
 * What is odd about so many months paid by an age (both in months): `unborn` where they are more
 * than the age, `starts-young` where they begin in childhood. Nothing is refused for it.
 */
export const implausibleStart = (age: number, paid: number): Statement[] => {
  const start = age - paid;
  if (start >= UNLIKELY_START) return [];
  const values = { paid: amount(paid, 'months'), age: amount(age, 'age') };
  if (start < 0) return [statement('unborn', values)];
  return [statement('starts-young', { ...values, value: amount(start, 'age') })];
};
