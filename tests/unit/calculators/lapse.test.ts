import { describe, expect, test } from 'vitest';
import { lapse, type LapseInput } from '../../../src/core/calculators/lapse.ts';
import { TODAY } from '../rules/load.ts';
import { keysOf, run, table } from './load.ts';

type Row = LapseInput & Record<string, string>;
const rows = table<Row[]>('lapse');
const of = (
  months: number,
  was: LapseInput['was'] = 'employee',
  reason: LapseInput['reason'] = 'left-job',
  date = TODAY,
) => run(lapse, { was, months, reason }, date);

test.each(rows)('$was, $months months, $reason', ({ was, months, reason, ...expected }) => {
  const { cases } = of(months, was, reason);
  expect(
    Object.fromEntries(cases.map(({ figures: [first] }) => [first?.name, first?.value])),
  ).toEqual(expected);
  for (const { key, figures } of cases) expect(figures).toMatchObject([{ name: key, unit: 'key' }]);
});

/** What is said of one insurance. */
const said = (outcome: ReturnType<typeof of>, name: string) =>
  keysOf(
    outcome,
    outcome.cases.findIndex(({ key }) => key === name),
  );

describe('medical', () => {
  const stops = ['medical-stops', 'medical-account', 'medical-kept'];
  test('within the months that may be paid later, how many are left', () => {
    const outcome = of(1);
    expect(said(outcome, 'medical')).toEqual({
      notes: [...stops, 'medical-within'],
      todo: ['medical-days-left', 'medical-employee'],
      steps: [],
    });
    expect(outcome.cases[0]?.notes[3]?.values).toEqual({
      missed: { value: 1, unit: 'duration' },
      limit: { value: 3, unit: 'duration' },
      left: { value: 2, unit: 'duration' },
    });
    expect(outcome.cases[0]?.todo[0]?.values['left']).toEqual({ value: 2, unit: 'duration' });
  });
  test('the last month, and the month after', () => {
    expect(said(of(2), 'medical').todo[0]).toBe('medical-days-left');
    expect(said(of(3), 'medical').todo[0]).toBe('medical-last-chance');
    expect(said(of(4), 'medical')).toMatchObject({
      notes: [...stops, 'medical-over'],
      todo: ['medical-ask-wait', 'medical-employee'],
    });
    expect(of(4).cases[0]?.notes[3]?.values['left']).toEqual({ value: 0, unit: 'duration' });
  });
  test('who is to act', () => {
    for (const reason of ['arrears', 'forgot'] as const)
      expect(said(of(3, 'employee', reason), 'medical')).toEqual({
        notes: ['medical-owed', 'medical-account', 'medical-kept'],
        todo: ['medical-employer'],
        steps: [],
      });
    expect(said(of(1, 'employee', 'left-job'), 'medical').todo[1]).toBe('medical-employee');
    expect(said(of(1, 'flexible', 'arrears'), 'medical').todo[1]).toBe('medical-flexible');
  });
});

test('what holds where the employer did not even declare, once the months are too many', () => {
  for (const reason of ['arrears', 'forgot'] as const) {
    expect(said(of(4, 'employee', reason), 'medical')).toEqual({
      notes: ['medical-owed', 'medical-undeclared', 'medical-account', 'medical-kept'],
      todo: ['medical-employer'],
      steps: [],
    });
    expect(of(4, 'employee', reason).cases[0]?.notes[1]?.values).toMatchObject({
      missed: { value: 4, unit: 'duration' },
      limit: { value: 3, unit: 'duration' },
    });
  }
  expect(said(of(4), 'medical').notes).not.toContain('medical-undeclared');
});

describe('pension', () => {
  test.each([
    [
      'employee',
      'left-job',
      ['pension-stops', 'pension-kept'],
      ['pension-employee', 'pension-no-backpay', 'pension-enough'],
    ],
    [
      'employee',
      'arrears',
      ['pension-owed', 'pension-kept'],
      ['pension-employer', 'pension-enough'],
    ],
    [
      'employee',
      'forgot',
      ['pension-owed', 'pension-kept'],
      ['pension-employer', 'pension-enough'],
    ],
    [
      'flexible',
      'forgot',
      ['pension-stops', 'pension-kept'],
      ['pension-flexible', 'pension-no-backpay', 'pension-enough'],
    ],
  ] as const)('%s, %s', (was, reason, notes, todo) => {
    const outcome = of(7, was, reason);
    expect(said(outcome, 'pension')).toEqual({ notes, todo, steps: [] });
    const { values } = outcome.cases[1]!.notes[0]!;
    expect(values).toEqual({
      missed: { value: 7, unit: 'duration' },
      was: { value: was, unit: 'name' },
    });
  });
});

describe('what employers pay for', () => {
  test.each([
    ['left-job', 'left'],
    ['arrears', 'owed'],
  ] as const)('%s', (reason, state) => {
    const outcome = of(2, 'employee', reason);
    expect(said(outcome, 'unemployment')).toEqual({
      notes: [`unemployment-${state}`, 'unemployment-kept'],
      todo: [`unemployment-${state}-todo`],
      steps: [],
    });
    for (const key of ['injury', 'maternity'])
      expect(said(outcome, key)).toEqual({
        notes: [`${key}-${state}`],
        todo: [`${key}-${state}-todo`],
        steps: [],
      });
  });
});

