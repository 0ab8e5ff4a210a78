import { describe, expect, test } from 'vitest';
import { readYears } from '../../../src/core/calculators/read-figures.ts';
import { survivor, type SurvivorInput } from '../../../src/core/calculators/survivor.ts';
import { table, TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run } from './load.ts';

const rows = table<{
  working: { paid: string; months: number }[];
  retired: { paid: string; drawn: string; months: number }[];
}>('survivor');
/** Durations as they are typed. */
const of = (
  paid: string,
  more: { drawn?: string; income?: number; own?: number } = {},
  date = TODAY,
) => {
  const { drawn, ...money } = more;
  const input: SurvivorInput = {
    years: readYears(paid)!,
    'pension-years': drawn === undefined ? undefined : readYears(drawn),
    ...money,
  };
  return run(survivor, input, date);
};
const monthsOf = (outcome: ReturnType<typeof of>) => figuresOf(outcome)['months'];

test.each(rows.working)('$paid, no pension yet: $months months', ({ paid, months }) =>
  expect(monthsOf(of(paid))).toBe(months),
);
test.each(rows.retired)('$paid, $drawn drawn: $months months', ({ paid, drawn, months }) =>
  expect(monthsOf(of(paid, { drawn }))).toBe(months),
);

test('in yuan where the income is given, worked out from months that are not rounded', () => {
  expect(figuresOf(of('20年', { drawn: '3年', income: 4000 }))).toEqual({
    months: 11,
    amount: 44_000,
    funeral: 8000,
    total: 52_000,
  });
  expect(figuresOf(of('15年11个月', { income: 4000 }))).toEqual({
    months: 9.92,
    amount: 39_666.67,
    funeral: 8000,
    total: 47_666.67,
  });
});

test('the sum of a whole year is taken for one, and said to be', () => {
  const outcome = of('25年', { income: 66_173 });
  expect(figuresOf(outcome)).toEqual(figuresOf(of('25年', { income: 5514.42 })));
  expect(outcome.cases[0]!.notes).toMatchObject([
    {
      key: 'yearly',
      values: { sum: { value: 66_173, unit: 'yuan' }, value: { value: 5514.42, unit: 'yuan' } },
    },
  ]);
  expect(keysOf(of('25年', { income: 12_000 })).notes).toEqual([]);
  expect(keysOf(of('25年', { income: 12_000.01 })).notes).toEqual(['yearly']);
});

test('months are months, amounts yuan', () =>
  expect(
    of('20年', { income: 4000 }).cases[0]?.figures.map(({ name, unit }) => [name, unit]),
  ).toEqual([
    ['months', 'months'],
    ['amount', 'yuan'],
    ['funeral', 'yuan'],
    ['total', 'yuan'],
  ]));

describe('below five years both sums are capped', () => {
  test('what was paid in is the answer where it is less, and how it is split stays open', () => {
    const outcome = of('1年', { income: 4000, own: 4608 });
    expect(figuresOf(outcome)).toEqual({ months: 3, total: 4608 });
    expect(keysOf(outcome)).toEqual({
      notes: ['split-unknown'],
      todo: [],
      steps: ['table', 'funeral', 'amount', 'funeral-amount', 'cap-cuts'],
    });
    expect(outcome.cases[0]?.steps.at(-1)?.values).toEqual({
      value: { value: 60, unit: 'duration' },
      sum: { value: 20_000, unit: 'yuan' },
      own: { value: 4608, unit: 'yuan' },
    });
  });
  test('where more was paid in, nothing is cut', () => {
    const outcome = of('4年', { income: 4000, own: 20_000 });
    expect(figuresOf(outcome)).toEqual({
      months: 3,
      amount: 12_000,
      funeral: 8000,
      total: 20_000,
    });
    expect(keysOf(outcome).steps).toContain('cap-not-reached');
    expect(keysOf(outcome).notes).toEqual([]);
  });
  test('where it is not known, the amounts are the most there can be, and no answer', () => {
    const outcome = of('4年', { income: 4000 });
    // The words say that it is the most; the label of a total does not say it again.
    expect(figuresOf(outcome)).toEqual({ months: 3, total: 20_000 });
    expect(outcome.cases[0]?.figures.at(-1)?.said?.key).toBe('total-open');
    expect(keysOf(outcome).notes).toEqual(['cap-open']);
    expect(outcome.cases[0]?.notes[0]?.values).toEqual({ value: { value: 60, unit: 'duration' } });
  });
  test('without an income it is a limit all the same', () => {
    expect(figuresOf(of('4年', { own: 4608 }))).toEqual({ months: 3, 'at-most': 4608 });
    expect(keysOf(of('4年', { own: 4608 })).notes).toEqual(['no-income']);
    expect(figuresOf(of('4年'))).toEqual({ months: 3 });
    expect(keysOf(of('4年')).notes).toEqual(['cap-open', 'no-income']);
  });
  test('a pensioner’s survivors too', () =>
    expect(figuresOf(of('4年', { drawn: '1年', income: 4000, own: 9000 }))).toEqual({
      months: 9,
      total: 9000,
    }));
  test('from five years on nothing is asked and nothing is cut', () => {
    const outcome = of('5年', { income: 4000, own: 1 });
    expect(figuresOf(outcome)).toEqual({
      months: 6,
      amount: 24_000,
      funeral: 8000,
      total: 32_000,
    });
    expect(keysOf(outcome)).toEqual({
      notes: [],
      todo: [],
      steps: ['table', 'funeral', 'amount', 'funeral-amount'],
    });
    expect(figuresOf(of('5年', { own: 1 }))).toEqual({ months: 6 });
  });
});

