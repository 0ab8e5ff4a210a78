import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharing, type SharingInput } from '../../../src/core/calculators/sharing.ts';
import { TODAY } from '../rules/load.ts';
import { figuresOf, keysOf, run, table } from './load.ts';

type Plain = Omit<SharingInput, 'from' | 'to'> & { from: string; to: string };
type Row = Partial<Plain> & { verdict: string; condition: string; mechanism?: string };
const { usual, rows } = table<{ usual: Plain; rows: Row[] }>('sharing');
const provinces = readdirSync(join(import.meta.dirname, '../../../content/regions')).filter(
  (name) => !name.startsWith('_'),
);

const of = (change: Partial<Plain> = {}, date = TODAY) => {
  const { from, to, ...rest } = { ...usual, ...change };
  const place = (id: string) => {
    const [province = '', locality] = id.split('/');
    return { province, locality, name: id };
  };
  const input = { ...rest, from: place(from), to: place(to) };
  return run(sharing, input, date, provinces);
};

test.each(rows)('%j', ({ verdict, condition, mechanism, ...change }) =>
  expect(figuresOf(of(change))).toEqual({
    verdict,
    condition,
    ...(mechanism === undefined ? {} : { mechanism }),
  }),
);

describe('what is said', () => {
  test('every condition up to the one that decides, in order', () => {
    expect(keysOf(of()).steps).toEqual([
      'relation-near',
      'giver-employee',
      'receiver-insured',
      'purpose-care',
      'place-same',
    ]);
    expect(keysOf(of({ giver: 'resident' })).steps).toEqual(['relation-near', 'giver-resident']);
    expect(keysOf(of({ receiver: 'none', purpose: 'resident-premium' })).steps).toContain(
      'receiver-premium',
    );
  });
  test('verdict, condition and way are keys of sentences, and nothing else is noted', () => {
    const { cases, notes } = of();
    expect(cases[0]?.figures.map(({ unit }) => unit)).toEqual(['key', 'key', 'key']);
    expect(notes).toEqual([]);
  });
  test('why a receiver without insurance or a place outside stops it', () => {
    expect(keysOf(of({ receiver: 'none' })).notes).toEqual(['receiver-none']);
    expect(keysOf(of({ receiver: 'none', purpose: 'ltci-premium' })).notes).toEqual([
      'receiver-ltci',
    ]);
    expect(keysOf(of({ receiver: 'employee', purpose: 'resident-premium' })).notes).toEqual([
      'receiver-other',
    ]);
    expect(keysOf(of({ to: 'taiwan' })).notes).toEqual(['place-outside']);
  });
  test('a condition of the yes stands beside the verdict, whatever decides', () => {
    const of2 = (to: string) => keysOf(of({ purpose: 'ltci-premium', to })).notes;
    expect(of2('hebei')).toEqual(['purpose-ltci-premium', 'place-same']);
    expect(of2('jiangsu')).toEqual([
      'purpose-ltci-premium',
      'place-open',
      'place-unreported',
      'place-unconfirmed',
    ]);
    expect(keysOf(of({ purpose: 'resident-premium' })).notes).toEqual(['place-same']);
  });
  test('which locality is apart from its province', () => {
    const [found] = of({ from: 'xinjiang/bingtuan', to: 'xinjiang' }).cases;
    expect(found?.notes).toEqual([
      { key: 'place-insured-separately', values: { value: { value: '新疆兵团', unit: 'name' } } },
    ]);
  });
  test('the deciding one again beside the verdict', () => {
    expect(keysOf(of({ relation: 'in-law' })).notes).toEqual(['relation-in-law']);
    expect(keysOf(of()).notes).toEqual(['place-same']);
    expect(keysOf(of({ to: 'jiangsu' })).notes).toEqual([
      'place-open',
      'place-unreported',
      'place-unconfirmed',
    ]);
  });
  test('of two provinces, which one was reported and which was not', () => {
    const notes = (from: string, to: string) =>
      of({ from, to }).cases[0]?.notes.map(({ key, values }) => [
        key,
        values['province']?.value ?? values['value']?.value,
      ]);
    expect(notes('sichuan', 'shanghai')).toEqual([
      ['place-open', '四川'],
      ['place-unreported', '上海'],
      ['place-unconfirmed', undefined],
    ]);
    expect(notes('guangdong', 'jiangsu')).toEqual([
      ['place-unreported', '广东'],
      ['place-unreported', '江苏'],
      ['place-unconfirmed', undefined],
    ]);
  });
  test('both provinces with the day of their report and its fact', () =>
    expect(of({ from: 'hebei', to: 'hubei' }).cases[0]?.notes).toEqual([
      {
        key: 'place-open',
        values: {
          value: { value: '2025-02', unit: 'date' },
          province: { value: '河北', unit: 'name' },
        },
        factId: 'hb-all-regions-open',
      },
      {
        key: 'place-open',
        values: {
          value: { value: '2025-03-14', unit: 'date' },
          province: { value: '湖北', unit: 'name' },
        },
        factId: 'kuasheng-timeline-2025-03',
      },
    ]));
  test('the relation and the province in words', () => {
    const [found] = of({ relation: 'sibling' }).cases;
    expect(found?.steps[0]?.values).toEqual({ value: { value: 'sibling', unit: 'choice' } });
    expect(found?.notes[0]?.values).toEqual({ value: { value: '河北', unit: 'name' } });
    expect(of({ to: 'taiwan' }).cases[0]?.notes[0]?.values).toEqual({
      value: { value: '台湾', unit: 'name' },
    });
  });
  test('what to do by each way, and whom to ask first where it is not sure', () => {
    const own = ['channel', 'find-channel', 'add-relative', 'check-result'];
    expect(keysOf(of()).todo).toEqual([...own, 'own-code']);
    expect(of().cases[0]?.todo[0]?.values).toEqual({
      value: { value: '河北', unit: 'name' },
      id: { value: 'hebei', unit: 'name' },
    });
    // Nothing is shown to anybody where a premium is paid.
    expect(keysOf(of({ purpose: 'resident-premium' })).todo).toEqual(own);
    const wallet = ['both-sides', 'open-app', 'open-wallet', 'check-place', 'set-quota', 'pay'];
    expect(keysOf(of({ to: 'hubei' })).todo).toEqual(wallet);
    expect(keysOf(of({ to: 'jiangsu' })).todo).toEqual(['ask', ...wallet]);
    expect(keysOf(of({ purpose: 'commercial' })).todo).toEqual(['ask']);
    expect(keysOf(of({ purpose: 'cash' })).todo).toEqual([]);
  });
  test('whose step each is', () => {
    const people = (change: Partial<Plain>) =>
      of(change).cases[0]?.todo.map(({ key, by }) => [by, key]);
    expect(people({})).toEqual([
      ['you', 'channel'],
      ['you', 'find-channel'],
      ['you', 'add-relative'],
      ['you', 'check-result'],
      ['family', 'own-code'],
    ]);
    expect(people({ to: 'jiangsu' })).toEqual([
      [undefined, 'ask'],
      ['both', 'both-sides'],
      ['both', 'open-app'],
      ['both', 'open-wallet'],
      ['both', 'check-place'],
      ['you', 'set-quota'],
      ['family', 'pay'],
    ]);
  });
  test('how to get an insurance, where nothing else is lacking', () => {
    const todo = (change: Partial<Plain>) => keysOf(of(change)).todo;
    const insure = ['insure-where', 'insure-fee', 'insure-wait'];
    expect(todo({ receiver: 'none' })).toEqual(insure);
    expect(todo({ receiver: 'none', purpose: 'commercial' })).toEqual(insure);
    expect(todo({ receiver: 'none', purpose: 'cash' })).toEqual([]);
    expect(todo({ receiver: 'none', purpose: 'ltci-premium' })).toEqual(['ask']);
    expect(todo({ receiver: 'employee', purpose: 'resident-premium' })).toEqual(['ask']);
    expect(todo({ receiver: 'none', relation: 'other' })).toEqual([]);
    expect(todo({ relation: 'in-law' })).toEqual(['own-child']);
  });
});

