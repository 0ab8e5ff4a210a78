import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/rules/comparison.ts';
import { pension, type PensionInput } from '../../../src/core/calculators/pension.ts';
import { accountBalance, paidIn } from '../../../src/core/rules/pension.ts';
import { comparisonOf, comparisonQuantities, quantity, table, TODAY } from '../rules/load.ts';
import { readAge, readYears } from '../../../src/core/calculators/read-figures.ts';
import { figuresOf, keysOf, run, table as byHand } from './load.ts';

const DEMO: PensionInput = {
  base: 8000,
  index: 0.6,
  'years-a': 180,
  'years-b': 240,
  'retire-age': 720,
  interest: 0,
  payer: 'employee',
};
const of = (change: Partial<PensionInput> = {}, date = TODAY) =>
  run(pension, { ...DEMO, ...change }, date);

test('the worked example of 15 and 20 years', () => {
  expect(figuresOf(of(), 0)).toEqual({
    'a-basic': 960,
    'a-account': 497.27,
    'a-total': 1457.27,
    'a-paid': 69120,
    'a-payback': 48,
  });
  expect(figuresOf(of(), 1)).toEqual({
    'b-basic': 1280,
    'b-account': 663.02,
    'b-total': 1943.02,
    'b-paid': 92160,
    'b-payback': 48,
  });
});

test('amounts are yuan, the payback months', () => {
  const { cases, notes } = of();
  for (const { figures, todo } of cases) {
    expect(figures.map(({ unit }) => unit)).toEqual(['yuan', 'yuan', 'yuan', 'yuan', 'duration']);
    expect(todo).toEqual([]);
  }
  expect(notes).toEqual([]);
});

test('every row of the decision table', () => {
  const { examples } = table<{
    examples: { years: number; age: string; basic: number; account: number; total: number }[];
  }>('pension');
  expect(examples.length).toBeGreaterThan(3);
  for (const { years, age, basic, account, total } of examples)
    expect(
      figuresOf(of({ 'years-a': years * 12, 'retire-age': Number.parseInt(age, 10) * 12 })),
    ).toMatchObject({ 'a-basic': basic, 'a-account': account, 'a-total': total });
});

describe('by hand', () => {
  const cases =
    byHand<
      (Record<'years' | 'age', string> &
        Record<'base' | 'index' | 'basic' | 'account' | 'total' | 'paid', number>)[]
    >('pension');
  test.each(cases)(
    '$base × $index, $years, $age: $total',
    ({ base, index, years, age, basic, account, total, paid }) =>
      expect(
        figuresOf(of({ base, index, 'years-a': readYears(years)!, 'retire-age': readAge(age)! })),
      ).toMatchObject({
        'a-basic': basic,
        'a-account': account,
        'a-total': total,
        'a-paid': paid,
      }),
  );
});

test('北京 2025: base 12049, index 0.8, 30 years', () =>
  expect(figuresOf(of({ base: 12049, index: 0.8, 'years-a': 360 }))['a-basic']).toBe(3253.23));

test('the comparison page and the calculator give the same figures', () => {
  const entry = comparisonOf('15-vs-20');
  const view = compare(entry, comparisonQuantities(), TODAY, String);
  const value = (row: string, i: number) =>
    view.rows.find(({ id }) => id === row)?.cells[i]?.result?.value;
  const { base, index, retirementAge } = entry.assumptions;
  const [a, b] = entry.subjects;
  const input = {
    base,
    index,
    'retire-age': retirementAge,
    'years-a': a!.months,
    'years-b': b!.months,
  };
  for (const [i, key] of ['a', 'b'].entries()) {
    expect(figuresOf(of(input), i)).toEqual({
      [`${key}-basic`]: value('basic', i),
      [`${key}-account`]: value('account', i),
      [`${key}-total`]: value('total', i),
      [`${key}-paid`]: value('paid-in', i),
      [`${key}-payback`]: value('payback', i),
    });
    expect(figuresOf(of({ ...input, payer: 'flexible' }), i)).toMatchObject({
      [`${key}-paid`]: value('paid-in-flexible', i),
      [`${key}-payback`]: value('payback-flexible', i),
    });
  }
  const { chart } = of(input);
  for (const point of view.chart)
    expect(chart?.points.find(({ months }) => months === point.months)).toEqual(point);
});

