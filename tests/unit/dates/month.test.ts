import { describe, expect, test } from 'vitest';
import { wholeMonths } from '../../../src/core/dates/duration.ts';
import {
  addMonthsToMonth,
  monthNumber,
  monthOf,
  monthsBetween,
} from '../../../src/core/dates/month.ts';

describe('months as integers', () => {
  test.each(['0000-01', '1965-01', '1999-12', '2000-01', '2028-01', '9999-12'])(
    '%s survives the way there and back',
    (month) => expect(monthOf(monthNumber(month))).toBe(month),
  );
  test('neighbours are one apart', () => {
    expect(monthNumber('2000-01') - monthNumber('1999-12')).toBe(1);
    expect(monthsBetween('1999-11', '2000-02')).toBe(3);
    expect(monthsBetween('2000-02', '1999-11')).toBe(-3);
  });
  test.each([
    ['1967-05', 728, '2028-01'],
    ['2024-12', 1, '2025-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-06', 0, '2025-06'],
  ])('%s and %i months is %s', (month, months, then) =>
    expect(addMonthsToMonth(month, months)).toBe(then),
  );

  test.each(['1967', '1967-5', '1967-00', '1967-13', '1967-05-01', ' 1967-05', '67-05', ''])(
    '“%s” is no month',
    (month) => expect(() => monthNumber(month)).toThrow(RangeError),
  );
  test.each([-1, 0.5, Number.NaN, Infinity, 120000])('%d numbers no month', (number) =>
    expect(() => monthOf(number)).toThrow(RangeError),
  );
});

describe('durations', () => {
  test('whole months pass', () => {
    expect(wholeMonths(0)).toBe(0);
    expect(wholeMonths(186)).toBe(186);
  });
  test.each([-1, 1.5, Number.NaN, Infinity])('%d months are refused', (months) =>
    expect(() => wholeMonths(months)).toThrow(RangeError),
  );
});
