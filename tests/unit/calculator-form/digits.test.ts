import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_PARSERS } from '../../../src/browser/calculators/parse-plain.ts';
import { EXAMPLE_PARSERS } from '../../../src/browser/calculators/example-outcome.ts';
import type { Field } from '../../../src/core/calculators/calculator-data.ts';

const field = (more: Partial<Field>): Field => ({
  name: 'x',
  label: '格子',
  type: 'number',
  optional: false,
  whole: false,
  recap: '{value}',
  choices: [],
  wrong: '填错了',
  ...more,
});
const FIELDS = [
  field({ unit: '元／月', min: 1000, max: 100_000 }),
  field({ unit: '年', whole: true, min: 2012, max: 2080 }),
  field({ type: 'share', min: 0.6, max: 3 }),
  field({ type: 'months', unit: '个月', min: 1, max: 600 }),
  field({ type: 'years', min: 12, max: 600 }),
  field({ type: 'age', min: 480, max: 840 }),
  field({ type: 'percent', unit: '%', min: 0, max: 0.1 }),
];

test('there is one for every kind of figure', () => {
  expect(Object.keys(PLAIN_PARSERS).toSorted()).toEqual(
    FIELDS.map(({ type }) => type)
      .toSorted()
      .filter((type, i, all) => type !== all[i - 1]),
  );
  expect(Object.keys(EXAMPLE_PARSERS).toSorted()).toEqual(
    [...Object.keys(PLAIN_PARSERS), 'month', 'place'].toSorted(),
  );
});

describe.each(FIELDS)('$type in $unit', (each) => {
  test('what digits alone mean is what they mean to what reads everything', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 3000 }).map(String),
      fc.integer({ min: 0, max: 30_000 }).map((value) => String(value / 100)),
    );
    fc.assert(
      fc.property(number, (typed) => {
        const value = PLAIN_PARSERS[each.type]?.(` ${typed} `, each);
        if (value !== undefined)
          expect([typed, EXAMPLE_PARSERS[each.type]?.(typed, each)]).toEqual([typed, value]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

test('plain digits need nothing else', () => {
  const read = (i: number, typed: string) => PLAIN_PARSERS[FIELDS[i]!.type]?.(typed, FIELDS[i]!);
  expect(['8000', '8000.5'].map((typed) => read(0, typed))).toEqual([8000, 8000.5]);
  expect(read(2, '0.8')).toBe(0.8);
  expect(read(3, '24')).toBe(24);
  expect(read(4, '15')).toBe(180);
  expect(read(5, '60')).toBe(720);
  expect(['0', '2.5', '7'].map((typed) => read(6, typed))).toEqual([0, 0.025, 0.07]);
});

test('what may mean something else is left to what reads everything', () => {
  const read = (type: Field['type'], typed: string, more: Partial<Field> = {}) =>
    PLAIN_PARSERS[type]?.(typed, field({ type, ...more }));
  expect(read('share', '60', { max: 3 })).toBeUndefined();
  expect(read('percent', '0.1', { max: 0.1 })).toBeUndefined();
  for (const typed of ['2年', '８', '1,200', '-5', '1e3', '', '半', '0x10'])
    for (const type of ['number', 'share', 'months', 'years', 'age', 'percent'] as const)
      expect([type, typed, read(type, typed)]).toEqual([type, typed, undefined]);
  for (const type of ['months', 'years', 'age'] as const) expect(read(type, '2.5')).toBeUndefined();
});
