import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine, icalendar, type CalendarEvent } from '../../../src/data/icalendar.ts';
import { calendarProblems, eventsOf } from './validate-icalendar.ts';

const head = {
  site: new URL('https://example.org/handbook/'),
  title: '日历; 有, 标点',
  description: '说明\\两行\n第二行',
  date: '2026-11-28',
};
const yearly: CalendarEvent = {
  address: '/calendar/#premium',
  day: '2026-12-31',
  isYearly: true,
  title: '缴明年的，例如 a,b;c',
  text: '很长的话，'.repeat(40),
  link: '/guides/join-resident-medical/#season',
};
const once: CalendarEvent = {
  ...yearly,
  address: '/calendar/#law',
  day: '2027-01-01',
  isYearly: false,
};
const file = icalendar(head, [yearly, once]);

test('a calendar is valid whatever its words are', () => {
  expect(calendarProblems(file)).toEqual([]);
  expect(calendarProblems(icalendar(head, []))).toEqual([]);
});

test.each([
  ['a line break of Unix', file.replace('\r\n', '\n')],
  ['a line that is too long', file.replace(/\r\n /g, '')],
  ['no UID', file.replace(/UID:.*\r\n/, '')],
  ['one UID twice', icalendar(head, [yearly, yearly])],
  ['a day that there is not', file.replace('DATE:20261231', 'DATE:20261232')],
  [
    'an end before the beginning',
    file.replace('DTEND;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20261231'),
  ],
  ['a comma that is not escaped', file.replace('a\\,b', 'a,b')],
  ['an event left open', file.replace('END:VEVENT\r\n', '')],
  ['an unknown property', file.replace('TRANSP:', 'TRANSPARENCY:')],
])('the validator sees %s', (_, broken) => expect(calendarProblems(broken)).not.toEqual([]));

test('an event lasts one day, comes back if it is yearly, and leads to its section', () => {
  const [first, second] = eventsOf(file);
  expect(first).toMatchObject({
    DTSTART: '20261231',
    DTEND: '20270101',
    RRULE: 'FREQ=YEARLY',
    DTSTAMP: '20261128T000000Z',
    SUMMARY: '缴明年的，例如 a\\,b\\;c',
    URL: 'https://example.org/handbook/calendar/#premium',
  });
  expect(first!['DESCRIPTION']).toMatch(
    /\\nhttps:\/\/example\.org\/handbook\/guides\/join-resident-medical\/#season$/,
  );
  expect(second).not.toHaveProperty('RRULE');
});

test('UIDs are the same on every host and for ever', () => {
  const elsewhere = icalendar({ ...head, site: new URL('http://moved.example/') }, [yearly]);
  expect(eventsOf(elsewhere)[0]!['UID']).toBe(eventsOf(file)[0]!['UID']);
});

test('folding cuts no character, and unfolding gives the line back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }).filter((line) => !/[\r\n]/.test(line)),
      (line) => {
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n'))
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      },
    ),
  );
});