describe('what is said', () => {
  const months = (value: number) => ({ value, unit: 'months' });
  const duration = (value: number) => ({ value, unit: 'duration' });
  const yuan = (value: number) => ({ value, unit: 'yuan' });
  test('each step with its figures and its fact', () =>
    expect(of('28年9个月', { drawn: '3年6个月', income: 4000 }).cases[0]?.steps).toEqual([
      {
        key: 'table-beyond',
        values: {
          paid: duration(345),
          from: duration(180),
          base: months(9),
          beyond: duration(165),
          added: months(1),
          limit: months(24),
          value: months(22.75),
        },
        factId: 'survivor-months',
      },
      {
        key: 'drawn',
        values: {
          value: months(19.25),
          first: months(22.75),
          drawn: duration(42),
          reduction: months(1),
          floor: months(9),
        },
        factId: 'survivor-reduction',
      },
      { key: 'funeral', values: { value: months(2) }, factId: 'survivor-funeral-months' },
      { key: 'amount', values: { value: yuan(77_000), months: months(19.25), income: yuan(4000) } },
      {
        key: 'funeral-amount',
        values: { value: yuan(8000), months: months(2), income: yuan(4000) },
      },
    ]));
  test('up to fifteen years the table alone', () => {
    for (const paid of ['4年', '14年11个月', '15年'])
      expect(keysOf(of(paid)).steps).toEqual(['table', 'funeral']);
    expect(keysOf(of('15年1个月')).steps).toEqual(['table-beyond', 'funeral']);
  });
  test('that months beyond whole years rest on reprints, where they make a difference', () => {
    const notes = (paid: string, drawn?: string) =>
      keysOf(of(paid, { income: 4000, ...(drawn === undefined ? {} : { drawn }) })).notes;
    expect(notes('15年11个月')).toEqual(['part-years']);
    expect(notes('20年', '2年6个月')).toEqual(['part-years']);
    for (const paid of ['20年', '14年11个月', '35年6个月']) expect(notes(paid)).toEqual([]);
    expect(notes('20年', '8年6个月')).toEqual([]);
    expect(notes('20年', '0年')).toEqual([]);
  });
  test('without an income, that the amount needs it', () => {
    expect(keysOf(of('20年')).notes).toEqual(['no-income']);
    expect(of('20年').cases[0]?.notes[0]?.values).toEqual({ value: months(2) });
    expect(keysOf(of('20年', { drawn: '3年', income: 4000 })).notes).toEqual([]);
  });
  test('whom it is not for', () =>
    expect(of('20年').notes.map(({ key }) => key)).toEqual(['not-for', 'since']));
  test('of which year the income has to be, by the reader’s clock, where one is given', () => {
    const said = run(survivor, { years: 240, income: 4000 }, TODAY, [], '2027-01-05').notes;
    expect(said.map(({ key }) => key)).toEqual(['income-year', 'not-for', 'since']);
    expect(said[0]!.values).toEqual({
      year: { value: 2027, unit: 'calendar-year' },
      before: { value: 2026, unit: 'calendar-year' },
    });
  });
});

test('part-months are refused, and days before the rules', () => {
  expect(() => run(survivor, { years: 186.4 }, TODAY)).toThrow(RangeError);
  expect(() => run(survivor, { years: 240, 'pension-years': 6.5 }, TODAY)).toThrow(RangeError);
  expect(() => of('20年', {}, '2021-08-31')).toThrow(RangeError);
});
