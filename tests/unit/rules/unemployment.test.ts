import { describe, expect, test } from 'vitest';
import { readYears } from '../../../src/core/calculators/read-figures.ts';
import {
  benefitMonths,
  benefitSchedules,
  benefitTotal,
  mostBenefitMonths,
  mostMonthsOfClaim,
  type BenefitAmount,
  type MonthsTable,
} from '../../../src/core/rules/unemployment.ts';
import { LOCAL_FIGURES } from '../../../src/core/schema/local-figures.ts';
import { quantity, table, TODAY } from './load.ts';

interface Row {
  readonly paid: string;
  readonly months?: number;
}
const { most, places, amounts } = table<{
  most: Row[];
  places: Record<string, { table: MonthsTable; rows: Row[] }>;
  amounts: {
    name: string;
    amounts: BenefitAmount[];
    paid: string;
    months: number;
    areas: { tier?: number; part?: string; monthly: number; total: number }[];
  }[];
}>('unemployment');
const caps = quantity('unemployment-month-caps');
const inMonths = (words: string): number => {
  const months = readYears(words);
  if (months === undefined) throw new Error(`No time: ${words}`);
  return months;
};
const months = (value: number | undefined) =>
  value === undefined ? undefined : { value, unit: 'months' };

test.each(most)(
  'after $paid paid the law allows at most $months months',
  ({ paid, months: value }) =>
    expect(mostBenefitMonths(inMonths(paid), caps, TODAY)).toEqual(months(value)),
);

test('the most of any claim is the most of the law', () =>
  expect(mostMonthsOfClaim(caps, TODAY)).toEqual(months(24)));

describe.each(Object.entries(places))('%s', (_, { table: own, rows }) => {
  test('is a table that facts can hold', () =>
    expect(LOCAL_FIGURES.unemployment.safeParse([own]).success).toBe(true));
  test.each(rows)('$paid: $months months', ({ paid, months: value }) =>
    expect(benefitMonths(inMonths(paid), own)).toEqual(months(value)),
  );
});

test('no place gives less for more months paid, or more than its maximum', () => {
  for (const { table: own } of Object.values(places).filter((place) => place.table.further))
    for (let paid = 12; paid + 1 < 12 * (own.untilYears ?? 40); paid++) {
      const [now, next] = [paid, paid + 1].map((each) => benefitMonths(each, own)!.value);
      expect([paid, next! >= now!, next! <= 24]).toEqual([paid, true, true]);
    }
});

test.each(amounts)(
  '$name, $paid paid, $months months',
  ({ amounts: all, paid, months: length, areas }) => {
    const found = benefitSchedules(inMonths(paid), all).map(({ tier, part, stretches }) => ({
      tier,
      part,
      monthly: stretches[0]?.amount,
      total: benefitTotal(length, stretches),
    }));
    expect(found).toEqual(
      areas.map(({ tier, part, monthly, total }) => ({
        tier,
        part,
        monthly,
        total: { value: total, unit: 'yuan' },
      })),
    );
  },
);

test('the order in which amounts are written makes no difference', () => {
  for (const { amounts: all, paid } of amounts) {
    const sorted = (list: readonly BenefitAmount[]) =>
      benefitSchedules(inMonths(paid), list)
        .map((each) => JSON.stringify(each))
        .toSorted();
    expect(sorted(all.toReversed())).toEqual(sorted(all));
  }
});

describe('what cannot be is refused', () => {
  test.each([0.5, -12, Number.NaN])('%d months paid', (paid) => {
    expect(() => mostBenefitMonths(paid, caps, TODAY)).toThrow(RangeError);
    expect(() => benefitMonths(paid, places['上海']!.table)).toThrow(RangeError);
    expect(() => benefitSchedules(paid, [{ amount: 1 }])).toThrow(RangeError);
  });
  test('a day before the rules', () =>
    expect(() => mostBenefitMonths(12, caps, '1998-12-31')).toThrow(RangeError));
});
