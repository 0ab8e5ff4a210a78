import { isOfOneYear, type CalendarPeriod } from '../schema/calendar-period.ts';
import { formatDate } from './unit-formats.ts';

const formatEnd = (end: string): string => {
  if (isOfOneYear(end)) return formatDate(end);
  const [month, day] = end.split('-').map(Number);
  return `${month}月${day ? `${day}日` : ''}`;
};

/** A period in words: 7月, 9月1日, 9月到12月, 1月1日到2月底, 2027年1月1日. */
export const formatCalendarPeriod = ({ from, to }: CalendarPeriod): string => {
  if (to === undefined) return formatEnd(from);
  const endsWithDay = /-\d{2}$/.test(to) && to.length !== 'YYYY-MM'.length;
  const startsWithDay = /-\d{2}$/.test(from) && from.length !== 'YYYY-MM'.length;
  return `${formatEnd(from)}到${formatEnd(to)}${startsWithDay && !endsWithDay ? '底' : ''}`;
};
