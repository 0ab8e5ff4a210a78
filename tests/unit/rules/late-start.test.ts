import { describe, expect, test } from 'vitest';
import {
  employeeLateStart,
  oldestAgeEnough,
  residentLateStart,
  type LateStartRule,
} from '../../../src/core/rules/late-start.ts';
import { addMonthsToMonth } from '../../../src/core/dates/month.ts';
import type { RetirementGroup } from '../../../src/core/rules/retirement.ts';
import { quantity, table } from './load.ts';

interface Past {
  past: true;
}
interface Reached {
  need: number;
  paid: number;
  missing: number;
  retire: string;
}
const { now, employee, resident, oldest } = table<{
  now: string;
  employee: ({ group: RetirementGroup; age: number; birth: string } & (Past | Reached))[];
  resident: ({ age: number } & (Past | { from: string; paid: number; missing: number }))[];
  oldest: { who: RetirementGroup | 'resident'; age: number }[];
}>('late-start');
const facts = {
  schedule: quantity('retirement-schedule'),
  minimum: quantity('minimum-months'),
};
const residents = residentLateStart(quantity('resident-pension-threshold'));
const ruleOf = (who: RetirementGroup | 'resident'): LateStartRule =>
  who === 'resident' ? residents : employeeLateStart(who, facts);

describe('employee pension, from the annex tables', () => {
  test.each(employee)('$group, $age years old', (row) => {
    expect(now.startsWith(addMonthsToMonth(row.birth, row.age * 12))).toBe(true);
    const found = employeeLateStart(row.group, facts)(row.age, now);
    if ('past' in row) expect(found).toBeUndefined();
    else {
      expect(found).toMatchObject({
        month: row.retire,
        neededMonths: row.need,
        paidMonths: row.paid,
        missingMonths: row.missing,
      });
      expect(addMonthsToMonth(row.birth, found!.ageMonths)).toBe(row.retire);
    }
  });

  test('every month later leaves one month less to pay', () => {
    const rule = employeeLateStart('male', facts);
    // Both retire in the last, unchanging part of the schedule.
    expect(rule(40, '2026-12-31')?.paidMonths).toBe(276);
    expect(rule(41, '2027-12-01')?.paidMonths).toBe(264);
  });
});

describe('residents’ pension', () => {
  test.each(resident)('$age years old', (row) => {
    const found = residents(row.age, now);
    if ('past' in row) expect(found).toBeUndefined();
    else
      expect(found).toEqual({
        month: row.from,
        ageMonths: 720,
        neededMonths: 180,
        paidMonths: row.paid * 12,
        missingMonths: row.missing * 12,
      });
  });

  test('a table without rows is refused', () =>
    expect(() =>
      residentLateStart({ id: 'empty', data: { values: [{ from: '2014', rows: [] }] } })(40, now),
    ).toThrow('empty'));
});

describe('the oldest age at which a start is enough', () => {
  test.each(oldest)('$who: $age', ({ who, age }) => {
    expect(oldestAgeEnough(ruleOf(who), now, 16, 60)).toBe(age);
    expect(ruleOf(who)(age, now)?.missingMonths).toBe(0);
    expect(ruleOf(who)(age + 1, now)?.missingMonths).toBeGreaterThan(0);
  });
  test('none where the youngest is too old already', () =>
    expect(oldestAgeEnough(ruleOf('male'), now, 50, 60)).toBeUndefined());
  test('the oldest of the range where all are enough', () =>
    expect(oldestAgeEnough(ruleOf('male'), now, 20, 30)).toBe(30));
});

test('before the schedule begins there is no answer', () =>
  expect(() => ruleOf('male')(40, '2024-12-31')).toThrow(RangeError));
