import { describe, expect, test } from 'vitest';
import { repeatedFacts } from '../../../src/core/local-rules/repeated-facts.ts';
import type { IdentifiedFact } from '../../../src/core/local-rules/facts-near.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const DATE = '2026-11-28';

interface Written {
  readonly certainty?: string;
  readonly from?: string;
}
const fact = (
  id: string,
  topic: string,
  place: string,
  figures: readonly object[] | undefined,
  { certainty = 'verified', from = '2026-01-01' }: Written = {},
): IdentifiedFact => ({
  id,
  data: factSchema.parse({
    kind: 'statement',
    topic,
    title: id,
    appliesTo: [place],
    certainty,
    values: [
      {
        from,
        text: '话',
        cite: [{ publisher: '人社局', title: '通知', evidence: 'original', checkedOn: DATE }],
        ...(figures && { figures }),
      },
    ],
  }),
});

/** Whether the province's fact is left out beside a city's own. */
const isLeftOut = (
  topic: string,
  province: readonly object[] | undefined,
  city: readonly object[] | undefined,
  { ofProvince, ofCity }: { ofProvince?: Written; ofCity?: Written } = {},
): boolean =>
  repeatedFacts(
    [
      fact('province', topic, 'hunan', province, ofProvince),
      fact('city', topic, 'hunan/changsha', city, ofCity),
    ],
    'hunan/changsha',
    DATE,
    undefined,
  ).has('province');

const wages = [
  { tier: 1, monthly: 2200, hourly: 22 },
  { tier: 2, monthly: 2000, hourly: 20 },
];
const cityOnly = { places: ['hunan/changsha'] };

describe('a fact of the province beside the city’s own', () => {
  test('is left out where the city’s says as much of all of the city', () => {
    expect(isLeftOut('minimum-wage', wages, [{ monthly: 2200, hourly: 22, ...cityOnly }])).toBe(
      true,
    );
    const parts = [
      { part: '市区', monthly: 2200, hourly: 22 },
      { part: '各县', monthly: 2000, hourly: 20 },
    ];
    expect(isLeftOut('minimum-wage', wages, parts)).toBe(true);
  });

  test('is left out where it is about everywhere else', () =>
    expect(
      isLeftOut(
        'reference-wage',
        [{ year: 2026, of: 'pension', amount: 9493, except: ['hunan/changsha'] }],
        [{ year: 2026, of: 'pension', amount: 11293 }],
      ),
    ).toBe(true));

  test('stays where the city’s has no hourly wage, or is about one part of the city', () => {
    expect(isLeftOut('minimum-wage', wages, [{ monthly: 2200 }])).toBe(false);
    const part = [{ part: '市区', monthly: 2200, hourly: 22 }];
    expect(isLeftOut('minimum-wage', wages, part)).toBe(false);
  });

  test('stays where a class of it is none of the parts that the city’s names', () => {
    const parts = [
      { part: '市区', monthly: 2200, hourly: 22 },
      { part: '新建区', monthly: 2000, hourly: 20 },
    ];
    expect(isLeftOut('minimum-wage', wages, parts)).toBe(true);
    const third = { tier: 3, monthly: 1800, hourly: 18 };
    expect(isLeftOut('minimum-wage', [...wages, third], parts)).toBe(false);
    const whole = [parts[0]!, { ...parts[1]!, isRest: true }];
    expect(isLeftOut('minimum-wage', [...wages, third], whole)).toBe(true);
  });

  test('stays where it is confirmed and the city’s is not, and where it began later', () => {
    const own = [{ monthly: 2200, hourly: 22 }];
    const likely = { certainty: 'likely' };
    expect(isLeftOut('minimum-wage', wages, own, { ofCity: likely })).toBe(false);
    expect(isLeftOut('minimum-wage', wages, own, { ofProvince: likely, ofCity: likely })).toBe(
      true,
    );
    expect(isLeftOut('minimum-wage', wages, own, { ofProvince: likely })).toBe(true);
    const before = { from: '2025-12' };
    expect(isLeftOut('minimum-wage', wages, own, { ofCity: before })).toBe(false);
    expect(isLeftOut('minimum-wage', wages, own, { ofProvince: before })).toBe(true);
  });

  test('stays where it is newer, about another insurance, or a text alone', () => {
    const limits = (year: number, insurances: string[]) => [
      { year, insurances, lower: 4000, upper: 20_000 },
    ];
    const own = limits(2025, ['medical']);
    expect(isLeftOut('base-limits', limits(2025, ['medical']), own)).toBe(true);
    expect(isLeftOut('base-limits', limits(2026, ['medical']), own)).toBe(false);
    expect(isLeftOut('base-limits', limits(2025, ['pension']), own)).toBe(false);
    expect(isLeftOut('base-limits', undefined, own)).toBe(false);
  });

  test('stays where the city’s is a text alone, and on topics whose texts say more than figures', () => {
    expect(isLeftOut('minimum-wage', wages, undefined)).toBe(false);
    const years = [{ men: 360, women: 300 }];
    expect(isLeftOut('medical-years', years, years)).toBe(false);
  });
});
