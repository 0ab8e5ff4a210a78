import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonthsToMonth, monthOf, monthNumber } from '../../../src/core/dates/month.ts';
import { retirement, type RetirementInput } from '../../../src/core/calculators/retirement.ts';
import { retirementSteps } from '../../../src/core/rules/retirement-steps.ts';
import type { RetirementGroup } from '../../../src/core/rules/retirement.ts';
import { ageInMonths, quantity, table as published, TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run as runWhole, table } from './load.ts';

interface Example {
  group: RetirementGroup;
  birth: string;
  retire: string;
  age: string;
  delay: number;
  minimum?: number;
  earliest?: string;
  early?: number;
  latest?: string;
}
interface Judged {
  group: RetirementGroup;
  birth: string;
  paid: number;
  by: string;
  says: [key: string, month?: string, value?: number, missing?: number][];
}
const rows = table<{
  examples: Example[];
  minimum: Record<number, number>;
  judged: Judged[];
}>('retirement');
/** Without what leads on to other calculators, which is a matter of its own. */
const run: typeof runWhole = (...given) => {
  const { cases, ...rest } = runWhole(...given);
  const rules = ({ notes, ...each }: (typeof cases)[number]) => ({
    ...each,
    notes: notes.filter(({ key }) => !key.startsWith('to-')),
  });
  return { ...rest, cases: cases.map(rules) };
};
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
    ...given('early-minimum-months', row.early),
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
  const minimumIn = (month: string): number => {
    const year = Number(month.slice(0, 4));
    return year >= 2039 ? 240 : (rows.minimum[year] ?? 180);
  };
  const [soonest, latest] = [later(retire, -36), later(retire, 36)];
  const notLate = [old, soonest, later(TODAY.slice(0, 7), 3)].toSorted();
  const earliest = notLate.at(-1)!;
  return {
    'retire-month': retire,
    age: ageInMonths(before[group]) + delay,
    'delay-months': delay,
    ...(retire < '2011-07' ? {} : { 'minimum-months': minimumIn(retire) }),
    ...(earliest < retire && {
      'earliest-month': earliest,
      'early-minimum-months': minimumIn(earliest),
    }),
    ...(retire > TODAY && { 'latest-month': latest }),
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
        for (const name of [
          'retire-month',
          'age',
          'minimum-months',
          'earliest-month',
          'early-minimum-months',
        ]) {
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
  test('who is unsure sees both women’s cases, and what holds for those who pay alone', () => {
    const outcome = of('1974-10', 'unsure');
    expect(outcome.cases.map(({ key }) => key)).toEqual(['female55', 'female50']);
    expect(outcome.notes.map(({ key }) => key)).toEqual(['unsure', 'unsure-self-paying']);
    expect(of('1974-10', 'male').notes).toEqual([]);
  });
  test('the year whose minimum counts is said for early and for late retirement', () => {
    const [found] = of('1969-12', 'male').cases;
    expect(found?.notes).toEqual([
      {
        key: 'early-minimum',
        values: {
          month: { value: '2029-12', unit: 'date' },
          value: { value: 180, unit: 'duration' },
        },
      },
      {
        key: 'late-minimum',
        values: {
          year: { value: 2031, unit: 'calendar-year' },
          value: { value: 192, unit: 'duration' },
        },
      },
    ]);
    expect(keysOf(of('1964-12', 'male')).notes).toEqual(['already']);
  });
  test('where the minimum changes within the months to choose from, each stretch is a step', () => {
    const stretches = of('1980-11', 'female50').cases[0]?.steps.filter(
      ({ key }) => key === 'early-stretch',
    );
    expect(
      stretches?.map(({ values, factId, on }) => [
        values['first']?.value,
        values['last']?.value,
        values['value']?.value,
        factId,
        on,
      ]),
    ).toEqual([
      ['2030-11', '2030-12', 186, 'minimum-months', '2030-11'],
      ['2031-01', '2031-12', 192, 'minimum-months', '2031-01'],
      ['2032-01', '2032-12', 198, 'minimum-months', '2032-01'],
      ['2033-01', '2033-10', 204, 'minimum-months', '2033-01'],
    ]);
    expect(keysOf(of('1967-05', 'male')).steps).not.toContain('early-stretch');
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
    expect(on('2026-11-22')).toEqual(['already', 'late-too-late']);
    expect(keysOf(of('1967-05', 'male')).notes).not.toContain('already');
  });
  test('an earliest month that the notice no longer reaches is told of, to the month', () => {
    const on = (today: string) =>
      run(retirement, { birth: '1967-05', group: 'male' }, TODAY, [], today).cases[0]?.notes;
    const keys = (today: string) => on(today)?.map(({ key }) => key);
    expect(figuresOf(of('1967-05', 'male'))).toMatchObject({
      'earliest-month': '2027-05',
      'retire-month': '2028-01',
    });
    const rules = ['early-minimum', 'late-minimum'];
    expect(keys('2027-01-31')).toEqual(rules);
    expect(keys('2027-02-28')).toEqual(rules);
    expect(keys('2027-03-01')).toEqual(['earliest-passed', ...rules]);
    expect(keys('2027-09-30')).toEqual(['earliest-passed', ...rules]);
    expect(keys('2027-10-01')).toEqual(['early-too-late', 'late-minimum']);
    expect(keys('2027-12-31')).toEqual(['early-too-late', 'late-minimum']);
    expect(keys('2028-01-01')).toEqual(['already', 'late-too-late']);
    expect(on('2027-03-01')?.[0]?.values).toEqual({
      value: { value: '2027-05', unit: 'date' },
      notice: { value: 3, unit: 'duration' },
      month: { value: '2027-06', unit: 'date' },
    });
    expect(on('2027-03-01')?.[1]?.values['month']?.value).toBe('2027-06');
    expect(on('2027-10-01')?.[0]?.values['month']?.value).toBe('2028-01');
  });
  test('a minimum that is not known is not made up', () =>
    expect(keysOf(of('1961-06', 'female50')).notes).toContain('minimum-unknown'));
  test('every step carries its value, and its fact where it comes from one', () => {
    const [found] = of('1967-05', 'male').cases;
    expect(found?.steps).toEqual([
      {
        key: 'old-age',
        values: { value: { value: 720, unit: 'age' } },
        factId: 'retirement-schedule',
      },
      {
        key: 'delay',
        values: {
          value: { value: 8, unit: 'duration' },
          first: { value: '1965-01', unit: 'date' },
          step: { value: 4, unit: 'duration' },
          most: { value: 36, unit: 'duration' },
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
          value: { value: 180, unit: 'duration' },
          year: { value: 2028, unit: 'calendar-year' },
        },
        factId: 'minimum-months',
        on: '2028-01',
      },
      {
        key: 'earliest',
        values: {
          value: { value: '2027-05', unit: 'date' },
          most: { value: 36, unit: 'duration' },
          old: { value: 720, unit: 'age' },
        },
        factId: 'elastic-early-months',
      },
      {
        key: 'latest',
        values: {
          value: { value: '2031-01', unit: 'date' },
          most: { value: 36, unit: 'duration' },
        },
        factId: 'elastic-late-months',
      },
    ]);
    expect(found?.figures.map(({ unit }) => unit)).toEqual([
      'date',
      'age',
      'duration',
      'duration',
      'date',
      'duration',
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
    const ages = [-1, 0, 1].map(
      (by) => figuresOf(of(addMonthsToMonth('1969-05', by), 'male'))['age'],
    );
    expect(ages).toEqual([733, 734, 734]);
  });
});

describe('whether what was paid is enough', () => {
  const VERDICTS = /^(?:early-enough|early-short|on-time|late-enough|late-short)/;
  const said = ({ group, birth, paid }: Omit<Judged, 'by' | 'says'>, today: string) =>
    run(retirement, { birth, group, paid }, TODAY, [], today).cases[0]?.notes ?? [];

  test.each(rows.judged)('$group born $birth, $paid months paid by $by: $says', (row) => {
    const verdicts = said(row, `${row.by}-28`).filter(({ key }) => VERDICTS.test(key));
    expect(verdicts.map(({ key }) => key)).toEqual(row.says.map(([key]) => key));
    row.says.forEach(([key, month, value, missing], i) => {
      const { values } = verdicts[i]!;
      if (month === undefined) return;
      if (key.endsWith('-short') && value === undefined) {
        expect(values['value']).toEqual({ value: month, unit: 'date' });
        return;
      }
      expect(values['month']).toEqual({ value: month, unit: 'date' });
      expect(values['value']).toEqual({ value, unit: 'duration' });
      if (missing !== undefined)
        expect(values['missing']).toEqual({ value: missing, unit: 'duration' });
    });
  });

  test('nothing is judged where nothing was filled in', () =>
    expect(keysOf(of('1969-12', 'male')).notes.filter((key) => VERDICTS.test(key))).toEqual([]));

  test('with the months paid, the rule of early retirement is in the verdict', () =>
    expect(
      said({ group: 'male', birth: '1969-12', paid: 240 }, '2026-11-28').map(({ key }) => key),
    ).toEqual(['early-enough', 'on-time-enough', 'late-minimum']));

  test('only months that can still be chosen are judged', () => {
    const on = (today: string, paid: number) =>
      said({ group: 'male', birth: '1969-12', paid }, today).map(({ key }) => key);
    // Told in November 2029, the first month is February 2030, which asks for 186.
    expect(on('2029-11-15', 180)).toContain('early-enough-if-continued');
    expect(on('2029-09-15', 180)).toContain('early-enough');
    expect(on('2030-12-15', 192)).toEqual(['early-too-late', 'on-time-enough', 'late-minimum']);
  });

  const reached = (birth: string, paid: number | undefined, today = '2026-12-01') => {
    const outcome = run(retirement, { group: 'male', birth, paid }, TODAY, [], today);
    return { ...keysOf(outcome), found: outcome.cases[0]!, figures: figuresOf(outcome) };
  };
  test('who has reached the month with too few is told what is missing and what can be done', () => {
    const { notes, todo, found, figures } = reached('1965-03', 170);
    expect(notes).toEqual(['already', 'reached-short', 'late-too-late']);
    // What can be done first, what cannot last.
    expect(todo).toEqual(['do-extend-now', 'do-arrears', 'do-residents', 'do-end', 'no-back-pay']);
    expect(found.notes[1]?.values).toMatchObject({
      month: { value: '2025-04' },
      missing: { value: 10 },
    });
    expect(Object.keys(figures)).toEqual(['retire-month', 'age', 'delay-months', 'minimum-months']);
  });
  test('who has reached it with enough, or does not say, is led to the claim', () => {
    expect(reached('1965-03', 180)).toMatchObject({
      notes: ['already', 'reached-enough', 'late-too-late'],
      todo: ['apply'],
    });
    expect(reached('1965-03', undefined).todo).toEqual(['apply']);
    expect(reached('1969-12', 170).todo).toEqual([]);
  });
  test('what was agreed before the age may still hold: up to its last month that is said', () => {
    const { found } = reached('1965-03', 180);
    expect(found.notes[2]?.values).toEqual({
      value: { value: '2028-04', unit: 'date' },
      notice: { value: 1, unit: 'duration' },
    });
    expect(reached('1965-03', 180, '2028-03-31').notes).toContain('late-too-late');
    expect(reached('1965-03', 180, '2028-04-01').notes).toEqual(['already', 'reached-enough']);
    expect(reached('1964-12', 170).notes).toEqual(['already', 'reached-short']);
  });

  test('without a known minimum nothing is judged', () =>
    expect(
      said({ group: 'female50', birth: '1961-06', paid: 120 }, '2026-11-28').map(({ key }) => key),
    ).toEqual(['already', 'minimum-unknown']));

  test('more than can have been paid is worked out all the same, and asked to be checked', () => {
    const keys = (paid: number) =>
      said({ group: 'male', birth: '1990-11', paid }, '2026-11-28').map(({ key }) => key);
    expect(keys(20 * 12)).not.toContain('starts-young');
    expect(keys(20 * 12 + 1)[0]).toBe('starts-young');
    expect(keys(36 * 12)[0]).toBe('starts-young');
    expect(keys(36 * 12 + 1)[0]).toBe('unborn');
    expect(keys(36 * 12 + 1)).toContain('on-time-enough');
  });

  test('paying for longer never turns enough into too few, for any month of birth', () => {
    const month = fc.integer({ min: monthNumber('1967-01'), max: monthNumber('1995-12') });
    const rank = (notes: readonly { key: string }[]) =>
      ['on-time-short', 'on-time-enough-if-continued', 'on-time-enough'].findIndex((each) =>
        notes.some(({ key }) => key === each),
      );
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 300 }), (born, paid) => {
        const one = { group: 'male', birth: monthOf(born), paid } as const;
        const [less, more] = [one, { ...one, paid: paid + 1 }].map((each) =>
          rank(said(each, '2026-11-28')),
        );
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less!);
      }),
      { numRuns: 200, seed: 13 },
    );
  });
});

