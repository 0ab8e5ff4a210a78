import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthOf, monthNumber } from '../../../src/core/dates/month.ts';
import { retirement, type RetirementInput } from '../../../src/core/calculators/retirement.ts';
import { retirementSteps } from '../../../src/core/rules/retirement-steps.ts';
import type { RetirementGroup } from '../../../src/core/rules/retirement.ts';
import { ageInMonths, quantity, table as published, TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run, table } from './load.ts';

interface Example {
  group: RetirementGroup;
  birth: string;
  retire: string;
  age: string;
  delay: number;
  minimum?: number;
  earliest?: string;
  latest?: string;
}
const rows = table<{ examples: Example[]; minimum: Record<number, number> }>('retirement');
const of = (birth: string, group: RetirementInput['group'], date = TODAY) =>
  run(retirement, { birth, group }, date);

const given = <Value>(name: string, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

test.each(rows.examples)('$group born $birth: $retire, $age', (row) => {
  expect(figuresOf(of(row.birth, row.group))).toEqual({
    'retire-month': row.retire,
    age: ageInMonths(row.age),
    'delay-months': row.delay,
    ...given('minimum-months', row.minimum),
    ...given('earliest-month', row.earliest),
    ...given('latest-month', row.latest),
  });
});

interface Cohort {
  birth: [string, string | null];
  delay: number;
}
const { cohorts, before } = published<{
  cohorts: Record<RetirementGroup, Cohort[]>;
  before: Record<RetirementGroup, string>;
}>('retirement');
const GROUPS = Object.keys(cohorts) as RetirementGroup[];

/** Months counted by hand: nothing of the domain is used. */
const later = (month: string, by: number): string => {
  let [year, ofYear] = month.split('-').map(Number) as [number, number];
  for (let i = 0; i < Math.abs(by); i++) {
    ofYear += Math.sign(by);
    if (ofYear === 13) [year, ofYear] = [year + 1, 1];
    if (ofYear === 0) [year, ofYear] = [year - 1, 12];
  }
  return `${year}-${String(ofYear).padStart(2, '0')}`;
};

/** The published rows, read from top to bottom. */
const oracle = (birth: string, group: RetirementGroup) => {
  let delay = 0;
  for (const row of cohorts[group]) if (row.birth[0] <= birth) delay = row.delay;
  const old = later(birth, ageInMonths(before[group]));
  const retire = later(old, delay);
  const year = Number(retire.slice(0, 4));
  const minimum = year >= 2039 ? 240 : (rows.minimum[year] ?? 180);
  const [soonest, latest] = [later(retire, -36), later(retire, 36)];
  return {
    'retire-month': retire,
    age: ageInMonths(before[group]) + delay,
    'delay-months': delay,
    ...(retire < '2011-07' ? {} : { 'minimum-months': minimum }),
    ...(retire < '2025-01'
      ? {}
      : { 'earliest-month': soonest < old ? old : soonest, 'latest-month': latest }),
  };
};

describe.each(GROUPS)('%s', (group) => {
  test('every birth month from 1960-01 to 2005-12 agrees with the published tables', () => {
    let count = 0;
    for (let birth = '1960-01'; birth <= '2005-12'; birth = later(birth, 1), count++)
      expect({ birth, ...figuresOf(of(birth, group)) }).toEqual({ birth, ...oracle(birth, group) });
    expect(count).toBe(552);
  });

  test('the table for readers without scripts has the published rows', () => {
    const steps = retirementSteps(group, quantity('retirement-schedule'), TODAY);
    expect(steps.map(({ first, last }) => [first, last ?? null])).toEqual(
      cohorts[group].map(({ birth }) => birth),
    );
    for (const { first, last, ageMonths, retireFirst, retireLast } of steps) {
      expect(oracle(first, group)).toMatchObject({ 'retire-month': retireFirst, age: ageMonths });
      if (last !== undefined)
        expect(oracle(last, group)).toMatchObject({ 'retire-month': retireLast, age: ageMonths });
    }
    expect(steps.at(-1)).not.toHaveProperty('retireLast');
  });

  test('a later birth never retires earlier, nor at a younger age, nor needs fewer months', () => {
    const month = fc.integer({ min: monthNumber('1960-01'), max: monthNumber('2010-12') });
    fc.assert(
      fc.property(month, month, (x, y) => {
        const [first, second] = [Math.min(x, y), Math.max(x, y)].map((each) =>
          figuresOf(of(monthOf(each), group)),
        );
        for (const name of ['retire-month', 'age', 'minimum-months', 'earliest-month']) {
          const [before, after] = [first?.[name], second?.[name]];
          if (before === undefined) continue;
          expect(after !== undefined && after >= before, name).toBe(true);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('what is said', () => {
  test('who is unsure sees both women’s cases', () => {
    const outcome = of('1974-10', 'unsure');
    expect(outcome.cases.map(({ key }) => key)).toEqual(['female55', 'female50']);
    expect(outcome.notes.map(({ key }) => key)).toEqual(['unsure']);
    expect(of('1974-10', 'male').notes).toEqual([]);
  });
  test('the open question about early retirement stands wherever it may be asked', () => {
    expect(keysOf(of('1967-05', 'male')).notes).toEqual(['early-open']);
    expect(keysOf(of('1964-12', 'male')).notes).not.toContain('early-open');
  });
  test('who has reached the month already is told so: that month, the one before and after', () => {
    const { 'retire-month': month } = figuresOf(of('1966-05', 'male'));
    const on = (date: string) => keysOf(of('1966-05', 'male', date)).notes.includes('already');
    expect(month).toBe('2026-10');
    expect(on('2026-09-30')).toBe(false);
    expect(on('2026-10-01')).toBe(true);
    expect(on('2026-11-01')).toBe(true);
  });
  test('the reader’s day decides what has been reached, not the day whose law is applied', () => {
    const on = (today: string) =>
      keysOf(run(retirement, { birth: '1966-05', group: 'male' }, TODAY, [], today)).notes;
    expect(on('2026-11-22')).toEqual(['already']);
    expect(keysOf(of('1967-05', 'male')).notes).toEqual(['early-open']);
  });
  test('an earliest month that has passed is told of: the month before, that month, the next', () => {
    const on = (today: string) =>
      run(retirement, { birth: '1967-05', group: 'male' }, TODAY, [], today).cases[0]?.notes;
    const keys = (today: string) => on(today)?.map(({ key }) => key);
    expect(figuresOf(of('1967-05', 'male'))).toMatchObject({
      'earliest-month': '2027-05',
      'retire-month': '2028-01',
    });
    expect(keys('2027-04-30')).toEqual(['early-open']);
    expect(keys('2027-05-31')).toEqual(['early-open']);
    expect(keys('2027-06-01')).toEqual(['earliest-passed', 'early-open']);
    expect(keys('2027-12-31')).toEqual(['earliest-passed', 'early-open']);
    expect(keys('2028-01-01')).toEqual(['already']);
    expect(on('2027-06-01')?.[0]?.values).toEqual({
      value: { value: '2027-05', unit: 'date' },
      month: { value: '2028-01', unit: 'date' },
    });
  });
  test('a minimum that is not known is not made up', () =>
    expect(keysOf(of('1961-06', 'female50')).notes).toContain('minimum-unknown'));
  test('every step carries its value, and its fact where it comes from one', () => {
    const [found] = of('1967-05', 'male').cases;
    expect(found?.steps).toEqual([
      {
        key: 'old-age',
        values: { value: { value: 720, unit: 'age' }, group: { value: 'male', unit: 'choice' } },
        factId: 'retirement-schedule',
      },
      {
        key: 'delay',
        values: {
          value: { value: 8, unit: 'months' },
          first: { value: '1965-01', unit: 'date' },
          step: { value: 4, unit: 'months' },
          most: { value: 36, unit: 'months' },
          birth: { value: '1967-05', unit: 'date' },
        },
        factId: 'retirement-schedule',
      },
      {
        key: 'retire',
        values: {
          value: { value: '2028-01', unit: 'date' },
          birth: { value: '1967-05', unit: 'date' },
          age: { value: 728, unit: 'age' },
        },
      },
      {
        key: 'minimum',
        values: {
          value: { value: 180, unit: 'months' },
          year: { value: 2028, unit: 'calendar-year' },
        },
        factId: 'minimum-months',
        on: '2028-01',
      },
      {
        key: 'earliest',
        values: {
          value: { value: '2027-05', unit: 'date' },
          most: { value: 36, unit: 'months' },
          old: { value: 720, unit: 'age' },
        },
        factId: 'elastic-early-months',
      },
      {
        key: 'latest',
        values: { value: { value: '2031-01', unit: 'date' }, most: { value: 36, unit: 'months' } },
        factId: 'elastic-late-months',
      },
    ]);
    expect(found?.figures.map(({ unit }) => unit)).toEqual([
      'date',
      'age',
      'months',
      'months',
      'date',
      'date',
    ]);
  });
  test('who is not delayed is told why', () =>
    expect(keysOf(of('1964-12', 'male')).steps).toEqual([
      'old-age',
      'delay-none',
      'retire',
      'minimum',
    ]));
  test('before the rules begin nothing is answered', () =>
    expect(() => of('1967-05', 'male', '2024-12-31')).toThrow(RangeError));
  test('as of a later day the answer is the same: the law is known ahead', () =>
    expect(figuresOf(of('1985-03', 'female50', '2035-01-01'))).toEqual(
      figuresOf(of('1985-03', 'female50')),
    ));
  test('the boundary month, the month before and the month after', () => {
    const ages = [-1, 0, 1].map((by) => figuresOf(of(addMonths('1969-05', by), 'male'))['age']);
    expect(ages).toEqual([733, 734, 734]);
  });
});
