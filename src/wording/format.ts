import { MONTHS_A_YEAR } from '../domain/month.ts';
import type { Unit } from '../schema/fact.ts';

/** Amounts as the articles of the handbook write them: 1457.27, without a comma. */
const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** Months as people say them: 180 → 15年, 186 → 15年6个月, and 24个月 below ten years. */
const formatMonths = (months: number): string => {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months - years * MONTHS_A_YEAR;
  if (years < 10) return `${plain.format(months)}个月`;
  return rest === 0 ? `${years}年` : `${years}年${plain.format(rest)}个月`;
};

/** An age in months as people say it: 60岁8个月. */
export const formatAge = (months: number): string => {
  const rest = months % MONTHS_A_YEAR;
  return `${Math.floor(months / MONTHS_A_YEAR)}岁${rest === 0 ? '' : `${rest}个月`}`;
};

const percent = (rate: number): string => `${plain.format(Number((rate * 100).toPrecision(8)))}%`;

const FORMATS: Record<Unit, (value: number) => string> = {
  months: formatMonths,
  years: (value) => `${value}年`,
  days: (value) => `${value}天`,
  yuan: (value) => `${plain.format(value)}元`,
  'yuan-per-month': (value) => `每月${plain.format(value)}元`,
  rate: percent,
  'rate-per-day': (value) => `每天万分之${plain.format(Number((value * 10000).toPrecision(8)))}`,
  'rate-per-year': (value) => `每年${percent(value)}`,
  times: (value) => `${value}倍`,
  number: (value) => plain.format(value),
  age: (value) => `${value}岁`,
  'years-paid': (value) => `满${value}年`,
  'calendar-year': (value) => `${value}年`,
  'month-of-birth': String,
  key: String,
};

/** A quantity with its unit, in words. */
export const formatQuantity = (value: number, unit: Unit): string => FORMATS[unit](value);

/** A partial date as precisely as it is known: 2024年, 2024年8月, 2024年8月1日. */
export const formatDate = (date: string): string => {
  if (date === 'unknown') return '起始日期不详';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
};

/**
 * A key of a table that holds up to the next row's, in words: 0 before 5 is 不满5年, 5 before 10 is
 * 满5年不满10年, 16 before 17 is 满16年. `next` is absent in the last row.
 */
export const formatYearsPaid = (years: number, next: number | undefined): string => {
  if (years === 0 && next !== undefined) return `不满${next}年`;
  if (next === undefined) return `满${years}年及以上`;
  return next - years === 1 ? `满${years}年` : `满${years}年不满${next}年`;
};
