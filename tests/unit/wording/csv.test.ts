import { expect, test } from 'vitest';
import { csvFile } from '../../../src/core/wording/csv.ts';

const lineOf = (...cells: (string | number | boolean)[]): string =>
  csvFile(['a'], [cells]).split('\r\n')[1]!;

test('a byte-order mark, then lines that end with a carriage return and a line feed', () => {
  expect(csvFile(['id', 'text'], [['a', '话']])).toBe('\uFEFFid,text\r\na,话\r\n');
});

test('commas, quotes and line breaks are quoted', () => {
  expect(lineOf('a,b', '说“是”', 'say "yes"', 'a\nb')).toBe('"a,b",说“是”,"say ""yes""","a\nb"');
});

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a spreadsheet shows %j and computes nothing',
  (words) => {
    expect(lineOf(words).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('numbers and truth values stay as they are', () => {
  expect(lineOf(-0.5, 180, true)).toBe('-0.5,180,true');
});
