import { SITE_NAME } from '../core/wording/site-name.ts';
import { absoluteAddress } from '../core/site-paths.ts';
import { permanentId } from './atom-feed.ts';

/** An event of a whole day. */
export interface CalendarEvent {
  /** Address on the site; it never changes, and the event's UID is made from it. */
  readonly address: string;
  /** `YYYY-MM-DD`; of one that comes back every year, the first such day to list. */
  readonly day: string;
  readonly isYearly: boolean;
  readonly title: string;
  readonly text: string;
  /** Address of the section that answers. */
  readonly link: string;
}

/** Most octets of a line, its line break left out (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** A text value, with what has a meaning in the format escaped (RFC 5545, 3.3.11). */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/**
 * A content line, folded: no line is longer than 75 octets, each further one begins with a space, and
 * no character is cut in two.
 */
export const foldLine = (line: string): string => {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > MOST_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += length;
  }
  return lines.join('\r\n');
};

const compactDay = (day: string): string => day.replaceAll('-', '');

/** The day after, as `YYYYMMDD`: the end of an event of a whole day is not part of it. */
const compactDayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return compactDay(date.toISOString().slice(0, 10));
};

/**
 * An iCalendar file (RFC 5545, with the names of RFC 7986) to subscribe to. UIDs are the same on
 * every host. `date` is the day that the site speaks for, `YYYY-MM-DD`; every event is stamped with it,
 * so that the same content makes the same file.
 */
export const icalendar = (
  {
    site,
    title,
    description,
    date,
  }: { site: URL; title: string; description: string; date: string },
  events: readonly CalendarEvent[],
): string => {
  const url = (address: string): string => absoluteAddress(address, site);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${SITE_NAME}//${title}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(title)}`,
    // What Apple and Google read instead of NAME.
    `X-WR-CALNAME:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url('/calendar/')}`,
    `SOURCE;VALUE=URI:${url('/calendar.ics')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P7D',
    ...events.flatMap(({ address, day, isYearly, title: summary, text, link }) => [
      'BEGIN:VEVENT',
      `UID:${permanentId(address).replace('urn:uuid:', '')}`,
      `DTSTAMP:${compactDay(date)}T000000Z`,
      `DTSTART;VALUE=DATE:${compactDay(day)}`,
      `DTEND;VALUE=DATE:${compactDayAfter(day)}`,
      ...(isYearly ? ['RRULE:FREQ=YEARLY'] : []),
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(`${text}\n${url(link)}`)}`,
      `URL:${url(address)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
};
