import type { Field } from '../../core/calculators/calculator-data.ts';

/** Whether a value lies within the limits of its field. */
export const isWithin = (value: number | string, { min, max, whole, type }: Field): boolean =>
  (min === undefined || value >= min) &&
  (max === undefined || value <= max) &&
  (!whole || Number(value) % (type === 'years' ? 12 : 1) === 0);