describe('what is handed on', () => {
  const handed = (input: RetirementInput, today = '2026-11-28') => {
    const [found] = runWhole(retirement, input, TODAY, [], today).cases;
    const on = found!.notes.filter(({ key }) => key.startsWith('to-'));
    return Object.fromEntries(
      on.map(({ key, values }) => [
        key,
        Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
      ]),
    );
  };
  test('to the pension: the age and the year, the least that must be paid and what will be', () =>
    expect(handed({ birth: '1974-10', group: 'female55', paid: 180 })).toEqual({
      'to-pension': { age: 675, year: 2031, least: 192, paid: 230 },
      'to-plan': { birth: '1974-10', group: 'female55', paid: 180 },
    }));
  test('nothing of what was not filled in', () =>
    expect(handed({ birth: '1974-10', group: 'female55' })['to-plan']).toMatchObject({ paid: '' }));
  test('five years beyond the minimum where no more than that is paid, or it is not known', () => {
    const paid = (months?: number) =>
      handed({ birth: '1974-10', group: 'female55', paid: months })['to-pension'];
    for (const months of [undefined, 141, 142])
      expect(paid(months)).toMatchObject({ least: 192, paid: 252 });
    expect(paid(143)).toMatchObject({ least: 192, paid: 193 });
  });
  test('no pension of an age that was reached; who is unsure stays so', () => {
    expect(Object.keys(handed({ birth: '1964-12', group: 'male', paid: 180 }))).toEqual([
      'to-plan',
    ]);
    expect(handed({ birth: '1974-10', group: 'unsure' })['to-plan']).toMatchObject({
      group: 'unsure',
    });
  });
});

