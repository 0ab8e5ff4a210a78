import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAge,
  readNumber,
  readPercent,
  readYears,
} from '../../../src/domain/calculators/read.ts';
import { readMonth } from '../../../src/domain/calculators/read-month.ts';
import { table } from './load.ts';

const rows = table<Record<string, Record<string, number | string | null>>>('read');
const READERS = {
  number: (typed: string) => readNumber(typed),
  money: (typed: string) => readNumber(typed, '元／月'),
  months: (typed: string) => readNumber(typed, '个月'),
  'calendar-year': (typed: string) => readNumber(typed, '年'),
  years: readYears,
  age: readAge,
  percent: readPercent,
  month: readMonth,
};

describe.each(Object.entries(READERS))('%s', (name, read) => {
  test.each(Object.entries(rows[name] ?? {}))('“%s”: %s', (typed, value) =>
    expect(read(typed) ?? null).toBe(value),
  );
});

test('a number is understood however it is grouped and however wide its digits are', () => {
  const wide = (text: string): string =>
    text.replaceAll(/[0-9.,]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
      const grouped = String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
      expect(readNumber(grouped)).toBe(value);
      expect(readNumber(wide(grouped))).toBe(value);
      expect(readNumber(String(value))).toBe(value);
    }),
    { seed: 5 },
  );
});
