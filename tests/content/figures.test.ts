import { describe, expect, test } from 'vitest';
import { figuresOf, isStatedByFact } from '../../src/tools/check-content/fact-figures.ts';
import { findLegalFigures } from '../../src/tools/check-content/figures.ts';
import type { Fact } from '../../src/core/schema/fact.ts';

const wordsIn = (text: string): string[] => findLegalFigures(text).map(({ words }) => words);

describe('figures of legal meaning', () => {
  test.each([
    ['缴满15年', ['15年']],
    ['缴满１５年', ['１５年']],
    ['缴满十五年', ['十五年']],
    ['缴两年，再等半年', ['两年', '半年']],
    ['一年半', ['一年半']],
    ['两个半月', ['两个半月']],
    ['3个多月', ['3个多月']],
    ['15年多', ['15年']],
    ['60多岁', ['60多岁']],
    ['15至20年', ['15', '20年']],
    ['50、55、60岁', ['50', '55', '60岁']],
    ['60%～300%', ['60%', '300%']],
    ['63岁6个月', ['63岁', '6个月']],
    ['第4个月起', ['4个月']],
    ['12,000元', ['12,000元']],
    ['1.2万元', ['1.2万元']],
    ['三千八百元', ['三千八百元']],
    ['按日万分之五', ['万分之五']],
    ['百分之八十', ['百分之八十']],
    ['0.6倍到3倍', ['0.6倍', '3倍']],
    ['月数15个月', ['15个月']],
    ['每多1个月加1/12个月', ['1个月', '1/12个月']],
  ])('%s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});

describe('what is free', () => {
  test.each([
    '2024年8月1日起',
    '二〇二四年',
    '2030年退休',
    '2030至2039年',
    '1998年和2021年',
    '24年12月',
    '2024年度',
    '90年代',
    '国办发〔2024〕38号',
    '打12393',
    '8月30日',
    '几年、几十年、十几年、数十年',
    '一两年、两三天、三五年',
    '这一年、哪一天、同一天、每一个月、上一年、最后一个月',
    '第二天',
    '近两年、这两年',
    '2024年下半年、上半年',
    '今年、每年、逐年、多年',
    '元旦、12天津人',
    '三元区、万年县',
    '上万元、几千元',
    '3项、5种、第2步、31个统筹区',
    '三分之一',
  ])('%s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

const cite: Fact['values'][number]['cite'] = [{ evidence: 'derived', checkedOn: '2026-11-22' }];
const shared = { appliesTo: 'national', certainty: 'verified' } as const;
const says = (text: string): Fact => ({
  ...shared,
  kind: 'statement',
  title: '话',
  values: [{ from: '2024', text, cite }],
});
const amounts = (
  unit: 'months' | 'months-per-year' | 'rate' | 'rate-per-year' | 'yuan' | 'days',
  value: number,
): Fact => ({
  ...shared,
  kind: 'quantity',
  title: '数',
  unit,
  values: [{ from: '2024', value, cite }],
});
const table: Fact = {
  ...shared,
  kind: 'quantity',
  title: '表',
  columns: [
    { id: 'age', label: '年龄', unit: 'years' },
    { id: 'months', label: '月数', unit: 'months' },
    { id: 'words', label: '说明', unit: 'key' },
  ],
  values: [{ from: '2024', rows: [{ age: 60, months: 139, words: '最多24个月' }], cite }],
};

describe('a figure and its fact', () => {
  test.each<[string, Fact]>([
    ['15年', says('最低缴费15年')],
    ['十五年', says('最低缴费15年')],
    ['１５年', says('最低缴费十五年')],
    ['180个月', says('最低缴费15年')],
    ['15年', amounts('months', 180)],
    ['半年', says('6个月')],
    ['一年半', says('18个月')],
    ['63岁6个月', amounts('months', 762)],
    ['1年6个月', says('18个月')],
    ['60岁', table],
    ['139个月', table],
    ['24个月', table],
    ['8%', amounts('rate', 0.08)],
    ['百分之八', says('缴8%')],
    ['1/12个月', says('加1/12个月')],
    ['1/2个月', says('半个月')],
    ['每多1年加1个月', amounts('months-per-year', 1)],
    ['缴一年给1%', amounts('rate-per-year', 0.01)],
    ['万分之五', says('每日0.05%')],
    ['3倍', says('300%')],
    ['12000元', says('1.2万元')],
    ['30天', says('30日内办')],
    ['30天', says('30个工作日')],
    ['15至20年', says('从15年提高到20年')],
    ['周岁16周岁', says('满16周岁')],
  ])('%s occurs', (text, fact) => {
    const figures = findLegalFigures(text);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter((figure) => !isStatedByFact(figure, figuresOf(fact)))).toEqual([]);
  });

  test.each<[string, Fact]>([
    ['15年', says('最低缴费20年')],
    ['15年', says('2015年起')],
    ['15岁', says('最低缴费15年')],
    ['15天', says('2024年12月15日')],
    ['8元', amounts('rate', 8)],
    ['12个月', says('加1/12个月')],
    ['1/12个月', says('12个月')],
    ['80%', amounts('rate', 0.08)],
    ['63岁6个月', amounts('months', 756)],
    ['12至20年', says('从15年提高到20年')],
    ['30%', amounts('days', 30)],
    ['30天', amounts('yuan', 30)],
  ])('%s does not', (text, fact) => {
    const missing = findLegalFigures(text).filter(
      (figure) => !isStatedByFact(figure, figuresOf(fact)),
    );
    expect(missing).not.toEqual([]);
  });
});
