import { expect, test } from 'vitest';
import { yearAsked } from '../../../src/core/local-rules/year-asked.ts';

test.each([
  ['2026-08-31', 2026],
  ['2026-09-01', 2027],
  ['2026-12-31', 2027],
  ['2027-01-01', 2027],
])('on %s the premium of residents is asked for %d', (date, year) =>
  expect(yearAsked('resident-premium', date)).toBe(year),
);

test('any other figure is asked for the year of the day', () =>
  expect(yearAsked('base-limits', '2026-12-01')).toBe(2026));
