import { MONTHS_A_YEAR } from '../../core/dates/duration.ts';
import type { Field } from '../../core/calculators/calculator-data.ts';

/** Whether a value lies within the limits of its field. */
export const isWithin = (value: number | string, { min, max, whole, type }: Field): boolean =>
  (min === undefined || value >= min) &&
  (max === undefined || value <= max) &&
  (!whole || Number(value) % (type === 'years' ? MONTHS_A_YEAR : 1) === 0);