describe('no month missed yet', () => {
  test('on the day somebody is laid off: what begins, what stays and what to do first', () => {
    const outcome = of(0);
    expect(said(outcome, 'medical')).toEqual({
      notes: ['medical-today', 'medical-account', 'medical-kept'],
      todo: ['medical-from-today', 'medical-employee'],
      steps: [],
    });
    expect(outcome.cases[0]?.todo[0]?.values['limit']).toEqual({ value: 3, unit: 'duration' });
    expect(said(outcome, 'pension')).toEqual({
      notes: ['pension-today', 'pension-kept'],
      todo: ['pension-employee', 'pension-no-gap', 'pension-enough'],
      steps: [],
    });
    expect(said(outcome, 'unemployment').todo).toEqual(['unemployment-left-todo']);
  });
  test('who pays alone is told the same of the two that there are', () => {
    for (const reason of ['left-job', 'arrears', 'forgot'] as const) {
      const outcome = of(0, 'flexible', reason);
      expect(outcome.cases.map(({ key }) => key)).toEqual(['medical', 'pension']);
      expect(said(outcome, 'medical').todo).toEqual(['medical-from-today', 'medical-flexible']);
      expect(outcome.notes.map(({ key }) => key)).toEqual(['flexible-only-two']);
    }
  });
  test('an employer who owes no month has caused no lapse', () => {
    for (const reason of ['arrears', 'forgot'] as const) {
      const outcome = of(0, 'employee', reason);
      expect(outcome.cases).toEqual([]);
      expect(outcome.notes.map(({ key }) => key)).toEqual(['nothing-owed']);
    }
  });
  test('the resident insurance asks for no waiting where nothing was missed', () =>
    expect(said(of(0, 'resident', 'forgot'), 'resident')).toEqual({
      notes: ['resident-today'],
      todo: ['resident-season', 'resident-ask'],
      steps: [],
    }));
  test('nothing that counts months is said', () => {
    for (const was of ['employee', 'flexible', 'resident'] as const)
      for (const reason of ['left-job', 'arrears', 'forgot', 'cannot-pay'] as const) {
        const { cases, notes } = of(0, was, reason);
        const all = [...notes, ...cases.flatMap((each) => [...each.notes, ...each.todo])];
        for (const { values } of all) expect(values).not.toHaveProperty('missed');
      }
  });
});

describe('who cannot pay is told first what costs less', () => {
  const cheaper = ['pension-lowest', 'pension-subsidy', 'pension-residents'];
  test('paying alone: that one may stop, how, and what else there is', () => {
    const outcome = of(2, 'flexible', 'cannot-pay');
    expect(outcome.notes.map(({ key }) => key)).toEqual([
      'may-stop',
      'do-stop',
      'flexible-only-two',
    ]);
    expect(said(outcome, 'medical').todo).toEqual([
      'medical-residents',
      'medical-switch',
      'premium-aid',
      'medical-days-left',
    ]);
    expect(said(outcome, 'pension').todo).toEqual([
      ...cheaper,
      'pension-no-backpay',
      'pension-enough',
    ]);
    // Months missed that are too many cannot be made up for by a change to the other insurance.
    expect(said(of(4, 'flexible', 'cannot-pay'), 'medical').todo).toEqual([
      'medical-residents',
      'premium-aid',
      'medical-ask-wait',
    ]);
  });
  test('before anything has lapsed', () => {
    const outcome = of(0, 'flexible', 'cannot-pay');
    expect(said(outcome, 'medical').todo).toEqual([
      'medical-residents',
      'medical-switch',
      'premium-aid',
    ]);
    expect(said(outcome, 'pension').todo).toEqual([
      ...cheaper,
      'pension-no-backpay',
      'pension-enough',
    ]);
  });
  test('with an employer one may not stop', () => {
    const outcome = of(0, 'employee', 'cannot-pay');
    expect(outcome.notes.map(({ key }) => key)).toEqual(['employee-must']);
    expect(said(outcome, 'medical').todo[0]).toBe('medical-residents');
  });
  test('of the insurance of residents, who pays for people in need', () => {
    for (const months of [0, 1])
      expect(keysOf(of(months, 'resident', 'cannot-pay'))).toMatchObject({
        todo: ['premium-aid', 'resident-season', 'resident-ask'],
      });
    expect(of(1, 'resident', 'cannot-pay').notes).toEqual([]);
  });
});

test('what is said of all', () => {
  const notes = (was: LapseInput['was'], reason: LapseInput['reason']) =>
    of(2, was, reason).notes.map(({ key }) => key);
  expect(notes('employee', 'left-job')).toEqual([]);
  expect(notes('employee', 'arrears')).toEqual(['owed']);
  expect(notes('flexible', 'arrears')).toEqual(['flexible-only-two']);
  expect(notes('resident', 'arrears')).toEqual(['resident-not-employer']);
  expect(notes('resident', 'left-job')).toEqual(['resident-not-employer']);
  expect(notes('resident', 'forgot')).toEqual([]);
});

test('the resident insurance: a range and whom to ask, never a number of months', () => {
  expect(keysOf(of(12, 'resident'))).toEqual({
    notes: ['resident-stops', 'resident-fixed', 'resident-variable'],
    todo: ['resident-season', 'resident-ask'],
    steps: [],
  });
  expect(keysOf(of(48, 'resident')).notes[2]).toBe('resident-long');
  for (const { values } of of(48, 'resident').cases.flatMap(({ notes, todo }) => [
    ...notes,
    ...todo,
  ]))
    expect(values).toEqual({});
});

test('days before the rules are refused', () => {
  expect(() => of(2, 'employee', 'left-job', '2021-11-30')).toThrow(RangeError);
  expect(() => of(2, 'resident', 'forgot', '2024-12-31')).toThrow(RangeError);
});
