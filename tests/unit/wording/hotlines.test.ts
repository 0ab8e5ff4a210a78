import { expect, test } from 'vitest';
import { hotlineFor } from '../../../src/core/wording/hotlines.ts';

test.each([
  'lapse-medical,中断超过3个月再参保，各统筹区可以设待遇等待期',
  'lapse-maternity,断缴的影响看当地',
  'kuasheng-gongji,2026年的目标',
  'local-hubei,武汉灵活就业医保费率',
  'local-hebei,生育津贴要连续缴几个月',
  'local-jiangsu,长护险怎么缴',
  '老家的妈到上海看病能报多少/guides/not-covered/#amounts能报多少钱',
])('%s: the hotline of 医保', (subject) => expect(hotlineFor(subject)).toBe('12393'));

test.each([
  'survivor-benefits,抚恤金月数（按在职缴费年限）',
  'pension-formula,平均缴费指数的通常范围',
  'contribution-rates,职工养老保险个人缴费比例（进个人账户）',
  'unemployment-benefit,失业金最多领几个月',
  'lapse-injury,没有单位，一般就没有工伤保险',
])('%s: the hotline of 养老、失业、工伤', (subject) => expect(hotlineFor(subject)).toBe('12333'));