test('who retires no later than before is told so, instead of a time of nothing', () => {
  const delayOf = (birth: string) =>
    runWhole(retirement, { birth, group: 'male' }, TODAY).cases[0]!.figures.find(
      ({ name }) => name === 'delay-months',
    );
  expect(delayOf('1964-12')).toMatchObject({ value: 0, said: { key: 'no-delay' } });
  expect(delayOf('1965-01')?.said).toBeUndefined();
});

test('no month of early retirement is shown to whoever has too little for all of them', () => {
  const figures = (paid?: number) =>
    figuresOf(
      run(retirement, { birth: '1974-06', group: 'female55', paid }, TODAY, [], '2026-12-01'),
    );
  expect(figures()).toMatchObject({ 'earliest-month': '2029-06', 'early-minimum-months': 180 });
  expect(figures(132)['earliest-month']).toBe('none');
  expect(figures(132)).not.toHaveProperty('early-minimum-months');
  // Enough only later, when more is asked for.
  expect(figures(145)).toMatchObject({ 'earliest-month': '2029-11', 'early-minimum-months': 180 });
  expect(figures(144)).toMatchObject({ 'earliest-month': '2029-12', 'early-minimum-months': 180 });
  expect(figures(143)).toMatchObject({ 'earliest-month': '2030-07', 'early-minimum-months': 186 });
});
