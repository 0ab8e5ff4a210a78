import type { Unit } from '../schema/fact.ts';
import { formatNumber, UNIT_FORMATS } from './unit-formats.ts';

const QUANTITY_FORMATS: Record<Unit, (value: number) => string> = {
  ...UNIT_FORMATS,
  'months-per-year': (value) => (value === 0 ? '不变' : `每年${formatNumber(value)}个月`),
  days: (value) => `${value}天`,
  'yuan-per-month': (value) => `每月${formatNumber(value)}元`,
  'rate-per-day': (value) => `每天万分之${formatNumber(Number((value * 10000).toPrecision(8)))}`,
  'rate-per-year': (value) => `每年${UNIT_FORMATS.rate(value)}`,
  times: (value) => `${value}倍`,
  age: (value) => `${value}岁`,
  'years-paid': (value) => `满${value}年`,
  'month-of-birth': String,
  key: String,
};

/** A quantity with its unit, in words. */
export const formatQuantity = (value: number, unit: Unit): string => QUANTITY_FORMATS[unit](value);

/**
 * A key of a table that holds up to the next row's, in words: 0 before 5 is 不满5年, 5 before 10 is
 * 满5年不满10年, 16 before 17 is 满16年. `next` is absent in the last row.
 */
export const formatYearsPaid = (years: number, next: number | undefined): string => {
  if (years === 0 && next !== undefined) return `不满${next}年`;
  if (next === undefined) return `满${years}年及以上`;
  return next - years === 1 ? `满${years}年` : `满${years}年不满${next}年`;
};
