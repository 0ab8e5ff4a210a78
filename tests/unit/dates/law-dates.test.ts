import { describe, expect, test } from 'vitest';
import { concernsProvince, lawDates } from '../../../src/core/dates/law-dates.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const cite = [{ publisher: '甲', title: '乙', evidence: 'reprinted', checkedOn: '2026-11-22' }];
const fact = (
  id: string,
  appliesTo: 'national' | string[],
  ...values: [string, string | null][]
) => ({
  id,
  data: factSchema.parse({
    kind: 'statement',
    title: id,
    ...(appliesTo === 'national' ? {} : { topic: 'unemployment' }),
    appliesTo,
    certainty: 'likely',
    values: values.map(([from, text]) => ({ from, text, cite })),
  }),
});

const facts = [
  fact('law', 'national', ['2025-01-01', '一'], ['2026-01-01', '二']),
  fact('province', ['hebei'], ['unknown', '旧'], ['2026-07', '新'], ['2027-01-01', null]),
  fact('city', ['hebei/baoding'], ['2026-07', '三']),
  fact('neighbour', ['henan', 'hebeisheng'], ['2026-07', '四']),
  fact('old', ['hebei'], ['2020', '五']),
];
const kinds = (province?: string) =>
  lawDates(facts, '2024-07-01', province).map(({ date, changes }) => [
    date,
    ...changes.map(({ fact: id, kind }) => `${id} ${kind}`),
  ]);

describe('dates on which rules change', () => {
  test('without a province are those of national law, newest first', () =>
    expect(kinds()).toEqual([
      ['2026-01-01', 'law changes'],
      ['2025-01-01', 'law begins'],
    ]));

  test('of a province are its own and those of its places, never a neighbour’s', () =>
    expect(kinds('hebei')).toEqual([
      ['2027-01-01', 'province ends'],
      ['2026-07', 'province changes', 'city begins'],
    ]));

  test('of a province without rules are none', () => expect(kinds('xizang')).toEqual([]));
});

test('a number and a table can be repealed as a text can', () => {
  const table = {
    unit: undefined,
    columns: [1, 2].map((i) => ({ id: `a${'b'.repeat(i)}`, label: '丙', unit: 'months' })),
  };
  const quantity = (shape: object, ...values: object[]) => ({
    id: 'quantity',
    data: factSchema.parse({
      kind: 'quantity',
      title: '量',
      appliesTo: 'national',
      certainty: 'likely',
      ...shape,
      values: values.map((value, i) => ({ from: `202${i + 5}-01-01`, cite, ...value })),
    }),
  });
  const kindsOf = (each: (typeof facts)[number]) =>
    lawDates([each], '2024-07-01').flatMap(({ changes }) => changes.map(({ kind }) => kind));
  expect(kindsOf(quantity({ unit: 'months' }, { value: 1 }, { value: null }))).toEqual([
    'ends',
    'begins',
  ]);
  expect(kindsOf(quantity(table, { rows: [{ ab: 1, abb: 2 }] }, { rows: null }))).toEqual([
    'ends',
    'begins',
  ]);
});

test('a province is concerned by what names it or a place in it', () => {
  const of = (id: string) => facts.find((each) => each.id === id)!.data;
  expect(concernsProvince(of('city'), 'hebei')).toBe(true);
  expect(concernsProvince(of('neighbour'), 'hebei')).toBe(false);
  expect(concernsProvince(of('law'), 'hebei')).toBe(false);
});
