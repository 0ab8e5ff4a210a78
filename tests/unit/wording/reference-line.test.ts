import { expect, test } from 'vitest';
import { formatPeriod } from '../../../src/core/wording/period.ts';
import { referenceLine, type Reference } from '../../../src/core/wording/reference-line.ts';

const reference: Reference = {
  title: '失业金最长领几个月',
  words: '缴费满10年，最长24个月。',
  literal: true,
  places: '全国',
  period: formatPeriod('2011-07-01', undefined, undefined),
  cites: [
    { source: 'law', clause: '第四十六条', evidence: 'original', checkedOn: '2026-11-28' },
    {
      publisher: '新华社',
      title: '怎么领',
      date: '2024-09',
      evidence: 'reprinted',
      checkedOn: '2026-11-22',
    },
    { evidence: 'derived', checkedOn: '2026-11-28' },
  ],
  documents: new Map([['law', { title: '社会保险法', number: '主席令第三十五号' }]]),
  address: 'https://example.org/facts/ui-months/',
};

test('each document is named with how well it was read; the day is that of the oldest check', () => {
  expect(referenceLine(reference)).toBe(
    '失业金最长领几个月：“缴费满10年，最长24个月”。适用全国，2011年7月1日起。' +
      '依据：《社会保险法》（主席令第三十五号）第四十六条，据文件原文；' +
      '新华社《怎么领》，2024年9月，据转载，待核实；由上列规定推算。' +
      '2026年11月22日核对。参保手册，https://example.org/facts/ui-months/',
  );
});

test('what is not verified says so, and a number is not between quotation marks', () => {
  const line = referenceLine({ ...reference, words: '24个月', literal: false, caution: '待核实' });
  expect(line).toContain('失业金最长领几个月：24个月。适用全国，2011年7月1日起。待核实。依据：');
});

test('a statement that begins with its title does not say it twice', () => {
  const line = referenceLine({ ...reference, words: '失业金最长领几个月：24个月。' });
  expect(line).toMatch(/^失业金最长领几个月：“24个月”。适用/);
});

test.each([
  ['unknown', undefined, '起始日期没有查到'],
  ['unknown', '2025-01-01', '起始日期没有查到，到2025年1月1日以前'],
  ['2025', undefined, '2025年起'],
  ['2025-07', '2026-07', '2025年7月起，到2026年7月以前'],
])('the period from %s until %s: %s', (from, until, words) => {
  expect(formatPeriod(from, until, undefined)).toBe(words);
});

test.each([
  ['2025', '2026', '只说2025年'],
  ['2025-01-01', undefined, '只说2025年'],
  ['unknown', undefined, '只说2025年'],
  ['2025-07-01', '2026-07-01', '只说2025年，2025年7月1日起'],
])('a value about the year 2025 from %s: %s', (from, until, words) => {
  expect(formatPeriod(from, until, 2025)).toBe(words);
});
