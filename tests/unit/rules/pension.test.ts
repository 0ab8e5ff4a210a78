import { describe, expect, test } from 'vitest';
import { roundFen } from '../../../src/core/rules/money.ts';
import { paymentMonths } from '../../../src/core/rules/payment-months.ts';
import {
  accountPension,
  basicPension,
  basicShare,
  checkIndex,
  paidIn,
  paybackMonths,
} from '../../../src/core/rules/pension.ts';
import { ageInMonths, quantity, table, TODAY } from './load.ts';

const ages = table<{
  'whole-ages': { age: number; months: number }[];
  'part-years': { age: string; months: number; seen: boolean }[];
  outside: string[];
}>('payment-months');
const rows = table<{
  assumptions: { base: number; index: number };
  'monthly-contribution': number;
  examples: {
    years: number;
    age: string;
    balance: number;
    basic: number;
    account: number;
    total: number;
  }[];
  'basic-at-index-1': { years: number; basic: number }[];
  'basic-elsewhere': { base: number; index: number; years: number; basic: number }[];
  shares: { years: number; share: number }[];
  flexible: { years: number; paid: number }[];
  payback: { paid: number; pension: number; months: number }[];
}>('pension');

const months = quantity('payment-months');
const basicRate = quantity('basic-pension-rate');
const accountRate = quantity('pension-account-rate');
const flexibleRate = quantity('pension-flexible-rate');
const limits = quantity('index-limits');
const wage = rows.assumptions;

describe('payment months', () => {
  test.each(ages['whole-ages'])('$age years: $months', (row) =>
    expect(paymentMonths(row.age * 12, months, TODAY)).toBe(row.months),
  );
  test('47 is 208, not the 207 that is often copied', () =>
    expect(paymentMonths(47 * 12, months, TODAY)).toBe(208));
  test.each(ages['part-years'])('$age: $months', (row) =>
    expect(paymentMonths(ageInMonths(row.age), months, TODAY)).toBe(row.months),
  );
  test.each(ages.outside)('%s has none', (age) =>
    expect(() => paymentMonths(ageInMonths(age), months, TODAY)).toThrow(RangeError),
  );
  test('fall from month to month', () => {
    for (let age = 40 * 12; age < 70 * 12; age++)
      expect(paymentMonths(age + 1, months, TODAY)).toBeLessThan(paymentMonths(age, months, TODAY));
  });
  test('a table with gaps is bridged by a straight line', () => {
    const sparse = {
      id: 'sparse',
      data: {
        values: [
          {
            from: '2020',
            rows: [
              { age: 50, months: 200 },
              { age: 52, months: 176 },
            ],
          },
        ],
      },
    };
    expect(paymentMonths(51 * 12, sparse, '2020')).toBe(188);
    expect(paymentMonths(51 * 12 + 1, sparse, '2020')).toBe(187);
  });
  test('part-months and days before the table are refused', () => {
    expect(() => paymentMonths(720.5, months, TODAY)).toThrow(RangeError);
    expect(() => paymentMonths(720, months, '2005-12-31')).toThrow(RangeError);
  });
});

