import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../src/core/wording/fill-template.ts';
import { answerOrigin, whoseRule } from '../../../src/data/answer-origin.ts';
import type { PageWords } from '../../../src/data/page-texts.ts';
import { yaml } from '../places/load.ts';

const { sentences } = yaml('pages/places.yaml') as { sentences: Record<string, string> };
const WORDS = {
  plain: (name: string, values: Record<string, string> = {}) =>
    fillTemplate(sentences[name]!, (value) => values[value]),
} as unknown as PageWords<'places'>;

const origin = (told: Partial<Parameters<typeof answerOrigin>[1]>, whose?: string): string =>
  answerOrigin(WORDS, { since: '2026-07', stale: false, yearAsked: 2026, ...told }, whose);

describe('what stands beside an answer', () => {
  test('since when, and whose rule it is where that is asked', () => {
    expect(origin({})).toBe('2026年7月起');
    expect(origin({ since: 'unknown' }, '全省')).toBe('起始日期没有查到，全省');
  });

  test('who tells it, if only a part of the province tells its rule', () => {
    expect(origin({ toldBy: 'city' }, '全省')).toBe('2026年7月起，只查到省里一个市的说法');
    expect(origin({ toldBy: 'county' })).toBe('2026年7月起，只查到省里一个县的引用');
  });

  test('until when its document says that it holds, and that it is over', () => {
    const until = '2026-12-31';
    expect(origin({ until, ended: false }, '当地')).toBe(
      '2026年7月起，当地，写明执行到2026年12月31日',
    );
    expect(origin({ until, ended: true })).toBe(
      '2026年7月起，写明执行到2026年12月31日，以后的没有查到',
    );
  });

  test('that the newest figure is of a year that is over', () => {
    expect(origin({ year: 2025, stale: true })).toBe(
      '2026年7月起，2025年度的数，2026年度的没有查到',
    );
  });

  test.each([
    ['河北省', '全省'],
    ['广西壮族自治区', '全区'],
    ['重庆市', '全市'],
  ])('a rule of %s is called %s', (province, words) => {
    expect(whoseRule(WORDS, false, province, undefined)).toBe(words);
    expect(whoseRule(WORDS, true, province, undefined)).toBe('当地');
  });

  test('a rule of the authority that insures the people of a place has its name', () => {
    expect(whoseRule(WORDS, false, '新疆维吾尔自治区', '新疆兵团')).toBe('新疆兵团');
    expect(whoseRule(WORDS, true, '新疆维吾尔自治区', '新疆兵团')).toBe('当地');
  });
});
