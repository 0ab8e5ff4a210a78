import { describe, expect, test } from 'vitest';
import { minimumMonths } from '../../../src/core/rules/minimum-months.ts';
import { addMonthsToMonth } from '../../../src/core/dates/month.ts';
import { statutoryRetirement, type RetirementGroup } from '../../../src/core/rules/retirement.ts';
import { ageInMonths, quantity, table, TODAY } from './load.ts';

interface Cohort {
  birth: [string, string | null];
  delay: number;
  age: string;
  retire: [string, string | null];
}
const { examples, before, cohorts } = table<{
  examples: { group: RetirementGroup; birth: string; delay: number; age: string; retire: string }[];
  before: Record<RetirementGroup, string>;
  cohorts: Record<RetirementGroup, Cohort[]>;
}>('retirement');

const schedule = quantity('retirement-schedule');
const of = (birth: string, group: RetirementGroup) =>
  statutoryRetirement(birth, group, schedule, TODAY);

test.each(examples)('$group born $birth retires $retire at $age', (row) => {
  const found = of(row.birth, row.group);
  expect(found).toMatchObject({
    month: row.retire,
    ageMonths: ageInMonths(row.age),
    delayMonths: row.delay,
  });
});

describe.each(Object.entries(cohorts) as [RetirementGroup, Cohort[]][])(
  'table of %s',
  (group, rows) => {
    test.each(rows)('born $birth: $delay months, $age, $retire', (row) => {
      const [first, last] = row.birth;
      const start = of(first, group);
      expect(start).toMatchObject({
        month: row.retire[0],
        ageMonths: ageInMonths(row.age),
        delayMonths: row.delay,
      });
      expect(of(addMonthsToMonth(first, -1), group).delayMonths).toBe(row.delay - 1);
      if (last === null) return;
      expect(of(last, group)).toMatchObject({ month: row.retire[1], delayMonths: row.delay });
      expect(of(addMonthsToMonth(last, 1), group).delayMonths).toBe(row.delay + 1);
    });

    /** Reads the published rows only: string comparison of months, no formula. */
    const oracle = (birth: string): { delay: number; age: string } =>
      rows.findLast((row) => row.birth[0] <= birth) ?? { delay: 0, age: before[group] };

    test('every birth month from 1950 to 2005 agrees with the published rows', () => {
      let last = '';
      for (let birth = '1950-01'; birth <= '2005-12'; birth = addMonthsToMonth(birth, 1)) {
        const found = of(birth, group);
        const { delay, age } = oracle(birth);
        expect({ birth, delay: found.delayMonths, age: found.ageMonths }).toEqual({
          birth,
          delay,
          age: ageInMonths(age),
        });
        expect(found.month > last, `${birth} does not retire before its elders`).toBe(true);
        last = found.month;
      }
    });
  },
);

test('the final age of the fact is the old one and the longest delay', () => {
  for (const { rows } of schedule.data.values)
    for (const row of rows ?? [])
      expect(Number(row['oldAge']) * 12 + Number(row['maxDelayMonths'])).toBe(
        Number(row['newAge']) * 12,
      );
});

test('official example: born 1974-10, 55 group, retires 2031-01 and needs 16 years', () => {
  const { month } = of('1974-10', 'female55');
  expect(minimumMonths(month, quantity('minimum-months'))).toBe(16 * 12);
});

test('what does not exist is refused', () => {
  expect(() => of('1967-13', 'male')).toThrow(RangeError);
  expect(() => of('1967-05', 'unsure' as RetirementGroup)).toThrow('unsure');
  expect(() => statutoryRetirement('1967-05', 'male', schedule, '2024-12-31')).toThrow(RangeError);
});
