import { describe, expect, test } from 'vitest';
import {
  funeralMonths,
  survivorAmount,
  survivorMonthsRetired,
  survivorMonthsWorking,
} from '../../../src/core/rules/survivor.ts';
import { quantity, table, TODAY } from './load.ts';

const rows = table<{
  working: { years: number; months: number }[];
  retired: { years: number; drawn: number; months: number }[];
  funeral: number;
  amounts: { months: number; income: number; yuan: number }[];
}>('survivor');
const facts = { table: quantity('survivor-months'), floor: quantity('survivor-months-floor') };
const working = (months: number) => survivorMonthsWorking(months, facts.table, TODAY);
const retired = (months: number, drawn: number) =>
  survivorMonthsRetired(months, drawn, facts, TODAY);

test.each(rows.working)('after $years years paid: $months months', ({ years, months }) =>
  expect(working(years * 12)).toMatchObject({ value: months, unit: 'months' }),
);

test.each(rows.retired)('$years years paid, $drawn drawn: $months months', (row) =>
  expect(retired(row.years * 12, row.drawn * 12)).toMatchObject({
    value: row.months,
    unit: 'months',
  }),
);

test('15 and 20 years end alike after five years of pension, and not before', () => {
  expect(retired(240, 60).value).toBe(retired(180, 60).value);
  expect(retired(240, 48).value).toBeGreaterThan(retired(180, 48).value);
});

test('the steps name the facts', () =>
  expect(retired(240, 36).steps).toEqual([
    { key: 'months-paid', value: 240 },
    { key: 'survivor-months', value: 14, factId: 'survivor-months' },
    { key: 'pension-years', value: 3 },
    { key: 'survivor-floor', value: 9, factId: 'survivor-months-floor' },
  ]));

test('the funeral grant', () =>
  expect(funeralMonths(quantity('survivor-funeral-months'), TODAY)).toEqual({
    value: rows.funeral,
    unit: 'months',
    steps: [{ key: 'funeral-months', value: rows.funeral, factId: 'survivor-funeral-months' }],
  }));

test.each(rows.amounts)('$months months at $income are $yuan', ({ months, income, yuan }) =>
  expect(survivorAmount({ value: months, unit: 'months', steps: [] }, income)).toEqual({
    value: yuan,
    unit: 'yuan',
    steps: [{ key: 'income', value: income }],
  }),
);

describe('what is not settled is refused', () => {
  test.each([6, 186, -12])('%d months paid', (months) => {
    expect(() => working(months)).toThrow(RangeError);
    expect(() => retired(months, 0)).toThrow(RangeError);
  });
  test.each([6, -12])('%d months drawn', (drawn) =>
    expect(() => retired(240, drawn)).toThrow(RangeError),
  );
  test('no income', () => expect(() => survivorAmount(working(180), 0)).toThrow('income'));
  test('before the rules of 2021', () =>
    expect(() => survivorMonthsWorking(180, facts.table, '2021-08-31')).toThrow(RangeError));
  test('a table without the years', () => {
    const late = {
      id: 'late',
      data: { values: [{ from: '2020', rows: [{ yearsPaid: 5, months: 6 }] }] },
    };
    expect(() => survivorMonthsWorking(48, late, '2020')).toThrow('late');
  });
});