describe('the minimum', () => {
  const warned = (change: Partial<PensionInput>, i = 0) => keysOf(of(change), i).notes;
  test.each([
    [2029, 180, []],
    [2030, 180, ['too-short']],
    [2030, 186, []],
    [2039, 239, ['too-short']],
    [2039, 240, []],
    [2060, 240, []],
  ])('retiring in %i with %i months: %j', (year, months, notes) =>
    expect(warned({ 'retire-year': year, 'years-a': months })).toEqual(notes),
  );
  test('without a year, the first year in which the months no longer suffice', () => {
    const [note] = of().cases[0]?.notes ?? [];
    expect(note).toEqual({
      key: 'too-short-from',
      values: {
        paid: { value: 180, unit: 'duration' },
        value: { value: 2030, unit: 'calendar-year' },
      },
      factId: 'minimum-months',
      on: '2030',
    });
    expect(warned({}, 1)).toEqual([]);
  });
  test('months that do not suffice today, and the first that do', () => {
    expect(warned({ 'years-a': 179 })).toEqual(['too-short-now']);
    expect(warned({ 'years-a': 180 })).toEqual(['too-short-from']);
    expect(of({ 'years-a': 120 }).cases[0]?.notes[0]).toEqual({
      key: 'too-short-now',
      values: { paid: { value: 120, unit: 'duration' }, value: { value: 180, unit: 'duration' } },
      factId: 'minimum-months',
    });
    expect(keysOf(of({}, '2030-01-01')).notes).toEqual(['too-short-now']);
  });
  test('the warning names what was paid, what is needed and when', () =>
    expect(of({ 'retire-year': 2035 }).cases[0]?.notes[0]).toEqual({
      key: 'too-short',
      values: {
        paid: { value: 180, unit: 'duration' },
        value: { value: 216, unit: 'duration' },
        year: { value: 2035, unit: 'calendar-year' },
      },
      factId: 'minimum-months',
      on: '2035',
    }));
  test('where it is not reached, the result itself says that nothing is paid by the month', () => {
    const short = of({ 'years-a': 132 });
    expect(figuresOf(short)).toEqual({ 'a-total': 'not-paid', 'a-paid': 50_688 });
    expect(short.cases[0]?.steps).toEqual([]);
    expect(figuresOf(short, 1)['b-total']).toBe(1943.02);
    expect(figuresOf(of({ 'years-a': 216, 'retire-year': 2035 }))['a-total']).toBe(1748.72);
    expect(figuresOf(of({ 'years-a': 215, 'retire-year': 2035 }))['a-total']).toBe('not-paid');
  });
  test('a year before the series begins is refused', () =>
    expect(() => of({ 'retire-year': 2010 })).toThrow(RangeError));
});

describe('contributions that would begin in childhood', () => {
  const notes = (age: number, months: number) =>
    of({ 'retire-age': age, 'years-b': months }).cases[1]?.notes ?? [];
  const keys = (age: number, months: number) => notes(age, months).map(({ key }) => key);
  test('the month from which nothing is said, and the month before', () => {
    expect(keys(600, 408)).toEqual([]);
    expect(keys(600, 409)).toEqual(['starts-young']);
    expect(keys(720, 528)).toEqual([]);
    expect(keys(720, 529)).toEqual(['starts-young']);
  });
  test('45 years at 50 are worked out all the same', () => {
    expect(notes(600, 540)).toEqual([
      {
        key: 'starts-young',
        values: {
          paid: { value: 540, unit: 'duration' },
          age: { value: 600, unit: 'age' },
          value: { value: 60, unit: 'age' },
        },
      },
    ]);
    expect(figuresOf(of({ 'retire-age': 600, 'years-b': 540 }), 1)['b-basic']).toBe(2880);
  });
  test('more years than one has lived', () => {
    expect(keys(480, 480)).toEqual(['starts-young']);
    expect(notes(480, 481)).toEqual([
      {
        key: 'unborn',
        values: { paid: { value: 481, unit: 'duration' }, age: { value: 480, unit: 'age' } },
      },
    ]);
  });
});

describe('interest', () => {
  const rate = quantity('pension-account-rate');
  const balance = (months: number, interest: number) =>
    accountBalance(DEMO, months, rate, interest, TODAY).value;

  test('the balance is in yuan', () =>
    expect(accountBalance(DEMO, 12, rate, 0.02, TODAY).unit).toBe('yuan'));
  test.each([
    [12, 0.1, 4608],
    [24, 0.1, 9676.8],
    [30, 0.1, 12464.64],
    [180, 0, 69120],
    [0, 0.1, 0],
  ])('%i months at %d: %d', (months, interest, expected) =>
    expect(balance(months, interest)).toBe(expected),
  );
  test('none is what was paid in', () => {
    for (let months = 0; months <= 480; months += 7)
      expect(balance(months, 0)).toBe(paidIn(DEMO, months, rate, TODAY).value);
  });
  test.each([-0.01, Number.NaN, Infinity])('%d is refused', (interest) =>
    expect(() => balance(12, interest)).toThrow('interest'),
  );
  test('is said where it is reckoned with', () => {
    expect(keysOf(of()).steps).toEqual(['basic', 'balance', 'account', 'payback']);
    expect(keysOf(of({ interest: 0.02 })).steps[1]).toBe('balance-with-interest');
    expect(of({ interest: 0.02 }).cases[0]?.steps[1]?.values['interest']).toEqual({
      value: 0.02,
      unit: 'rate',
    });
  });
});

