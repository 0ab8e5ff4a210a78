import { firstDay } from '../dates/timeline.ts';
import { formatDate } from './unit-formats.ts';

/**
 * A time in words: 2025年1月1日起，到2030年1月1日以前. `from` is a partial date or `unknown`; `until`
 * is when the next value begins, undefined for the last of a series. A value about one `year` says
 * that year, and its first day only where that is not the year's.
 */
export const formatPeriod = (
  from: string,
  until: string | undefined,
  year: number | undefined,
): string => {
  const since = from === 'unknown' ? '起始日期没有查到' : `${formatDate(from)}起`;
  if (year !== undefined)
    return firstDay(from) <= `${year}-01-01` ? `只说${year}年` : `只说${year}年，${since}`;
  return since + (until === undefined ? '' : `，到${formatDate(until)}以前`);
};
