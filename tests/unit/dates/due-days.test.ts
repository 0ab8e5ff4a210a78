import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDueDays, parseDueDays } from '../../../src/core/dates/due-days.ts';

test('days are written as the earliest, and how many days later each is', () => {
  expect(formatDueDays('2027-12-31', ['2027-12-31', '2028-03-01'])).toBe('2027-12-31 0 61');
  expect(parseDueDays('2027-12-31 0 61')).toEqual(['2027-12-31', '2028-03-01']);
});

test('any days are read as they were written', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.array(day), (first, days) => {
      expect(parseDueDays(formatDueDays(first, days))).toEqual(days);
    }),
  );
});
