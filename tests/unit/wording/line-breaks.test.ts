import { expect, test } from 'vitest';
import {
  withBreakOpportunities,
  sentenceWithBreakOpportunities,
  titleWithBreakOpportunities,
} from '../../../src/core/wording/line-breaks.ts';

const parts = (text: string): string[] => withBreakOpportunities(text).split('<wbr>');

test.each([
  ['社保断缴了会怎样，以后怎么补', ['社保', '断缴了']],
  ['没有在集中缴费期参加居民医保的人', ['缴费', '医保的人']],
  ['在新疆维吾尔自治区参保要办什么', ['自治区', '参保']],
  ['抚恤金和滞纳金，分别从哪天起算', ['抚恤金', '和滞纳金，']],
])('%s: words of the subject stay whole', (text, whole) => {
  expect(parts(text)).toEqual(expect.arrayContaining(whole));
});

test('no line begins with a particle, a mark or the rest of a date', () => {
  const day = parts('例子：1967年5月出生的男职工，能不能缴到2030年的12月底');
  expect(day).toContain('1967年5月');
  for (const part of day) expect(part).not.toMatch(/^[的了年月，：]/);
});

test('short clauses break at their marks only', () => {
  expect(withBreakOpportunities('失业金怎么领，能领几个月？')).toBe('失业金怎么领，能领几个月？');
});

test('what is put into a title is text', () => {
  const html = titleWithBreakOpportunities('甲<b>&乙，这是一个很长的标题，要断开');
  expect(html.replaceAll('<wbr>', '')).toBe('甲&lt;b&gt;&amp;乙，这是一个很长的标题，要断开');
  expect(html).toContain('<wbr>');
  expect(html).toContain('&lt;');
});

test('a sentence breaks at its marks, and inside long clauses only', () => {
  const html = sentenceWithBreakOpportunities('在石家庄，登录社保个人网页就能绑定家人。');
  expect(html).toMatch(/^在石家庄，登录<wbr>社保/);
});
