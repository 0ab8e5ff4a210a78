import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAge,
  readMonths,
  readNumber,
  readPercent,
  readYears,
} from '../../../src/core/calculators/read-figures.ts';
import { readMonth } from '../../../src/core/calculators/read-month.ts';
import { whyUnclear } from '../../../src/core/calculators/why-unclear.ts';
import { table } from './load.ts';

const rows = table<Record<string, Record<string, number | string | null>>>('read-figures');
const READERS = {
  number: (typed: string) => readNumber(typed),
  money: (typed: string) => readNumber(typed, '元／月'),
  months: readMonths,
  'calendar-year': (typed: string) => readNumber(typed, '年'),
  years: readYears,
  age: readAge,
  percent: (typed: string) => readPercent(typed),
  month: (typed: string) => readMonth(typed),
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

describe('per cent', () => {
  test('a bare number that would be a fraction below the limit too is not guessed at', () => {
    expect(readPercent('0.025', 0.1)).toBeUndefined();
    expect(readPercent('0.1', 0.1)).toBeUndefined();
    expect(readPercent('0.11', 0.1)).toBe(0.0011);
    expect(readPercent('0', 0.1)).toBe(0);
    expect(readPercent('2.5', 0.1)).toBe(0.025);
  });
  test('with its sign it means what it says', () => {
    expect(readPercent('0.025%', 0.1)).toBe(0.00025);
    expect(readPercent('百分之零点零五', 0.1)).toBe(0.0005);
  });
});

describe('a year in two digits', () => {
  test.each([
    ['67年5月', '1967-05'],
    ['50年1月', '1950-01'],
    ['49年1月', '2049-01'],
    ['99年12月', '1999-12'],
    ['05年3月', '2005-03'],
    ['00年3月8日', '2000-03'],
  ])('%s, not before 1950: %s', (typed, month) => expect(readMonth(typed, '1950-01')).toBe(month));
  test('the century is that of the first month', () => {
    expect(readMonth('67年5月', '1945-01')).toBe('1967-05');
    expect(readMonth('44年5月', '1945-01')).toBe('2044-05');
    expect(readMonth('05年5月')).toBeUndefined();
  });
  test.each(['5年3月', '67-05', '6705', '67年', '67年13月'])('“%s” stays unknown', (typed) =>
    expect(readMonth(typed, '1950-01')).toBeUndefined(),
  );
});

describe('every length of time', () => {
  const HAN = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const years = fc.integer({ min: 1, max: 12 });
  const months = fc.integer({ min: 1, max: 11 });
  test('is read alike in every way of writing it', () => {
    fc.assert(
      fc.property(years, months, (y, m) => {
        const all = 12 * y + m;
        const ways = [
          `${y}年${m}个月`,
          `${y}年零${m}个月`,
          `${HAN[y]!}年${HAN[m]!}个月`,
          `${all}个月`,
          `断了${y} 年 ${m} 个月`,
        ];
        for (const way of ways) {
          expect([way, readMonths(way)]).toEqual([way, all]);
          expect([way, readYears(way)]).toEqual([way, all]);
        }
        expect(readAge(`${y}岁${m}个月`)).toBe(all);
        expect(readMonths(`${HAN[y]!}年半`)).toBe(12 * y + 6);
        expect(readMonths(String(all))).toBe(all);
        expect(readYears(String(y))).toBe(12 * y);
      }),
      { seed: 5 },
    );
  });
  test('nothing that was typed ever makes a part-month', () => {
    const char = fc.constantFrom(...'0123456789一两三五十半零年月个岁.-,% 到多');
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 8 }), (typed) => {
        for (const read of [readMonths, readYears, readAge])
          expect(Number.isInteger(read(typed) ?? 0)).toBe(true);
        for (const value of [readNumber(typed), readNumber(typed, '元'), readPercent(typed)])
          expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe('why something is not understood', () => {
  test.each([
    ['2024年3月', '年月', { why: 'date' }],
    [' 2024-3', '年月', { why: 'date' }],
    ['10万/年', '元／月', { why: 'unit', unit: '年' }],
    ['10万每年', '元', { why: 'unit', unit: '年' }],
    ['１９９９．３', '年月', { why: 'date' }],
    ['二〇二四年三月', '年月', { why: 'date' }],
    ['2024年3月', '元', { why: 'unit', unit: '年' }],
    ['3-4个月', '年月', { why: 'several' }],
    ['3 ~ 4个月', '年月', { why: 'several' }],
    ['３～４个月', '年月', { why: 'several' }],
    ['3个月到4个月', '年月', { why: 'several' }],
    ['三到四年', '年月', { why: 'several' }],
    ['2年或3年', '年月', { why: 'several' }],
    ['3还是4个月', '年月', { why: 'several' }],
    ['两三个月', '年月', { why: 'several' }],
    ['6000至8000元', '元', { why: 'several' }],
    ['2年多', '年月', { why: 'vague' }],
    ['几个月', '年月', { why: 'vague' }],
    ['不到1年', '年月', { why: 'vague' }],
    ['不足1年', '年月', { why: 'vague' }],
    ['快3个月', '年月', { why: 'vague' }],
    ['十来年', '年月', { why: 'vague' }],
    ['上万', '元', { why: 'vague' }],
    ['8000以上', '元', { why: 'vague' }],
    ['45天', '年月', { why: 'unit', unit: '天' }],
    ['2个星期', '年月', { why: 'unit', unit: '星期' }],
    ['一季', '年月', { why: 'unit', unit: '季' }],
    ['60岁3元', '岁月', { why: 'unit', unit: '元' }],
    ['9.6万一年', '元／月', { why: 'unit', unit: '年' }],
    ['60%', '元', { why: 'unit', unit: '%' }],
    ['2年', '倍%', { why: 'unit', unit: '年' }],
    ['28年13个月', '年月', { why: 'months-over' }],
    ['28年 十二个月', '年月', { why: 'months-over' }],
    ['60岁零24个月', '岁月', { why: 'months-over' }],
    ['28年11个月', '年月', undefined],
    ['28.7', '年月', { why: 'part-month' }],
    ['28.7年', '年月', { why: 'part-month' }],
    ['二十八点七年', '年月', { why: 'part-month' }],
    ['60.7岁', '岁月', { why: 'part-month' }],
    ['1.5', '元', undefined],
    ['2.', '年月', undefined],
    ['2年3', '年月', undefined],
    ['很久', '年月', undefined],
    ['-5', '年月', undefined],
    ['', '元', undefined],
  ])('“%s” in %s: %j', (typed, units, expected) =>
    expect(whyUnclear(typed, units)).toEqual(expected),
  );
});
