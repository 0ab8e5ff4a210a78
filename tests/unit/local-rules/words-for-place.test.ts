import { expect, test } from 'vitest';
import { wordsForPlace } from '../../../src/core/local-rules/words-for-place.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const DATE = '2026-11-28';
const SUIZHOU = { id: 'hubei/suizhou', short: '随州' };

const LIST = '很多地方的，一长串。';

const said = (
  topic: string,
  figures: object[],
  { from = '2026-01-01', place = SUIZHOU, text = LIST } = {},
) => {
  const data = factSchema.parse({
    kind: 'statement',
    topic,
    title: '很多地方的',
    appliesTo: ['hubei'],
    certainty: 'verified',
    values: [
      {
        ...{ from, text, figures },
        cite: [{ publisher: '人社局', title: '通知', evidence: 'original', checkedOn: DATE }],
      },
    ],
  });
  return wordsForPlace({ id: 'list', data }, place, DATE);
};

const here = { places: ['hubei/suizhou'] };
const elsewhere = { places: ['hubei/wuhan'] };

test('of a list of places only what the place has is told, with the day where the year does not say it', () => {
  const limits = { year: 2026, insurances: ['pension'], lower: 4254, upper: 21_462 };
  const list = [
    { ...limits, ...here },
    { ...limits, lower: 4498, ...elsewhere },
  ];
  const words = '2026年度养老每月4254到21462元。';
  expect(said('base-limits', list)).toBe(`随州的缴费基数上下限：${words}`);
  expect(said('base-limits', list, { from: '2026-07-01' })).toBe(
    `随州的缴费基数上下限，2026年7月1日起：${words}`,
  );
});

test('the text stays where it names a sum that is none of the figures', () => {
  const list = [
    { year: 2025, of: 'pension', amount: 7322.08, ...here },
    { year: 2025, of: 'pension', amount: 7978.25, ...elsewhere },
  ];
  const monthly = '每月7978.25元和7322.08元';
  expect(said('reference-wage', list, { text: `${monthly}。` })).toContain('7322.08');
  const yearly = `武汉每年95739元，合${monthly}。`;
  expect(said('reference-wage', list, { text: yearly })).toBeUndefined();
});

test('wages of named parts are told with their day and with those an hour', () => {
  const parts = [
    { part: '市区', monthly: 2130, hourly: 21.5, ...here },
    { part: '各县', monthly: 1970, hourly: 20, ...here },
    { monthly: 2400, hourly: 24, ...elsewhere },
  ];
  expect(said('minimum-wage', parts)).toBe(
    '随州的最低工资，2026年1月1日起：每月市区2130元，各县1970元；小时工依次21.5、20元。',
  );
  expect(said('minimum-wage', parts, { from: 'unknown' })).toContain('最低工资：每月市区');
});

test('the text stays where it is about the place alone, or says more than figures do', () => {
  expect(said('minimum-wage', [{ monthly: 2130, ...here }])).toBeUndefined();
  const unclear = [
    { monthly: 2130, ...here },
    { monthly: 1970, ...here },
  ];
  expect(said('minimum-wage', [...unclear, { monthly: 2400, ...elsewhere }])).toBeUndefined();
  const partly = [
    { part: '市区', monthly: 2130, hourly: 21.5, ...here },
    { part: '各县', monthly: 1970, ...here },
  ];
  expect(said('minimum-wage', [...partly, { monthly: 2400, ...elsewhere }])).toBeUndefined();
  const years = [
    { men: 360, ...here },
    { men: 300, ...elsewhere },
  ];
  expect(said('medical-years', years)).toBeUndefined();
});

test('a province has the whole list', () => {
  const wages = [
    { monthly: 2130, ...here },
    { monthly: 2400, ...elsewhere },
  ];
  expect(said('minimum-wage', wages, { place: { id: 'hubei', short: '湖北' } })).toBeUndefined();
});
