import { describe, expect, test } from 'vitest';
import {
  lacksPremiumYear,
  newestPastSeason,
  pastSeasonOf,
} from '../../../src/core/local-rules/premium-season.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const cite = [
  { publisher: '某市医保局', title: '通知', evidence: 'original', checkedOn: '2026-11-28' },
];
const SEASON = '某市2026年度居民医保的集中缴费期是2025年9月1日到12月30日。';
const fact = (head: object, value: object) =>
  factSchema.parse({
    ...{ kind: 'statement', title: '某市居民医保', appliesTo: ['hebei'], certainty: 'verified' },
    ...head,
    values: [{ from: '2025-09-01', text: SEASON, cite, ...value }],
  });
const inSection = (value: object) => fact({ section: 'resident' }, value);
const onPremium = (value: object) => fact({ topic: 'resident-premium' }, value);
const figures = (year: number) => ({ figures: [{ year, groups: ['everyone'], amount: 400 }] });

describe('the season in which residents pay', () => {
  test.each([
    ['a text with its year', inSection({ year: 2026 })],
    ['a text on the topic with its year', onPremium({ year: 2026 })],
    ['figures', onPremium(figures(2026))],
  ])('of %s is over once the next one has begun', (_, each) => {
    expect(pastSeasonOf(each, '2026-08-31')).toBeUndefined();
    expect(pastSeasonOf(each, '2026-09-01')).toEqual({ found: 2026, asked: 2027 });
    expect(pastSeasonOf(each, '2027-01-01')).toEqual({ found: 2026, asked: 2027 });
  });

  test('is only that of medical insurance, and of facts that name a year', () => {
    expect(pastSeasonOf(inSection({}), '2026-12-01')).toBeUndefined();
    const pension = fact({ topic: 'resident-pension' }, { year: 2026 });
    expect(pastSeasonOf(pension, '2026-12-01')).toBeUndefined();
    const lapse = fact({ section: 'lapse' }, { year: 2026 });
    expect(pastSeasonOf(lapse, '2026-12-01')).toBeUndefined();
  });

  test('of a place is the newest that any of its facts is about', () => {
    const [old, text] = [onPremium(figures(2025)), inSection({ year: 2026 })];
    expect(newestPastSeason([old, text], '2026-12-01')).toEqual({ found: 2026, asked: 2027 });
    expect(newestPastSeason([old, onPremium(figures(2027))], '2026-12-01')).toBeUndefined();
    expect(newestPastSeason([], '2026-12-01')).toBeUndefined();
  });

  test('needs its year where a text names it', () => {
    const lacks = (each: ReturnType<typeof fact>) => lacksPremiumYear(each, each.values[0]!);
    expect(lacks(inSection({}))).toBe(true);
    expect(lacks(onPremium({ text: '居民医保集中参保到2025年12月31日。' }))).toBe(true);
    expect(lacks(inSection({ year: 2026 }))).toBe(false);
    expect(lacks(onPremium(figures(2026)))).toBe(false);
    expect(lacks(inSection({ text: '居民医保从2025年起有等待期。' }))).toBe(false);
    expect(lacks(inSection({ text: '2026年度的补贴每人200元。' }))).toBe(false);
  });
});
