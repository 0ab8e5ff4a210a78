import type { CalendarEntry } from '../core/schema/calendar-entry.ts';
import {
  firstDayOfPeriod,
  isOfOneYear,
  isOver,
  monthsOfPeriod,
  type CalendarPeriod,
} from '../core/schema/calendar-period.ts';
import { partsOf } from '../core/schema/page-text.ts';
import { formatCalendarPeriod } from '../core/wording/format-calendar-period.ts';
import { entries } from './content.ts';
import type { CalendarEvent } from './icalendar.ts';
import { siteDate } from './site.ts';

/** An entry of the calendar as the page lists it. */
export interface CalendarItem {
  readonly id: string;
  readonly data: CalendarEntry;
  /** The period in words, where there is one. */
  readonly when?: string;
}
interface Dated extends CalendarItem {
  readonly period: CalendarPeriod;
  readonly when: string;
}

/** A month of the year: what begins in it, and what goes on from before. */
export interface CalendarMonth {
  readonly number: number;
  readonly id: string;
  readonly begins: readonly Dated[];
  readonly goesOn: readonly Dated[];
}

/** What is still to come on the day that the site speaks for, or what is over, by the first day in the year. */
const dated = async (over = false): Promise<Dated[]> => {
  const date = await siteDate();
  return (await entries('calendar'))
    .flatMap(({ id, data }) =>
      data.period && isOver(data.period, date) === over
        ? [{ id, data, period: data.period, when: formatCalendarPeriod(data.period) }]
        : [],
    )
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)));
};
/** The first day within the year, then the last: of what begins together, what ends first. */
const sortKey = ({ period, id }: Dated): string => {
  const end = period.to ?? period.from;
  const last = `${isOfOneYear(end) ? end.slice(5) : end}-31`.slice(0, 5);
  return `${firstDayOfPeriod(period, '0000').slice(5)} ${last} ${id}`;
};

/** What was due once and is over: it keeps its place on the page, for links that lead to it. */
export const pastEntries = (): Promise<Dated[]> => dated(true);

/** The id of a month on the page. */
const monthId = (number: number): string => `month-${number}`;

/** What has no month of its own. */
export const entriesWithoutMonth = async (): Promise<CalendarItem[]> =>
  (await entries('calendar')).filter(({ data }) => data.period === undefined);

/** The twelve months, each with what falls due in it. */
export const calendarMonths = async (): Promise<CalendarMonth[]> => {
  const all = await dated();
  return Array.from({ length: 12 }, (_, i) => {
    const month = String(i + 1).padStart(2, '0');
    const here = all.map((entry) => ({
      entry,
      at: monthsOfPeriod(entry.period).findIndex((key) => key.slice(-2) === month),
    }));
    return {
      number: i + 1,
      id: monthId(i + 1),
      begins: here.filter(({ at }) => at === 0).map(({ entry }) => entry),
      goesOn: here.filter(({ at }) => at > 0).map(({ entry }) => entry),
    };
  });
};

/**
 * Short names of what falls due, each with the id that it leads to, by month: `07` for every year,
 * `2027-01` for that year. What goes on from an earlier month leads to this month, not to that one. The
 * home page hands it to the script that picks this month's.
 */
export const dueByMonth = async (): Promise<Record<string, [short: string, id: string][]>> => {
  const months: Record<string, [string, string][]> = {};
  for (const { id, data, period } of await dated())
    monthsOfPeriod(period).forEach((month, i) => {
      const place = i === 0 ? id : monthId(Number(month.slice(-2)));
      (months[month] ??= []).push([data.short, place]);
    });
  return months;
};

/** What has a month, as events for calendars: each on the first day of its period. */
export const calendarEvents = async (): Promise<CalendarEvent[]> => {
  const year = (await siteDate()).slice(0, 4);
  return (await dated()).map(({ id, data, period, when }) => ({
    address: `/calendar/#${id}`,
    day: firstDayOfPeriod(period, year),
    isYearly: !isOfOneYear(period.from),
    title: data.title,
    text: `${when}。${partsOf(data.text)
      .map((part) => part.text)
      .join('')}`,
    link: data.link,
  }));
};
