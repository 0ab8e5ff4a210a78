import { formatDate } from './format-value.ts';

/**
 * A time in words: 2025年1月1日起，到2030年1月1日以前. `from` is a partial date or `unknown`; `until`
 * is when the next value begins, undefined for the last of a series.
 */
export const formatPeriod = (from: string, until: string | undefined): string =>
  (from === 'unknown' ? '起始日期不详' : `${formatDate(from)}起`) +
  (until === undefined ? '' : `，到${formatDate(until)}以前`);
