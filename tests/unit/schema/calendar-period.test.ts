import { describe, expect, test } from 'vitest';
import {
  firstDayOfPeriod,
  isOver,
  monthsOfPeriod,
} from '../../../src/core/schema/calendar-period.ts';
import { calendarEntrySchema } from '../../../src/core/schema/calendar-entry.ts';
import { formatCalendarPeriod } from '../../../src/core/wording/format-calendar-period.ts';

describe('periods', () => {
  test.each([
    [{ from: '07' }, ['07'], '7月'],
    [{ from: '01-01' }, ['01'], '1月1日'],
    [{ from: '09', to: '12' }, ['09', '10', '11', '12'], '9月到12月'],
    [{ from: '11-15', to: '02' }, ['11', '12', '01', '02'], '11月15日到2月底'],
    [{ from: '03-01', to: '06-30' }, ['03', '04', '05', '06'], '3月1日到6月30日'],
    [{ from: '2027-01-01' }, ['2027-01'], '2027年1月1日'],
    [{ from: '2026-12', to: '2027-01' }, ['2026-12', '2027-01'], '2026年12月到2027年1月'],
  ])('%o', (period, months, words) => {
    expect(monthsOfPeriod(period)).toEqual(months);
    expect(formatCalendarPeriod(period)).toBe(words);
  });

  test.each(['', '7', '07-1', '2027', '2027-1'])('“%s” is no end of a period', (from) =>
    expect(() => monthsOfPeriod({ from })).toThrow(RangeError),
  );

  test('the first day is of the year asked for, or of its own', () => {
    expect(firstDayOfPeriod({ from: '07' }, '2026')).toBe('2026-07-01');
    expect(firstDayOfPeriod({ from: '09-15', to: '12' }, '2026')).toBe('2026-09-15');
    expect(firstDayOfPeriod({ from: '2030-01' }, '2026')).toBe('2030-01-01');
  });

  test('only what is of one year is ever over, from the day after its last', () => {
    expect(isOver({ from: '2027-01-01' }, '2027-01-01')).toBe(false);
    expect(isOver({ from: '2027-01-01' }, '2027-01-02')).toBe(true);
    expect(isOver({ from: '2027-01-01', to: '2027-03' }, '2027-03-31')).toBe(false);
    expect(isOver({ from: '2027-01-01', to: '2027-03' }, '2027-04-01')).toBe(true);
    expect(isOver({ from: '01-01' }, '2099-12-31')).toBe(false);
  });
});

describe('an entry', () => {
  const entry = {
    title: '做一件事',
    short: '一件事',
    text: [{ text: '有依据的话', fact: 'some-fact' }],
    link: '/guides/',
  };
  const accepts = (change: object): boolean =>
    calendarEntrySchema.safeParse({ ...entry, ...change }).success;

  test.each([{}, { period: { from: '02' } }, { period: { from: '11', to: '02-29' } }])(
    'may have %o',
    (change) => expect(accepts(change)).toBe(true),
  );

  test.each([
    ['a month as a number', { period: { from: 7 } }],
    ['a month that there is not', { period: { from: '13' } }],
    ['a day that there is not', { period: { from: '06-31' } }],
    ['a day of one year that there is not', { period: { from: '2027-02-29' } }],
    ['a first day that most years lack', { period: { from: '02-29' } }],
    ['an end of one year and one of every year', { period: { from: '01-01', to: '2027-02' } }],
    ['an end before its beginning', { period: { from: '2027-03', to: '2027-01' } }],
    ['words without any fact', { text: '没有依据的话' }],
  ])('may not have %s', (_, change) => expect(accepts(change)).toBe(false));
});
