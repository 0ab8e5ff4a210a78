import { describe, expect, test } from 'vitest';
import { readYears } from '../../../src/core/calculators/read-figures.ts';
import {
  funeralMonths,
  isCapped,
  survivorAmount,
  survivorMonthsRetired,
  survivorMonthsWorking,
  survivorTier,
  survivorTotal,
} from '../../../src/core/rules/survivor.ts';
import { quantity, table, TODAY } from './load.ts';

const rows = table<{
  working: { paid: string; months: number }[];
  retired: { paid: string; drawn: string; months: number }[];
  funeral: number;
  capped: { paid: string; capped: boolean }[];
  amounts: { paid: string; income: number; yuan: number }[];
  totals: { parts: number[]; own?: number; yuan: number }[];
}>('survivor');
const facts = {
  table: quantity('survivor-months'),
  limit: quantity('survivor-months-limit'),
  reduction: quantity('survivor-reduction'),
  floor: quantity('survivor-months-floor'),
};
const threshold = quantity('survivor-cap-threshold');
const inMonths = (words: string): number => {
  const months = readYears(words);
  if (months === undefined) throw new Error(`No time: ${words}`);
  return months;
};
const working = (months: number) => survivorMonthsWorking(months, facts, TODAY);
const retired = (months: number, drawn: number) =>
  survivorMonthsRetired(months, drawn, facts, TODAY);
const yuan = (value: number) => ({ value, unit: 'yuan' }) as const;

test.each(rows.working)('after $paid paid: $months months', ({ paid, months }) => {
  const result = working(inMonths(paid));
  expect(result.unit).toBe('months');
  expect(result.value.toFixed(2)).toBe(months.toFixed(2));
});

test.each(rows.retired)('$paid paid, $drawn drawn: $months months', ({ paid, drawn, months }) => {
  const result = retired(inMonths(paid), inMonths(drawn));
  expect(result.unit).toBe('months');
  expect(result.value.toFixed(2)).toBe(months.toFixed(2));
});

describe('every month counts', () => {
  test('above 15 years each adds a twelfth, up to 24 months; below the steps stay', () => {
    for (let paid = 1; paid < 720; paid++) {
      const added = working(paid + 1).value - working(paid).value;
      if (paid >= 180 && paid < 360) expect([paid, added * 12]).toEqual([paid, expect.closeTo(1)]);
      else expect([paid, added]).toEqual([paid, paid + 1 === 60 || paid + 1 === 120 ? 3 : 0]);
    }
  });
  test('each month of pension takes a twelfth off, down to nine months and no further', () => {
    for (let drawn = 0; drawn < 300; drawn++) {
      const taken = retired(345, drawn).value - retired(345, drawn + 1).value;
      expect([drawn, taken * 12]).toEqual([drawn, expect.closeTo(drawn < 165 ? 1 : 0)]);
    }
    expect(retired(345, 300).value).toBe(9);
  });
});

test('15 and 20 years end alike after five years of pension, and not before', () => {
  expect(retired(240, 60).value).toBe(retired(180, 60).value);
  expect(retired(240, 59).value).toBeGreaterThan(retired(180, 59).value);
});

test('months are not rounded', () => {
  expect(working(191).value).toBeCloseTo(9 + 11 / 12, 12);
  expect(retired(191, 6).value).toBeCloseTo(9 + 5 / 12, 12);
});

test('the row that so many months fall into', () => {
  const tier = (months: number) => survivorTier(months, facts.table, TODAY);
  expect(tier(179)).toEqual({ from: 120, months: 9, added: 0 });
  expect(tier(180)).toEqual({ from: 180, months: 9, added: 1 });
});

test('the funeral grant', () =>
  expect(funeralMonths(quantity('survivor-funeral-months'), TODAY)).toEqual({
    value: rows.funeral,
    unit: 'months',
  }));

test.each(rows.capped)('$paid paid, capped: $capped', ({ paid, capped }) =>
  expect(isCapped(inMonths(paid), threshold, TODAY)).toBe(capped),
);

test.each(rows.amounts)('$paid paid at $income are $yuan', ({ paid, income, yuan: value }) => {
  const months = working(inMonths(paid));
  expect(survivorAmount(months, income)).toEqual({
    value,
    unit: 'yuan',
  });
});

test.each(rows.totals)('$parts, $own paid in: $yuan', ({ parts, own, yuan: value }) =>
  expect(survivorTotal(parts.map(yuan), own)).toMatchObject({ value, unit: 'yuan' }),
);

describe('what cannot be is refused', () => {
  test.each([0.5, 186.4, -12, Number.NaN])('%d months paid', (months) => {
    expect(() => working(months)).toThrow(RangeError);
    expect(() => retired(months, 0)).toThrow(RangeError);
    expect(() => isCapped(months, threshold, TODAY)).toThrow(RangeError);
  });
  test.each([0.5, -12])('%d months drawn', (drawn) =>
    expect(() => retired(240, drawn)).toThrow(RangeError),
  );
  test('no income', () => expect(() => survivorAmount(working(180), 0)).toThrow('income'));
  test.each([0, -1])('%d paid in', (own) =>
    expect(() => survivorTotal([yuan(1)], own)).toThrow('contributions'),
  );
  test('before the rules of 2021', () => {
    expect(() => survivorMonthsWorking(180, facts, '2021-08-31')).toThrow(RangeError);
    expect(() => isCapped(48, threshold, '2021-08-31')).toThrow(RangeError);
  });
  test('a table without the years', () => {
    const rows = [{ yearsPaid: 5, months: 6, added: 0 }];
    const late = { id: 'late', data: { values: [{ from: '2020', rows }] } };
    expect(() => survivorMonthsWorking(48, { ...facts, table: late }, TODAY)).toThrow('late');
  });
});
