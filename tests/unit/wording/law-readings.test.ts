import { expect, test } from 'vitest';
import { readingWords } from '../../../src/core/wording/law-readings.ts';

const LAW = { title: '中华人民共和国医疗保障法', from: '2027-01-01', ask: '医保12393' };
const read = { event: 'law', checkedOn: '2026-11-28' } as const;
const values = [{ from: 'unknown' }, { from: '2027-01-01' }];
const words = (reading: Parameters<typeof readingWords>[0], series = values) =>
  readingWords(reading, LAW, series);

test.each([
  ['unchanged', '这一条不变。'],
  ['changed', '从那一天起这一条有变。'],
  ['left-to-rules', '法律没有写死，由国家或者地方的规定定。新规定出来没有，问医保12393。'],
] as const)('%s: the article, both days and what was found', (outcome, found) => {
  expect(words({ ...read, clause: '第十条', outcome })).toBe(
    `2026年11月28日对照过2027年1月1日起施行的医疗保障法第十条：${found}`,
  );
});

test('what the law does not treat has no article, and a note comes last', () => {
  expect(words({ ...read, outcome: 'not-treated', note: '仍看各省。' })).toBe(
    '2026年11月28日对照过2027年1月1日起施行的医疗保障法：法里没有写这件事。仍看各省。',
  );
});

test('a fact that begins with the law does not change by it', () => {
  const changed = { ...read, clause: '第十条', outcome: 'changed' } as const;
  expect(words(changed, [{ from: '2027-01-01' }])).toContain('：这一条从那一天起算。');
  expect(words(changed, [{ from: '2026-12' }])).toContain('：从那一天起这一条有变。');
});
