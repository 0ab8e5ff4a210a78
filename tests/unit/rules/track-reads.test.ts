import { expect, test } from 'vitest';
import { lapse } from '../../../src/core/calculators/lapse.ts';
import { firstYearTooShort, minimumStages } from '../../../src/core/rules/minimum-months.ts';
import { numberAt, rowsAt, type QuantityFact } from '../../../src/core/rules/quantity.ts';
import { withReads } from '../../../src/core/rules/track-reads.ts';
import { contextOf } from '../calculators/load.ts';

const minimum: QuantityFact = {
  id: 'minimum',
  data: {
    values: [
      { from: 'unknown', value: 120 },
      { from: '2011-07-01', value: 180 },
      { from: '2030', value: 186 },
      { from: '2031', value: 192 },
    ],
  },
};
const table: QuantityFact = {
  id: 'table',
  data: { values: [{ from: '2021', rows: [{ years: 0, months: 3 }] }] },
};
const given = { minimum, table };
const starts = (reckon: (facts: typeof given) => object): string[] => [
  ...new Set(withReads(given, reckon).reads.map(({ fact, on }) => `${fact} ${on}`)),
];

test('what is worked out is handed on, and is what the quantities themselves give', () => {
  const found = withReads(given, (facts) => ({
    months: numberAt(facts.minimum, '2030-05'),
    rows: rowsAt(facts.table, '2026'),
  }));
  expect(found).toMatchObject({ months: 186, rows: [{ years: 0, months: 3 }] });
});

test('the value of the date is read, and no other', () => {
  const at = (date: string) => starts((facts) => ({ found: numberAt(facts.minimum, date) }));
  expect(at('2010')).toEqual(['minimum unknown']);
  expect(at('2026-11-22')).toEqual(['minimum 2011-07-01']);
  expect(at('2030-12')).toEqual(['minimum 2030']);
  expect(starts((facts) => rowsAt(facts.table, '2026'))).toEqual(['table 2021']);
});

test('so is every stage that is told, and every one that is compared', () => {
  expect(starts((facts) => minimumStages(facts.minimum, '2026'))).toEqual([
    'minimum 2011-07-01',
    'minimum 2030',
    'minimum 2031',
  ]);
  expect(starts((facts) => ({ year: firstYearTooShort(180, facts.minimum) }))).toEqual([
    'minimum unknown',
    'minimum 2011-07-01',
    'minimum 2030',
  ]);
});

test('asking when values begin reads none', () =>
  expect(starts(({ minimum: { data } }) => ({ found: data.values[0]?.from }))).toEqual([]));

test('an error of the reckoning stays its own', () => {
  expect(() => withReads(given, (facts) => ({ rows: rowsAt(facts.table, '2020') }))).toThrow(
    RangeError,
  );
});

test('a calculator reads what the answer needs', () => {
  const context = contextOf(lapse);
  const rules = (was: 'employee' | 'resident') =>
    withReads(context.quantities as never, (quantities) =>
      lapse.compute({ was, months: 2, reason: 'forgot' }, { ...context, quantities } as never),
    ).reads.map(({ fact }) => fact);
  expect(new Set(rules('employee'))).toEqual(new Set([lapse.facts.medicalGap]));
  expect(new Set(rules('resident'))).toEqual(new Set([lapse.facts.residentGap]));
});
