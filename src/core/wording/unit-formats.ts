import { MONTHS_A_YEAR } from '../dates/duration.ts';
import type { Unit } from '../schema/fact.ts';

/*
 * Words for the units of calculators. Apart from `format-value.ts`, so that their scripts stay small.
 */

/** Amounts as the articles of the handbook write them: 1457.27, without a comma. */
export const formatNumber = (value: number): string => String(Number(value.toFixed(2)));

/**
 * Months as the facts count them: a minimum in years (180 → 15年, 186 → 15年6个月), and below ten
 * years so many of something that is paid by the month (24个月). A time is said by `formatDuration`.
 */
export const formatMonths = (months: number): string =>
  months < 10 * MONTHS_A_YEAR ? `${formatNumber(months)}个月` : formatDuration(months);

/** An age in months as people say it: 60岁8个月. */
export const formatAge = (months: number): string => {
  const rest = months % MONTHS_A_YEAR;
  return `${Math.floor(months / MONTHS_A_YEAR)}岁${rest === 0 ? '' : `${rest}个月`}`;
};

/** A time in months as people say it, however long: 28年9个月, 4年, 9个月. */
export const formatDuration = (months: number): string =>
  formatAge(months)
    .replace('岁', '年')
    .replace(/^0年(?=.)/, '');

/** How the units that calculators deal in are said. */
export const UNIT_FORMATS = {
  months: formatMonths,
  years: (value) => `${value}年`,
  yuan: (value) => `${formatNumber(value)}元`,
  rate: (value) => `${formatNumber(Number((value * 100).toPrecision(8)))}%`,
  number: formatNumber,
  'calendar-year': (value) => `${value}年`,
} satisfies Partial<Record<Unit, (value: number) => string>>;

/** A partial date as precisely as it is known: 2024年, 2024年8月, 2024年8月1日. */
export const formatDate = (date: string): string => {
  if (date === 'unknown') return '起始日期没有查到';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
};
