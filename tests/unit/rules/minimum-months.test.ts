import { describe, expect, test } from 'vitest';
import {
  firstYearTooShort,
  minimumMonths,
  minimumStages,
} from '../../../src/core/rules/minimum-months.ts';
import { quantity, table, TODAY } from './load.ts';

const rows = table<{
  'by-year': { 'retire-year': number; months: number; words: string }[];
  boundaries: { retire: string; months: number }[];
  'too-short-from': { paid: number; year: number | 'never' }[];
}>('minimum-months');
const minimum = quantity('minimum-months');

const inMonths = (words: string): number => {
  const [, years, months = '0'] = /^(\d+)年(?:(\d+)个月)?$/.exec(words) ?? [];
  return Number(years) * 12 + Number(months);
};

test.each(rows['by-year'])('who retires in $retire-year needs $words', (row) => {
  expect(row.months).toBe(inMonths(row.words));
  expect(minimumMonths(`${row['retire-year']}-01`, minimum)).toBe(row.months);
  expect(minimumMonths(`${row['retire-year']}-12`, minimum)).toBe(row.months);
});

test.each(rows.boundaries)('retirement in $retire needs $months months', ({ retire, months }) =>
  expect(minimumMonths(retire, minimum)).toBe(months),
);

test.each(rows['too-short-from'])('$paid months are too few from $year', ({ paid, year }) =>
  expect(firstYearTooShort(paid, minimum)).toBe(year === 'never' ? undefined : year),
);

describe('what is not known is refused', () => {
  test('before the law', () => expect(() => minimumMonths('2011-06', minimum)).toThrow(RangeError));
  test('part-months', () => expect(() => firstYearTooShort(180.5, minimum)).toThrow(RangeError));
  test('a change within a year', () =>
    expect(() => firstYearTooShort(120, minimum)).toThrow('2011-07-01'));
});

describe('minimumStages', () => {
  test('from today on, eleven stages, each later and higher than the one before', () => {
    const stages = minimumStages(minimum, TODAY);
    expect(stages).toHaveLength(11);
    expect(stages[0]).toEqual({ from: '2011-07-01', months: 180 });
    expect(stages.at(-1)).toEqual({ from: '2039-01-01', months: 240 });
    stages.slice(1).forEach((stage, i) => {
      expect(stage.from > stages[i]!.from).toBe(true);
      expect(stage.months).toBe(stages[i]!.months + 6);
    });
  });
  test('as of 2035 the earlier stages are gone', () =>
    expect(minimumStages(minimum, '2035-01-01')[0]).toEqual({ from: '2035-01-01', months: 216 }));
  test('before the law it throws', () =>
    expect(() => minimumStages(minimum, '2011-06-30')).toThrow(RangeError));
});
