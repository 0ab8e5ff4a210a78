import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/calculators/outcome.ts';
import { pension } from '../../../src/core/calculators/pension.ts';
import type { PlanInput } from '../../../src/core/calculators/plan-query.ts';
import { plan } from '../../../src/core/calculators/plan.ts';
import { readYears } from '../../../src/core/calculators/read-figures.ts';
import { retirement } from '../../../src/core/calculators/retirement.ts';
import { TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run, table } from './load.ts';
import { allFigures, expectRealShapes, placeOf, type TablePlace } from './place-table.ts';

type Keys = Readonly<Record<string, readonly string[]>>;
interface Row {
  readonly birth: string;
  readonly group: PlanInput['group'];
  readonly kind?: PlanInput['kind'];
  readonly paid: string;
  readonly medical?: string;
  readonly wage?: number;
}
interface Answered extends Row {
  readonly figures: Readonly<Record<string, number | string>>;
  /** What stands before all parts. */
  readonly first?: readonly string[];
  readonly notes: Keys;
  readonly todo: Keys;
}
type PlanPlace = Omit<TablePlace<unknown>, 'rows'> & { readonly rows: readonly Answered[] };
const { places } = table<{ places: Record<string, PlanPlace> }>('plan');

const READERS_DAY = '2026-11-28';
const placeIn = (place: PlanPlace) => placeOf(place as unknown as TablePlace<unknown>);
const of = (place: PlanPlace, { kind = 'employee', paid, medical, ...row }: Row): Outcome => {
  const input: PlanInput = {
    ...row,
    kind,
    paid: readYears(paid)!,
    medical: medical === undefined ? undefined : readYears(medical),
    place: placeIn(place),
  };
  return run(plan, input, TODAY, [place.at.split('/')[0]!], READERS_DAY);
};
const PARTS = ['when', 'enough', 'money', 'medical'];

/** What each part says, by the name of the part. */
const saidIn = (outcome: Outcome, kind: 'notes' | 'todo'): Keys =>
  Object.fromEntries(
    outcome.cases
      .filter(({ part = '' }) => PARTS.includes(part))
      .map((each) => [each.part, each[kind].map(({ key }) => key)]),
  );

describe.each(Object.entries(places))('%s', (_, place) => {
  test('holds figures as facts do', () => expectRealShapes(place as never));
  test.each(place.rows)(
    '$group $kind born $birth, paid $paid, medical $medical, on $wage',
    ({ figures, first = [], notes, todo, ...row }) => {
      const outcome = of(place, row);
      expect(allFigures(outcome)).toEqual(figures);
      expect(saidIn(outcome, 'notes')).toEqual(notes);
      expect(saidIn(outcome, 'todo')).toEqual(todo);
      expect(outcome.notes.map(({ key }) => key)).toEqual(first);
    },
  );
});

const usual = places['甲省']!;
const [worker] = usual.rows;
const statementIn = (outcome: Outcome, key: string) =>
  outcome.cases
    .flatMap(({ todo, notes, steps }) => [...todo, ...notes, ...steps])
    .find((each) => each.key === key);

test('the parts stand in the order in which one asks, and what leads on comes last', () => {
  const outcome = of(usual, worker!);
  expect(outcome.cases.map(({ part }) => part)).toEqual([...PARTS, 'further']);
  expect(keysOf(outcome, 4).todo).toEqual([
    'to-contributions',
    'to-lapse',
    'to-unemployment',
    'to-sharing',
    'to-compare-places',
    'to-survivor',
  ]);
});

test('who has reached the age and is short of months reads that first, then what can be done', () => {
  const row = { birth: '1974-08', group: 'female50', paid: '13年' } as const;
  const short = of(usual, row);
  expect(short.cases.map(({ part }) => part)).toEqual([
    'enough',
    'when',
    'money',
    'medical',
    'further',
  ]);
  // Twenty-four months from December 2026.
  const until = { value: '2028-11', unit: 'date' };
  expect(short.notes).toMatchObject([
    { key: 'now-short', values: { missing: { value: 24, unit: 'duration' }, until } },
  ]);
  expect(statementIn(short, 'do-extend-now')?.values).toMatchObject({ until });
  expect(figuresOf(short, 0)).toEqual({ 'minimum-months': 180, 'missing-now': 24 });
  // Paying alone she is probably of the other group, and that stands beside it.
  const alone = of(usual, { ...row, kind: 'flexible' });
  expect(alone.notes.map(({ key }) => key)).toEqual(['now-short', 'flexible-women']);
  expect(saidIn(alone, 'notes')['when']).toEqual(['already']);
  // Of two groups, one reached: the parts stay in order, and the group is named.
  const unsure = of(usual, { ...row, group: 'unsure' });
  expect(unsure.notes.map(({ key }) => key)).toEqual(['unsure', 'now-short-group']);
  expect(unsure.cases[0]!.part).toBe('when');
  expect(statementIn(unsure, 'apply')).toBeUndefined();
});