describe('fields that the answer does without', () => {
  const unneeded = (given: Partial<Plain>) =>
    sharing.unneededFields?.(given as unknown as Partial<SharingInput>);
  const LATER = ['from', 'to'];
  test.each([
    [{}, []],
    [{ relation: 'parent' }, []],
    [{ relation: 'other' }, ['giver', 'receiver', 'purpose', ...LATER]],
    [{ relation: 'in-law' }, ['giver', 'receiver', 'purpose', ...LATER]],
    [{ giver: 'none' }, []],
    [{ relation: 'child', giver: 'none' }, ['receiver', 'purpose', ...LATER]],
    [{ relation: 'child', giver: 'resident' }, ['receiver', 'purpose', ...LATER]],
    [{ relation: 'child', giver: 'employee' }, []],
    [{ relation: 'child', giver: 'employee', receiver: 'none' }, []],
    [{ relation: 'child', giver: 'employee', receiver: 'none', purpose: 'care' }, LATER],
    [{ relation: 'child', giver: 'employee', receiver: 'none', purpose: 'ltci-premium' }, LATER],
    [{ relation: 'child', giver: 'employee', receiver: 'resident', purpose: 'cash' }, LATER],
    [{ relation: 'child', giver: 'employee', receiver: 'resident', purpose: 'commercial' }, LATER],
    [{ relation: 'child', giver: 'employee', receiver: 'resident', purpose: 'care' }, []],
    [{ relation: 'other', from: 'hebei' }, ['giver', 'receiver', 'purpose', ...LATER]],
  ] as const)('%j: %j', (given, expected) =>
    expect(unneeded(given as Partial<Plain>)).toEqual(expected),
  );
  test('the answer is the one that it is with them, whatever they are', () => {
    const word = <Value extends string>(...values: Value[]) => fc.constantFrom(...values);
    const input = fc.record({
      relation: word('spouse', 'parent', 'in-law', 'other'),
      giver: word('employee', 'resident', 'none'),
      receiver: word('employee', 'resident', 'none'),
      purpose: word('care', 'resident-premium', 'ltci-premium', 'commercial', 'cash'),
      from: fc.constantFrom(...provinces),
      to: fc.constantFrom(...provinces),
    });
    let spared = 0;
    fc.assert(
      fc.property(input, (given) => {
        const without = {
          ...given,
          from: { province: given.from, name: given.from },
          to: { province: given.to, name: given.to },
        };
        const whole = run(sharing, without as unknown as SharingInput, TODAY, provinces);
        const names = sharing.unneededFields?.(without as Partial<SharingInput>) ?? [];
        spared += names.length;
        const kept = Object.entries(without).filter(([name]) => !names.includes(name));
        const rest: unknown = Object.fromEntries(kept);
        expect(run(sharing, rest as SharingInput, TODAY, provinces)).toEqual(whole);
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(spared).toBeGreaterThan(100);
  });
});

describe('every combination, against the conditions read in order', () => {
  /** Places as the law treats them; written down here, not taken from the code. */
  const PAIRS = [
    ['guangdong/guangzhou', 'guangdong/shenzhen', 'yes', 'in-province'],
    ['hebei', 'henan', 'yes', 'wallet'],
    ['chongqing/yunyang', 'gansu', 'yes', 'wallet'],
    ['hebei', 'jiangsu/suzhou', 'check', 'wallet'],
    ['beijing', 'shanghai', 'check', 'wallet'],
    ['xinjiang', 'xinjiang/bingtuan', 'check', undefined],
    ['xinjiang/shihezi', 'xinjiang/aksu', 'check', undefined],
    ['xinjiang/urumqi', 'xinjiang/aksu', 'yes', 'in-province'],
    ['hongkong', 'guangdong', 'no', undefined],
    ['hebei', 'macau', 'no', undefined],
    ['taiwan', 'taiwan', 'no', undefined],
  ] as const;
  const NEAR = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'] as const;
  const HAS = ['employee', 'resident', 'none'] as const;
  const PURPOSES = [
    'care',
    'resident-premium',
    'ltci-premium',
    'commercial',
    'wellness',
    'cash',
  ] as const;

  const expected = (
    { relation, giver, receiver, purpose }: Plain,
    [, , verdict, mechanism]: (typeof PAIRS)[number],
  ) => {
    if (!NEAR.some((near) => near === relation)) return { verdict: 'no', condition: 'relation' };
    if (giver !== 'employee') return { verdict: 'no', condition: 'giver' };
    if (receiver === 'none' && purpose === 'ltci-premium')
      return { verdict: 'check', condition: 'receiver' };
    if (receiver === 'none' && purpose !== 'resident-premium')
      return { verdict: 'no', condition: 'receiver' };
    if (receiver === 'employee' && purpose === 'resident-premium')
      return { verdict: 'check', condition: 'receiver' };
    if (purpose === 'commercial') return { verdict: 'check', condition: 'purpose' };
    if (purpose === 'wellness' || purpose === 'cash')
      return { verdict: 'no', condition: 'purpose' };
    return { verdict, condition: 'place', ...(mechanism && { mechanism }) };
  };

  test.each(PAIRS.map((pair) => [pair[0], pair[1], pair] as const))(
    '%s to %s',
    (from, to, pair) => {
      for (const relation of [...NEAR, 'in-law', 'other'] as const)
        for (const giver of HAS)
          for (const receiver of HAS)
            for (const purpose of PURPOSES) {
              const input = { relation, giver, receiver, purpose, from, to };
              const outcome = of(input);
              expect(figuresOf(outcome), JSON.stringify(input)).toEqual(expected(input, pair));
              // What is not sure always says whom to ask; who lacks nothing but an insurance, how to get one; parents and children in law, who may
              // share instead; what else is refused, nothing.
              const { verdict } = figuresOf(outcome);
              expect(keysOf(outcome).todo.includes('ask')).toBe(verdict === 'check');
              const { condition } = figuresOf(outcome);
              const insure = condition === 'receiver' && !['wellness', 'cash'].includes(purpose);
              if (verdict === 'no')
                expect(keysOf(outcome).todo).toEqual([
                  ...(relation === 'in-law' ? ['own-child'] : []),
                  ...(insure ? ['insure-where', 'insure-fee', 'insure-wait'] : []),
                ]);
            }
    },
  );
});

test('a report counts from its day on', () => {
  const on = (date: string) => figuresOf(of({ to: 'hubei' }, date))['verdict'];
  expect(on('2025-03-13')).toBe('check');
  expect(on('2025-03-14')).toBe('yes');
});

test('giver and receiver may be anywhere: the verdict does not depend on the direction', () => {
  const place = fc.constantFrom(...provinces);
  fc.assert(
    fc.property(place, place, (from, to) => {
      expect(figuresOf(of({ from, to }))).toEqual(figuresOf(of({ from: to, to: from })));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('a province that does not exist is refused', () => {
  expect(() => of({ from: 'atlantis' })).toThrow('atlantis');
  expect(() => of({ to: 'atlantis' })).toThrow('atlantis');
});
