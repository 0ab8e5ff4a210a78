import { describe, expect, test } from 'vitest';
import { calendarProblems, eventsOf } from '../unit/data/validate-icalendar.ts';
import { CONTENT_FILES } from '../real-content.ts';
import { file, page } from './dist.ts';

const entries = CONTENT_FILES.filter(({ path }) => /^calendar\/[^_]/.test(path)).map(
  ({ path, text }) => ({ id: path.slice('calendar/'.length, -'.yaml'.length), text }),
);
const { root } = page('/calendar/');
const idOf = (address: string): string => new URL(address, 'http://localhost/').hash.slice(1);

describe('the page', () => {
  test('has the twelve months in their order, without a script', () => {
    const headings = root.querySelectorAll('#months > section > h2').map(({ id }) => id);
    expect(headings).toEqual(Array.from({ length: 12 }, (_, i) => `month-${i + 1}`));
    expect(root.querySelectorAll('#months > section:not(:has(li, p))')).toEqual([]);
  });

  test('lists every entry once, each with what it rests on', () => {
    expect(entries.length).toBeGreaterThan(12);
    for (const { id } of entries) {
      expect(root.querySelectorAll(`li[id="${id}"]`), id).toHaveLength(1);
      expect(root.querySelectorAll(`li[id="${id}"] sup a`).length, id).toBeGreaterThan(0);
    }
  });
});

describe('the file for calendars', () => {
  const calendar = file('calendar.ics');

  test('is valid iCalendar', () => expect(calendarProblems(calendar)).toEqual([]));

  test('has an event for each entry with a period, which leads to it', () => {
    const dated = entries.filter(({ text }) => /^period:/m.test(text)).map(({ id }) => id);
    const ids = eventsOf(calendar).map((event) => idOf(event['URL']!));
    expect(ids.toSorted()).toEqual(dated.toSorted());
  });
});

test('the home page leads to the calendar, and its data to entries on it', () => {
  const line = page('/').root.querySelector('#due')!;
  expect(line.querySelector('a')!.getAttribute('href')).toBe('/calendar/');
  const months = JSON.parse(line.getAttribute('data-months')!) as Record<
    string,
    [string, string][]
  >;
  expect(Object.keys(months)).toContain('11');
  for (const [short, id] of Object.values(months).flat())
    expect(root.querySelector(`li[id="${id}"], h2[id="${id}"]`), short).not.toBeNull();
});
