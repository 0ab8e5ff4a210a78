import { describe, expect, test } from 'vitest';
import {
  firstMonthEnough,
  firstYearTooShort,
  minimumMonths,
  minimumStages,
  minimumStretches,
  minimumToRetire,
  paidIfContinued,
} from '../../../src/core/rules/minimum-months.ts';
import { addMonthsToMonth } from '../../../src/core/dates/month.ts';
import { quantity, table, TODAY } from './load.ts';

const rows = table<{
  'by-year': { year: number; months: number; words: string }[];
  boundaries: { retire: string; months: number }[];
  'too-short-from': { paid: number; year: number | 'never' }[];
  elastic: { statutory: string; actual: string; months: number; words: string }[];
  enough: { paid: number; by: string; first: string; last: string; month: string }[];
}>('minimum-months');
const minimum = quantity('minimum-months');

const inMonths = (words: string): number => {
  const [, years, months = '0'] = /^(\d+)年(?:(\d+)个月)?$/.exec(words) ?? [];
  return Number(years) * 12 + Number(months);
};

test.each(rows['by-year'])('who retires in $year needs $words', (row) => {
  expect(row.months).toBe(inMonths(row.words));
  expect(minimumMonths(`${row.year}-01`, minimum)).toBe(row.months);
  expect(minimumMonths(`${row.year}-12`, minimum)).toBe(row.months);
});

test.each(rows.boundaries)('retirement in $retire needs $months months', ({ retire, months }) =>
  expect(minimumMonths(retire, minimum)).toBe(months),
);

test.each(rows['too-short-from'])('$paid months are too few from $year', ({ paid, year }) =>
  expect(firstYearTooShort(paid, minimum)).toBe(year === 'never' ? undefined : year),
);

describe('early and late retirement', () => {
  test.each(rows.elastic)('due in $statutory, retired in $actual: $words', (row) => {
    expect(row.months).toBe(inMonths(row.words));
    expect(minimumToRetire(row.actual, row.statutory, minimum)).toBe(row.months);
  });

  test('late retirement never asks for more than the month of the statutory age', () => {
    for (let by = 0; by <= 36; by++)
      expect(minimumToRetire(addMonthsToMonth('2035-06', by), '2035-06', minimum)).toBe(216);
  });

  test('the months of early retirement in stretches that leave none out', () =>
    expect(minimumStretches('2030-11', '2033-10', minimum)).toEqual([
      { first: '2030-11', last: '2030-12', months: 186 },
      { first: '2031-01', last: '2031-12', months: 192 },
      { first: '2032-01', last: '2032-12', months: 198 },
      { first: '2033-01', last: '2033-10', months: 204 },
    ]));
  test('one month is one stretch, no month none', () => {
    expect(minimumStretches('2030-01', '2030-01', minimum)).toEqual([
      { first: '2030-01', last: '2030-01', months: 186 },
    ]);
    expect(minimumStretches('2030-02', '2030-01', minimum)).toEqual([]);
  });
});

describe('what has been paid, if it goes on', () => {
  test.each(rows.enough)('$paid paid by $by, retiring $first to $last: $month', (row) =>
    expect(
      firstMonthEnough({ months: row.paid, by: row.by }, row.first, row.last, minimum) ?? 'never',
    ).toBe(row.month),
  );

  test('every month after the last one paid counts, earlier ones take nothing away', () => {
    const paid = { months: 180, by: '2026-11' };
    expect(paidIfContinued(paid, '2026-12')).toBe(181);
    expect(paidIfContinued(paid, '2027-11')).toBe(192);
    expect(paidIfContinued(paid, '2026-11')).toBe(180);
    expect(paidIfContinued(paid, '2020-01')).toBe(180);
  });
});

describe('what is not known is refused', () => {
  test('part-months that were paid', () =>
    expect(() => paidIfContinued({ months: 180.5, by: '2026-11' }, '2027-01')).toThrow(RangeError));
  test('early retirement before the law', () =>
    expect(() => minimumToRetire('2011-06', '2012-01', minimum)).toThrow(RangeError));
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
