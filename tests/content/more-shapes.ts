/**
 * Right files of shapes that the fixtures have none of: a checklist with its drawing, a date of the
 * calendar, a calculator with every kind of field, and local facts with figures of each kind.
 */
import type { ContentFile } from '../../src/tools/check-content/index.ts';

const EVENT = `title: 要退休了，先办什么？
short: 退休清单
description: 按先后办的事。
order: 10
aliases: []
lines:
  - when: 退休以前
    fact: minimum-months
    what: 看年限够不够
    link: /guides/minimum-years/#check
  - when: 退休那天
    what: 去办手续
    link: /guides/minimum-years/
diagram:
  title: 谁先办，谁后办
  lanes: [你, 单位]
  steps:
    - who: 你
      when: 退休以前
      what: 看年限
      fact: minimum-months
    - who: 单位
      when: 退休那天
      what: 交材料
`;

const CALENDAR = `title: 看一看年限
short: 看年限
period:
  from: "07"
  to: "09-01"
text:
  - text: 最少要缴的月数，
  - text: 看退休那年
    fact: minimum-months
  - text: 。
link: /guides/minimum-years/#check
`;

/** Every kind of field, fields that depend on others, and figures that are handed on. */
const CALCULATOR = `title: 能领多少？
short: 算能领多少
description: 填年限和工资，看能领多少。
order: 20
aliases: []
inputs:
  - name: group
    label: 哪一组
    type: choice
    default: man
    choices:
      - value: man
        label: 男职工
        hint: 看合同
      - value: woman
        label: 女职工
  - name: years
    label: 缴了多久
    hint: 断过的加在一起
    type: years
    whole: true
    min: 1个月
    max: 60
    empty: 还没有填缴了多久。
    wrong: 请填{min}到{max}之间的年数。
  - name: extra
    label: 另外几个月
    type: months
    unit: 个月
    optional: true
    optionalFor:
      field: group
      is: woman
    onlyBelow:
      field: years
      fact: minimum-months
    together:
      field: years
      max: 95
      wrong: 两格加起来太长。
    wrong: 请填整月数。
localRule:
  label: 在哪里参保
  hint: 写省和市
  topic: reference-wage
  fills: extra
  saysFilled: 用的是{place}{year}年的数。
  saysOld: 用的是{place}{year}年的数，今年的没有查到。
  saidIn: amount
  whoField: group
results:
  - name: amount
    label: 每月能领
sentences:
  minimum:
    text: 先看{birth}出生的人最少缴多久。
    link: /tools/years/#birth={birth}
example:
  title: 缴了20年的男职工
  inputs:
    group: man
    years: 20年
---

## 怎么算的 {#how}

按退休那年的规定算。
`;

/** Figures of each topic, and the words that state them. */
const FIGURES: Readonly<Record<string, readonly [figures: string, words: string]>> = {
  'minimum-wage': ['{ monthly: 2510, hourly: 26.6 }', '每月2510元，每小时26.6元'],
  'medical-years': ['{ men: 300, women: 240 }', '男25年，女20年'],
  'flexible-rates': ['{ insurance: medical, payer: flexible, rate: 0.08 }', '费率8%'],
  'medical-lapse': ['{ who: flexible, firstWaitingMonths: 3 }', '满3个月后享受待遇'],
  'reference-wage': ['{ year: 2025, of: pension, amount: 8188 }', '2025年每月8188元'],
  channels: ['{ name: 河北智慧医保, kind: mini-program }', '在“河北智慧医保”小程序里办'],
};

const factOn = (topic: string): ContentFile => ({
  path: `facts/places/shijiazhuang-${topic}.yaml`,
  text: `kind: statement
title: 石家庄的${topic}
topic: ${topic}
appliesTo:
  - hebei/shijiazhuang
certainty: likely
values:
  - from: unknown
    text: 石家庄：${FIGURES[topic]![1]}。
    figures:
      - ${FIGURES[topic]![0]}
    cite:
      - publisher: 石家庄日报
        title: 一个数
        evidence: reported
        checkedOn: 2026-11-25
`,
});

/** The files, to be put beside the fixtures. */
export const MORE_SHAPES: readonly ContentFile[] = [
  { path: 'events/retiring.yaml', text: EVENT },
  { path: 'calendar/look-at-years.yaml', text: CALENDAR },
  { path: 'tools/amount.mdx', text: `---\n${CALCULATOR}` },
  ...Object.keys(FIGURES).map(factOn),
];
