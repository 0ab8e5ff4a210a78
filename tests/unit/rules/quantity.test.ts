import { describe, expect, test } from 'vitest';
import { numberAt, numberIn, rowsAt, tierAt, wordIn } from '../../../src/core/rules/quantity.ts';

const scalar = { id: 'rate', data: { values: [{ from: '2020', value: 0 }] } };
const rows = [
  { years: 1, name: 'a' },
  { years: 5, name: 'b' },
];
const grid = { id: 'grid', data: { values: [{ from: '2020', rows }] } };

describe('quantities', () => {
  test('give their number or their rows', () => {
    expect(numberAt(scalar, '2020')).toBe(0);
    expect(rowsAt(grid, '2020')).toBe(rows);
  });
  test('refuse to be read as the other kind, by name', () => {
    expect(() => numberAt(grid, '2020')).toThrow(new TypeError('The fact “grid” holds no number'));
    expect(() => rowsAt(scalar, '2020')).toThrow(new TypeError('The fact “rate” holds no table'));
  });
  test('refuse a date before they begin', () => {
    expect(() => numberAt(scalar, '2019')).toThrow(RangeError);
    expect(() => rowsAt(grid, '2019')).toThrow(RangeError);
  });
});

describe('cells', () => {
  const row = { years: 1, name: 'a' };
  test('are read by kind', () => {
    expect(numberIn(row, 'years')).toBe(1);
    expect(wordIn(row, 'name')).toBe('a');
  });
  test.each(['name', 'absent'])('%s is no number', (column) => {
    expect(() => numberIn(row, column)).toThrow(TypeError);
    expect(() => numberIn(row, column)).toThrow(`“${column}”`);
  });
  test.each(['years', 'absent'])('%s is no word', (column) => {
    expect(() => wordIn(row, column)).toThrow(TypeError);
    expect(() => wordIn(row, column)).toThrow(`“${column}”`);
  });
});

test.each([
  [0, undefined],
  [1, 'a'],
  [4.9, 'a'],
  [5, 'b'],
  [50, 'b'],
])('the tier for %d is %s', (amount, name) =>
  expect(tierAt(rows, 'years', amount)?.['name']).toBe(name),
);