test('who pays alone is not led to unemployment benefit, who has paid nothing not to a survivor’s', () => {
  const further = (row: Row) => keysOf(of(usual, row), 4).todo;
  expect(further({ ...worker!, kind: 'flexible' })).not.toContain('to-unemployment');
  expect(further({ ...worker!, paid: '0' })).not.toContain('to-survivor');
});

test('every part names the fact that it rests on, local ones too', () => {
  const outcome = of(usual, worker!);
  const facts = (part: string) =>
    outcome.cases
      .filter((each) => each.part === part)
      .flatMap(({ notes, steps }) => [...notes, ...steps])
      .flatMap(({ factId }) => factId ?? []);
  expect(facts('when')).toContain('retirement-schedule');
  expect(facts('enough')).toContain('minimum-months');
  expect(facts('money')).toEqual(['fact-1', 'basic-pension-rate', 'payment-months']);
  expect(facts('medical')).toEqual(['fact-0', 'fact-0']);
});

test('it says what the calculators say that go deeper', () => {
  for (const { figures, notes, todo, ...row } of usual.rows) {
    void todo;
    const { birth, group } = row;
    if (group === 'unsure') continue;
    const alone = figuresOf(run(retirement, { birth, group }, TODAY, [], READERS_DAY));
    const paid = readYears(row.paid)!;
    const judged = figuresOf(run(retirement, { birth, group, paid }, TODAY, [], READERS_DAY));
    expect([row, judged['earliest-month']]).toEqual([row, figures['earliest-month']]);
    for (const name of ['retire-month', 'age', 'minimum-months'])
      expect([row, name, figures[name]]).toEqual([row, name, alone[name]]);
    if (figures['pension'] === undefined) continue;
    const said = statementIn(of(usual, row), 'to-pension');
    // Whoever has reached the age is handed on to no comparison.
    if (String(figures['retire-month']) <= READERS_DAY) {
      expect([row, said]).toEqual([row, undefined]);
      continue;
    }
    const { values } = said!;
    // Below the lowest index the account holds what is typed, so that no one index fits, and none is handed on.
    if (notes.money?.includes('index-low')) {
      expect([row, values['index']?.value]).toEqual([row, '']);
      continue;
    }
    const handed = {
      base: Number(values['base']!.value),
      index: Number(values['index']!.value),
      'years-a': Number(values['least']!.value),
      'years-b': Number(values['paid']!.value),
      'retire-age': Number(values['age']!.value),
      'retire-year': Number(values['year']!.value),
      payer: values['kind']!.value as 'employee',
      interest: 0,
    };
    // Who pays no more than the minimum is the first plan, and the second one pays more.
    const isMore = handed['years-b'] === figures['paid-then'];
    expect(handed['years-b']).toBeGreaterThan(handed['years-a']);
    const mine = isMore ? 'b' : 'a';
    expect(figuresOf(run(pension, handed), isMore ? 1 : 0)).toMatchObject({
      [`${mine}-basic`]: figures['basic'],
      [`${mine}-account`]: figures['account'],
      [`${mine}-total`]: figures['pension'],
    });
  }
});

