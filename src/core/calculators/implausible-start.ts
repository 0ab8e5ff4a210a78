import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { amount, statement, type Statement } from './outcome.ts';

/** Hardly anybody pays at a younger age; more likely one of the figures is wrong. Not a rule of law. */
const UNLIKELY_START = 16 * MONTHS_A_YEAR;

/**
 * What is odd about so many months paid by an age (both in months): `unborn` if they exceed the age,
 * `starts-young` if they begin in childhood. Such input is not refused.
 */
export const implausibleStart = (age: number, paid: number): Statement[] => {
  const start = age - paid;
  if (start >= UNLIKELY_START) return [];
  const values = { paid: amount(paid, 'duration'), age: amount(age, 'age') };
  if (start < 0) return [statement('unborn', values)];
  return [statement('starts-young', { ...values, value: amount(start, 'age') })];
};
