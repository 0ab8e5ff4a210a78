import { describe, expect, test } from 'vitest';
import { firstDay, inForceOn, nextChange, valueAt } from '../../../src/core/dates/timeline.ts';
import { firstDayOf as firstDayOfSchema } from '../../../src/core/schema/timeline.ts';

const series = [
  { from: '2011-07-01', value: 1 },
  { from: '2020', value: 2 },
  { from: '2025-03', value: 3 },
  { from: '2030-01-01', value: null },
  { from: '2031', value: 0 },
];

describe('firstDay', () => {
  test.each([
    ['2024', '2024-01-01'],
    ['2024-08', '2024-08-01'],
    ['2024-08-15', '2024-08-15'],
    ['unknown', '0000-01-01'],
  ])('%s is compared as %s, here and in the schema', (date, day) => {
    expect(firstDay(date)).toBe(day);
    expect(firstDayOfSchema(date)).toBe(day);
  });
  test.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-1',
    '2024-08-32',
    '2024-08-00',
    'today',
    'x2024',
  ])('“%s” is no date', (date) => expect(() => firstDay(date)).toThrow(RangeError));
});

describe('valueAt', () => {
  test.each([
    ['2011-07-01', 1],
    ['2011-07', 1],
    ['2012', 1],
    ['2019-12-31', 1],
    ['2020', 2],
    ['2020-01-01', 2],
    ['2025-02-28', 2],
    ['2025-03', 3],
    ['2029-12-31', 3],
    ['2031-01', 0],
    ['2099', 0],
  ])('on %s it is %i', (date, value) => expect(valueAt(series, date).value).toBe(value));

  test('before the first item it throws and says when it begins', () => {
    expect(() => valueAt(series, '2011-06-30')).toThrow(RangeError);
    expect(() => valueAt(series, '2011-06-30')).toThrow('2011-07-01');
    expect(() => valueAt(series, '2011')).toThrow(RangeError);
    expect(() => valueAt([], '2011')).toThrow('never');
  });
  test('while repealed it throws', () => {
    expect(() => valueAt(series, '2030-01-01')).toThrow('repealed from 2030-01-01');
    expect(() => valueAt(series, '2030-12-31')).toThrow(RangeError);
    expect(() => valueAt([{ from: '2000', text: null }], '2001')).toThrow(RangeError);
  });
  test('an unknown start comes before every day', () => {
    const old = [
      { from: 'unknown', text: 'a' },
      { from: '2020', text: 'b' },
    ];
    expect(valueAt(old, '0001').text).toBe('a');
    expect(valueAt(old, '2020').text).toBe('b');
  });
  test('a date that is none is refused', () => {
    expect(() => valueAt(series, 'unknown')).toThrow(RangeError);
    expect(() => valueAt(series, '2024-13')).toThrow(RangeError);
  });
});

describe('inForceOn', () => {
  test.each([
    ['2011-06-30', undefined],
    ['2011-07-01', 1],
    ['2029-12-31', 3],
    ['2030-06', undefined],
    ['2031', 0],
  ])('%s: %s', (date, value) => expect(inForceOn(series, date)?.value).toBe(value));
  test('a date that is none is refused', () =>
    expect(() => inForceOn(series, 'unknown')).toThrow(RangeError));
});

describe('nextChange', () => {
  test.each([
    ['2000', '2011-07-01'],
    ['2011-07-01', '2020'],
    ['2019-12-31', '2020'],
    ['2020', '2025-03'],
    ['2029', '2030-01-01'],
    ['2030', '2031'],
  ])('after %s comes %s', (date, from) => expect(nextChange(series, date)?.from).toBe(from));
  test('after the last item nothing is known', () =>
    expect(nextChange(series, '2031')).toBeUndefined());
  test('a date that is none is refused', () =>
    expect(() => nextChange(series, 'unknown')).toThrow(RangeError));
});
