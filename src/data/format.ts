import type { Unit } from '../schema/fact.ts';

const group = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Months as people say them: 180 → 15年, 186 → 15年6个月, and 24个月 below ten years. */
export const formatMonths = (months: number): string => {
  const years = Math.floor(months / 12);
  const rest = months - years * 12;
  if (years < 10) return `${group.format(months)}个月`;
  return rest === 0 ? `${years}年` : `${years}年${group.format(rest)}个月`;
};

const percent = (rate: number): string => `${group.format(Number((rate * 100).toPrecision(8)))}%`;

const FORMATS: Record<Unit, (value: number) => string> = {
  months: formatMonths,
  years: (value) => `${value}年`,
  days: (value) => `${value}天`,
  yuan: (value) => `${group.format(value)}元`,
  'yuan-per-month': (value) => `每月${group.format(value)}元`,
  rate: percent,
  'rate-per-day': (value) => `每天万分之${group.format(Number((value * 10000).toPrecision(8)))}`,
  'rate-per-year': (value) => `每年${percent(value)}`,
  times: (value) => `${value}倍`,
  number: (value) => group.format(value),
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