test('the steps carry every figure of the sentence and its fact', () => {
  const yuan = (value: number) => ({ value, unit: 'yuan' });
  expect(of().cases[0]?.steps).toEqual([
    {
      key: 'basic',
      values: {
        value: yuan(960),
        base: yuan(8000),
        wage: yuan(4800),
        paid: { value: 180, unit: 'duration' },
        rate: { value: 0.01, unit: 'rate' },
      },
      factId: 'basic-pension-rate',
    },
    {
      key: 'balance',
      values: {
        value: yuan(69120),
        wage: yuan(4800),
        rate: { value: 0.08, unit: 'rate' },
        paid: { value: 180, unit: 'duration' },
        interest: { value: 0, unit: 'rate' },
      },
      factId: 'pension-account-rate',
    },
    {
      key: 'account',
      values: {
        value: yuan(497.27),
        balance: yuan(69120),
        age: { value: 720, unit: 'age' },
        divisor: { value: 139, unit: 'number' },
      },
      factId: 'payment-months',
    },
    {
      key: 'payback',
      values: {
        value: { value: 48, unit: 'duration' },
        paid: yuan(69120),
        total: yuan(1457.27),
        rate: { value: 0.08, unit: 'rate' },
      },
    },
  ]);
});

describe('the chart', () => {
  const months = (change: Partial<PensionInput> = {}) =>
    of(change).chart?.points.map((point) => point.months);
  test('runs from what is enough to 35 years, a bar a year', () => {
    expect(months()).toHaveLength(21);
    expect(months()?.[0]).toBe(180);
    expect(months()?.at(-1)).toBe(420);
    expect(months({ 'retire-year': 2030 })?.[0]).toBe(192);
  });
  test('holds both plans wherever they lie, in order and once', () => {
    const found = months({ 'years-a': 186, 'years-b': 486 }) ?? [];
    expect(found.slice(0, 3)).toEqual([180, 186, 192]);
    expect(found.at(-1)).toBe(486);
    expect(found).toEqual([...new Set(found)].toSorted((x, y) => x - y));
  });
  test('leaves out a plan that is too short, and may hold none', () => {
    expect(of({ 'years-a': 60 }).chart?.marked).toEqual([240]);
    expect(months({ 'years-a': 60 })?.[0]).toBe(180);
    expect(of({ 'years-a': 60, 'years-b': 72 }).chart?.marked).toEqual([]);
  });
});

const input = fc.record({
  base: fc.integer({ min: 1000, max: 50_000 }),
  index: fc.integer({ min: 60, max: 300 }).map((share) => share / 100),
  'retire-age': fc.integer({ min: 480, max: 840 }),
  interest: fc.integer({ min: 0, max: 100 }).map((share) => share / 1000),
  payer: fc.constantFrom('employee' as const, 'flexible' as const),
  months: fc.integer({ min: 180, max: 480 }),
  more: fc.integer({ min: 1, max: 120 }),
});
test('more months never pay less, and cost more', () => {
  fc.assert(
    fc.property(input, ({ months, more, ...rest }) => {
      const outcome = of({ ...rest, 'years-a': months, 'years-b': months + more });
      const [a, b] = [figuresOf(outcome, 0), figuresOf(outcome, 1)];
      for (const name of ['basic', 'account', 'total', 'paid'])
        expect(Number(b[`b-${name}`]), name).toBeGreaterThan(Number(a[`a-${name}`]));
    }),
    { numRuns: 150, seed: 5 },
  );
});
test('who retires later gets more from the account each month', () => {
  fc.assert(
    fc.property(input, ({ months, more, ...rest }) => {
      fc.pre(rest['retire-age'] + more <= 840);
      const at = (age: number) =>
        Number(figuresOf(of({ ...rest, 'years-a': months, 'retire-age': age }))['a-account']);
      expect(at(rest['retire-age'] + more)).toBeGreaterThanOrEqual(at(rest['retire-age']));
    }),
    { numRuns: 150, seed: 5 },
  );
});

describe('what cannot be is refused', () => {
  test.each([
    ['index', { index: 0.59 }],
    ['index', { index: 3.01 }],
    ['base', { base: 0 }],
    ['age', { 'retire-age': 479 }],
    ['age', { 'retire-age': 841 }],
  ] as const)('%s: %j', (name, change) => expect(() => of(change)).toThrow(name));
  test('a day before the rules', () => expect(() => of({}, '2005-12-31')).toThrow(RangeError));
});