test('of whoever has reached the age both calculators say the same, with no month to choose', () => {
  for (const birth of ['1950-01', '1964-12', '1965-03', '1966-06'])
    for (const paid of ['170个月', '180个月']) {
      const input = { birth, group: 'male', paid } as const;
      const whole = of(usual, input);
      const alone = run(retirement, { ...input, paid: readYears(paid) }, TODAY, [], READERS_DAY)
        .cases[0]!;
      const own = (key: string) => !key.startsWith('to-') && !key.startsWith('case-');
      const parts = whole.cases.filter(({ part }) => part === 'when' || part === 'enough');
      const keys = (kind: 'notes' | 'todo', cases: Outcome['cases']) =>
        cases
          .flatMap((each) => each[kind].map(({ key }) => key))
          .filter(own)
          .sort();
      expect(keys('notes', [alone])).toEqual(keys('notes', parts));
      expect(keys('todo', [alone]).filter((key) => key !== 'no-back-pay')).toEqual(
        keys('todo', parts),
      );
      const months = (cases: Outcome['cases']) =>
        cases
          .flatMap(({ figures }) => figures.map(({ name }) => name))
          .filter((name) => /month$/.test(name));
      expect([months([alone]), months(parts)]).toEqual([['retire-month'], ['retire-month']]);
    }
});

test('the age and the year that go to the pension fit together, and nothing goes there past the age', () => {
  const onTime = { birth: '1967-05', group: 'male', paid: '20年' } as const;
  expect(statementIn(of(usual, onTime), 'to-pension')!.values).toMatchObject({
    age: { value: 728 },
    year: { value: 2028 },
  });
  // 144 months by 2026-11 are 158 by 2028-01: 22 are missing, so it is 60 years and 8 months plus 22. The minimum
  // is that of the year of the statutory age, for which the form asks.
  const late = { ...onTime, paid: '12年' };
  expect(statementIn(of(usual, late), 'to-pension')!.values).toMatchObject({
    age: { value: 750 },
    year: { value: 2028 },
  });
  for (const birth of ['1950-01', '1964-12', '1966-06'])
    for (const paid of ['5年', '14年', '20年'])
      expect(statementIn(of(usual, { ...onTime, birth, paid }), 'to-pension')).toBeUndefined();
});

test('what is not known is not handed on, and with too little the minimum is compared with more', () => {
  const short = statementIn(
    of(usual, { ...worker!, birth: '1967-05', paid: '5年' }),
    'to-pension',
  )!;
  expect(short.values).toMatchObject({
    base: { value: 8000, unit: 'number' },
    index: { value: '', unit: 'name' },
    least: { value: 180, unit: 'duration' },
    paid: { value: 240, unit: 'duration' },
    year: { value: 2028, unit: 'calendar-year' },
  });
  const unknown = statementIn(of(places['丙省']!, worker!), 'to-pension')!;
  expect(unknown.values['base']).toEqual({ value: '', unit: 'name' });
});

test('a place goes on whatever was typed for it', () => {
  const { values } = statementIn(of({ ...usual, at: 'hebei/保定&x=1' }, worker!), 'to-lapse')!;
  expect(String(values['place']?.value)).not.toMatch(/[&=#]/);
});

test('who is not sure of her group sees both in every part', () => {
  const outcome = of(usual, { birth: '1974-10', group: 'unsure', paid: '15年' });
  expect(outcome.notes.map(({ key }) => key)).toEqual(['unsure']);
  expect(outcome.cases.slice(0, -1).map(({ key, part }) => [key, part])).toEqual([
    ...PARTS.map((part) => ['female55', part]),
    ...PARTS.map((part) => ['female50', part]),
  ]);
  expect(figuresOf(outcome, 0)['retire-month']).toBe('2031-01');
  expect(figuresOf(outcome, 4)['retire-month']).toBe('2024-10');
  // Neither is told that the other is hers: that stands above both.
  expect(saidIn(outcome, 'notes')['when']).not.toContain('flexible-women');
});

test('a month later makes what can be paid one less and what has passed one more', () => {
  const on = (today: string) => {
    const input = { birth: '1967-05', group: 'male', kind: 'employee', paid: 240 } as const;
    return figuresOf(run(plan, { ...input, place: placeIn(usual) }, TODAY, ['hebei'], today), 1);
  };
  expect(on('2026-11-30')['paid-then']).toBe(254);
  expect(on('2026-12-01')['paid-then']).toBe(253);
  expect(on('2028-01-01')['paid-then']).toBeUndefined();
});

test('a place where nothing applies is refused, and one that does not exist is a mistake', () => {
  const outcome = of(places['香港']!, worker!);
  expect(keysOf(outcome).notes).toEqual(['place-outside']);
  const input = { ...worker!, kind: 'employee', paid: 0, medical: 0 } as const;
  expect(() => run(plan, { ...input, place: placeIn(usual) }, TODAY, [])).toThrow('hebei');
});
