import { describe, expect, test } from 'vitest';
import { survivor } from '../../../src/core/calculators/survivor.ts';
import { table, TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run } from './load.ts';

const rows = table<{
  working: { years: number; months: number }[];
  retired: { years: number; drawn: number; months: number }[];
}>('survivor');
const of = (years: number, drawn?: number, income?: number, date = TODAY) =>
  run(
    survivor,
    { years: years * 12, 'pension-years': drawn === undefined ? drawn : drawn * 12, income },
    date,
  );

test.each(rows.working)('$years years, no pension yet: $months months', ({ years, months }) =>
  expect(figuresOf(of(years))).toEqual({ months }),
);
test.each(rows.retired)('$years years, $drawn drawn: $months months', ({ years, drawn, months }) =>
  expect(figuresOf(of(years, drawn))).toEqual({ months }),
);

test('in yuan where the income is given', () => {
  expect(figuresOf(of(20, 3, 4000))).toEqual({ months: 11, amount: 44_000, funeral: 8000 });
  expect(figuresOf(of(20, undefined, 4321.5))).toEqual({
    months: 14,
    amount: 60_501,
    funeral: 8643,
  });
});

test('months are months, amounts yuan', () =>
  expect(of(20, 3, 4000).cases[0]?.figures.map(({ unit }) => unit)).toEqual([
    'months',
    'yuan',
    'yuan',
  ]));

describe('what is said', () => {
  const months = (value: number) => ({ value, unit: 'months' });
  const years = (value: number) => ({ value, unit: 'years' });
  const yuan = (value: number) => ({ value, unit: 'yuan' });
  test('each step with its figures and its fact', () =>
    expect(of(20, 3, 4000).cases[0]?.steps).toEqual([
      { key: 'table', values: { value: months(14), paid: years(20) }, factId: 'survivor-months' },
      {
        key: 'drawn',
        values: { value: months(11), first: months(14), drawn: years(3), floor: months(9) },
        factId: 'survivor-months-floor',
      },
      { key: 'funeral', values: { value: months(2) }, factId: 'survivor-funeral-months' },
      { key: 'amount', values: { value: yuan(44_000), months: months(11), income: yuan(4000) } },
      {
        key: 'funeral-amount',
        values: { value: yuan(8000), months: months(2), income: yuan(4000) },
      },
    ]));
  test('without an income, that the amount needs it', () => {
    expect(keysOf(of(20))).toEqual({ notes: ['no-income'], todo: [], steps: ['table', 'funeral'] });
    expect(of(20).cases[0]?.notes[0]?.values).toEqual({ value: months(2) });
    expect(keysOf(of(20, 3, 4000)).notes).toEqual([]);
  });
  test('whom it is not for', () => expect(of(20).notes.map(({ key }) => key)).toEqual(['not-for']));
});

test('part-years are refused, and days before the rules', () => {
  expect(() => of(15.5)).toThrow(RangeError);
  expect(() => of(20, 1.5)).toThrow(RangeError);
  expect(() => of(20, undefined, undefined, '2021-08-31')).toThrow(RangeError);
});
