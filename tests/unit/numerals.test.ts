import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfWidth, parseNumeral } from '../../src/core/numerals.ts';

describe('a numeral', () => {
  test.each([
    ['半', 0.5],
    ['15', 15],
    ['0', 0],
    ['1,200', 1200],
    ['1,200,000', 1_200_000],
    ['0.6', 0.6],
    ['1.2万', 12_000],
    ['1.13万', 11_300],
    ['1,200万', 12_000_000],
    ['5千万', 50_000_000],
    ['3百', 300],
    ['8千', 8000],
    ['8千5', 8500],
    ['8千5百', 8500],
    ['1万2', 12_000],
    ['1万2千', 12_000],
    ['1万2000', 12_000],
    ['1万0200', 10_200],
    ['零', 0],
    ['〇', 0],
    ['七', 7],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十五', 25],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百五', 150],
    ['一百五十', 150],
    ['一百十五', 115],
    ['一百一十五', 115],
    ['八千', 8000],
    ['八千五', 8500],
    ['八千零五', 8005],
    ['八千零五十', 8050],
    ['一千二百三十四', 1234],
    ['一万', 10_000],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一万零五百', 10_500],
    ['一万二千五', 12_500],
    ['十万', 100_000],
    ['十二万', 120_000],
    ['一百五十万', 1_500_000],
    ['一百五万', 1_500_000],
    ['一亿', 100_000_000],
    ['一亿二', 120_000_000],
    ['一亿二千万', 120_000_000],
    ['一亿零三', 100_000_003],
    ['一万亿', 1_000_000_000_000],
    ['二〇二四', 2024],
    ['一九六七', 1967],
    ['一二三', 123],
    ['零点六', 0.6],
    ['二点五', 2.5],
    ['8千500', 8500],
    ['一百零一万', 1_010_000],
    ['1.5千', 1500],
    ['十二点零五', 12.05],
    ['一点二万', 12_000],
  ])('%s is %d', (numeral, value) => expect(parseNumeral(numeral)).toBe(value));

  test.each([
    '',
    '两三',
    '三五',
    '百',
    '千万',
    '万',
    '上万',
    '几百',
    '三百五千',
    '十十',
    '十零',
    '50000万',
    '一点五百',
    '一点二十',
    '十五千',
    '五千三千',
    '一万亿万万百',
    '一亿亿',
    '一万百',
    '1五',
    '零点e六',
    '零点六e3',
    '零点',
    '0x六',
    '六e3',
    '1万25',
    '1百25千',
    '1千2.5',
    '二十15',
    '八千元',
    '点五',
    '1e3',
    '-5',
    ' 5',
    'x',
  ])('“%s” is none', (numeral) => expect(parseNumeral(numeral)).toBeUndefined());
});

/** A number in characters, written down as it is taught, from the digits down. */
const inWords = (value: number): string => {
  const names = [...'零一二三四五六七八九'];
  const below = (rest: number): string =>
    [1000, 100, 10, 1]
      .map((power, i) => {
        const digit = Math.floor(rest / power) % 10;
        return digit === 0 ? '零' : names[digit]! + ['千', '百', '十', ''][i]!;
      })
      .join('');
  const whole =
    value < 10_000
      ? below(value)
      : `${below(Math.floor(value / 10_000)).replace(/零+$/, '')}万${below(value % 10_000)}`;
  return whole.replace(/零+/g, '零').replace(/(?!^)零$|^零(?!$)/g, '');
};

describe('every number', () => {
  const number = fc.integer({ min: 0, max: 99_999_999 });
  test('is read back from its characters', () => {
    expect([0, 10, 105, 110, 12_000, 10_500, 1_050_007].map(inWords)).toEqual([
      '零',
      '一十',
      '一百零五',
      '一百一十',
      '一万二千',
      '一万零五百',
      '一百零五万零七',
    ]);
    fc.assert(
      fc.property(number, (value) => {
        expect(parseNumeral(inWords(value))).toBe(value);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
  test('is read back from digits, and in 万', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(parseNumeral(String(value))).toBe(value);
        expect(parseNumeral(value.toLocaleString('en'))).toBe(value);
        expect(parseNumeral(`${value / 10_000}万`)).toBe(value);
      }),
      { seed: 5 },
    );
  });
});

test('full-width digits and signs, each in its place', () =>
  expect(halfWidth('共１５．５％，约２倍')).toBe('共15.5%，约2倍'));
