import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/core/dates/history.ts';
import { lawDates } from '../../../src/core/dates/law-dates.ts';
import type { Fact } from '../../../src/core/schema/fact.ts';

const series = [{ from: 'unknown' }, { from: '2011-07-01' }, { from: '2030' }];

describe('history', () => {
  test('before, now and next, each until the following begins', () => {
    expect(historyOf(series, '2026-11-22').map(({ state, until }) => [state, until])).toEqual([
      ['past', '2011-07-01'],
      ['now', '2030'],
      ['next', undefined],
    ]);
  });

  test('a value holds from its very day', () => {
    const states = (day: string) => historyOf(series, day).map(({ state }) => state);
    expect(states('2029-12-31')).toEqual(['past', 'now', 'next']);
    expect(states('2030-01-01')).toEqual(['past', 'past', 'now']);
  });

  test('nothing holds before the first known day', () => {
    expect(historyOf([{ from: '2027-01-01' }], '2026-11-22')[0]?.state).toBe('next');
  });
});

const fact = (appliesTo: Fact['appliesTo'], froms: [string, string | null][]): Fact => ({
  kind: 'statement',
  title: '话',
  appliesTo,
  certainty: 'verified',
  values: froms.map(([from, text]) => ({
    from,
    text,
    cite: [{ evidence: 'derived', checkedOn: '2026-11-22' }],
  })),
});

test('dates of the law: national, from a day on, newest first, with what happens', () => {
  const facts = [
    {
      id: 'a',
      data: fact('national', [
        ['2011-07-01', '旧'],
        ['2025', '新'],
        ['2030-01', null],
      ]),
    },
    { id: 'b', data: fact('national', [['2025', '也是']]) },
    { id: 'c', data: fact(['hebei'], [['2025-06', '本地']]) },
    { id: 'd', data: fact('national', [['unknown', '不详']]) },
  ];
  expect(lawDates(facts, '2024-07-01')).toEqual([
    { date: '2030-01', changes: [{ fact: 'a', kind: 'ends', value: 2 }] },
    {
      date: '2025',
      changes: [
        { fact: 'a', kind: 'changes', value: 1 },
        { fact: 'b', kind: 'begins', value: 0 },
      ],
    },
  ]);
});

test('quantities begin, change and end too, and the day itself counts', () => {
  const cite = [{ evidence: 'derived', checkedOn: '2026-11-22' }];
  const values = [
    { from: '2024-07-01', value: 1, cite },
    { from: '2025-02', value: 2, cite },
    { from: '2026', value: null, cite },
  ];
  const table = { ...fact('national', []), values: [{ from: '2026-01', rows: [], cite }] };
  const facts = [
    { id: 'q', data: { ...fact('national', []), kind: 'quantity', values } },
    { id: 't', data: table },
  ] as never;
  expect(lawDates(facts, '2024-07-01')).toEqual([
    { date: '2026-01', changes: [{ fact: 't', kind: 'begins', value: 0 }] },
    { date: '2026', changes: [{ fact: 'q', kind: 'ends', value: 2 }] },
    { date: '2025-02', changes: [{ fact: 'q', kind: 'changes', value: 1 }] },
    { date: '2024-07-01', changes: [{ fact: 'q', kind: 'begins', value: 0 }] },
  ]);
});