describe('worked example', () => {
  test.each(rows.examples)('$years years, retiring at $age: $total', (row) => {
    const paid = paidIn(wage, row.years * 12, accountRate, TODAY);
    const basic = basicPension(wage, row.years * 12, basicRate, TODAY);
    const account = accountPension(paid.value, ageInMonths(row.age), months, TODAY);
    expect(paid).toMatchObject({ value: row.balance, unit: 'yuan' });
    expect(basic).toMatchObject({ value: row.basic, unit: 'yuan-per-month' });
    expect(account).toMatchObject({ value: row.account, unit: 'yuan-per-month' });
    expect(roundFen(basic.value + account.value)).toBe(row.total);
  });
  test('each month paid is rounded by itself', () => {
    expect(paidIn(wage, 1, accountRate, TODAY).value).toBe(rows['monthly-contribution']);
    expect(accountPension(69120, 720, months, TODAY).value).toBe(497.27);
  });
  test.each(rows['basic-at-index-1'])('at index 1, $years years give $basic', (row) =>
    expect(basicPension({ ...wage, index: 1 }, row.years * 12, basicRate, TODAY).value).toBe(
      row.basic,
    ),
  );
  test.each(rows['basic-elsewhere'])('base $base, index $index, $years years: $basic', (row) =>
    expect(basicPension(row, row.years * 12, basicRate, TODAY).value).toBe(row.basic),
  );
  test.each(rows.shares)('$years years earn $share', (row) =>
    expect(basicShare(row.years * 12, basicRate, TODAY)).toMatchObject({
      value: row.share,
      unit: 'rate',
    }),
  );
  test.each(rows.flexible)('who pays alone pays $paid in $years years', (row) =>
    expect(paidIn(wage, row.years * 12, flexibleRate, TODAY).value).toBe(row.paid),
  );
});

test('more months never pay less', () => {
  let last = 0;
  for (let paid = 1; paid <= 480; paid++) {
    const balance = paidIn(wage, paid, accountRate, TODAY).value;
    const total =
      basicPension(wage, paid, basicRate, TODAY).value +
      accountPension(balance, 720, months, TODAY).value;
    expect(total).toBeGreaterThan(last);
    last = total;
  }
});

describe('payback', () => {
  test.each(rows.payback)('$paid at $pension a month: $months', (row) => {
    const found = paybackMonths(row.paid, row.pension);
    expect(found).toMatchObject({ value: row.months, unit: 'months' });
    expect(row.pension * row.months).toBeGreaterThanOrEqual(row.paid - 1e-9);
    expect(row.pension * (row.months - 1)).toBeLessThan(row.paid);
  });
});

describe('rounding', () => {
  test.each([
    [1.005, 1.01],
    [1.004999, 1],
    [2.675, 2.68],
    [590.7692, 590.77],
    [0, 0],
    [960, 960],
  ])('%d is %d', (yuan, rounded) => expect(roundFen(yuan)).toBe(rounded));
});

describe('what cannot be is refused', () => {
  test.each([0, -1, Number.NaN, Infinity])('an amount of %d', (amount) => {
    expect(() => basicPension({ base: amount, index: 1 }, 180, basicRate, TODAY)).toThrow('base');
    expect(() => paidIn({ base: 8000, index: amount }, 180, accountRate, TODAY)).toThrow('index');
    expect(() => paybackMonths(amount, 1)).toThrow('paid');
    expect(() => paybackMonths(1, amount)).toThrow('pension');
  });
  test.each([-1, 1.5])('%d months', (paid) => {
    expect(() => basicPension(wage, paid, basicRate, TODAY)).toThrow(RangeError);
    expect(() => paidIn(wage, paid, accountRate, TODAY)).toThrow(RangeError);
  });
  test('a balance below 0, but not an empty one', () => {
    expect(() => accountPension(-1, 720, months, TODAY)).toThrow('balance');
    expect(() => accountPension(Number.NaN, 720, months, TODAY)).toThrow('balance');
    expect(accountPension(0, 720, months, TODAY).value).toBe(0);
  });
  test.each([0.59, 3.01, Number.NaN])('an index of %d', (index) =>
    expect(() => checkIndex(index, limits, TODAY)).toThrow('expected 0.6 to 3'),
  );
  test.each([0.6, 1, 3])('an index of %d is fine', (index) =>
    expect(() => checkIndex(index, limits, TODAY)).not.toThrow(),
  );
  test('a day before the rules', () => {
    expect(() => basicPension(wage, 180, basicRate, '2005-12-31')).toThrow(RangeError);
    expect(() => paidIn(wage, 180, accountRate, '2005-12-31')).toThrow(RangeError);
    expect(() => checkIndex(1, limits, '2005-12-31')).toThrow(RangeError);
  });
});
