import type { Case } from './case.ts';

const BASE = 'facts/places/hebei-base.yaml';
const UNEMPLOYMENT = 'facts/places/hebei-unemployment.yaml';
const LAPSE = 'facts/places/shijiazhuang-lapse.yaml';

const fact = (topic: string, place: string, from: string, text: string, figures: string): string =>
  `kind: statement
title: 同一件事的另一条
topic: ${topic}
appliesTo:
  - ${place}
certainty: likely
values:
  - from: ${from}
    text: ${text}
    figures:
${figures}    cite:
      - publisher: 河北日报
        title: 题目
        evidence: reported
        checkedOn: 2026-11-22
`;

const TOPICS =
  'topic 是 base-limits、reference-wage、flexible-rates、medical-years、medical-lapse、unemployment、minimum-wage、resident-premium、resident-pension、channels、account-credit、urban-income 之一';

/** Mistakes with the topics and the figures of local facts. */
export const localFigures: readonly Case[] = [
  {
    kind: 'a topic that there is not',
    file: BASE,
    replace: 'topic: base-limits',
    by: 'topic: bases',
    path: 'topic',
    found: 'bases',
    expected: TOPICS,
  },
  {
    kind: 'a local topic for the whole country',
    file: LAPSE,
    replace: 'appliesTo:\n  - hebei/shijiazhuang',
    by: 'appliesTo: national',
    path: 'appliesTo',
    found: 'national',
    expected: '地区编号的列表',
  },
  {
    kind: 'a section beside a topic',
    file: LAPSE,
    replace: 'certainty: likely\n',
    by: 'certainty: likely\nsection: lapse\n',
    path: 'section',
    found: 'section',
    expected:
      '这些字段之一：kind、topic、title、appliesTo、certainty、recheckBy、readAgainst、note、values、toldBy',
  },
  {
    kind: 'a rule of a named city that another city tells',
    file: LAPSE,
    replace: 'certainty: likely\n',
    by: 'certainty: likely\ntoldBy: city\n',
    path: 'toldBy',
    found: 'city',
    expected: '只在 appliesTo 全是省时写；写得出是哪个市的，appliesTo 写那个市，不写 toldBy',
  },
  {
    kind: 'who tells a rule, on a topic on which no calculator says so',
    file: BASE,
    replace: 'certainty: ',
    by: 'toldBy: city\ncertainty: ',
    path: 'toldBy',
    found: 'toldBy',
    expected:
      '这些字段之一：kind、topic、title、appliesTo、certainty、recheckBy、readAgainst、note、values',
  },
  {
    kind: 'figures of another topic',
    file: LAPSE,
    replace: 'graceMonths: 3',
    by: 'graceMonth: 3',
    path: 'values.0.figures.0.graceMonth',
    found: 'graceMonth',
    expected: 'graceMonths',
  },
  {
    kind: 'limits without their year',
    file: BASE,
    replace: '      - year: 2025\n        insurances:\n          - pension',
    by: '      - insurances:\n          - pension',
    path: 'values.0.figures.0.year',
    found: '没有填',
    expected: '一个数',
  },
  {
    kind: 'an end of one figure beside that of the whole document',
    file: LAPSE,
    replace: '    figures:\n      - ',
    by: '    announcedUntil: 2026-12-31\n    figures:\n      - announcedUntil: 2026-12-31\n        ',
    path: 'values.0.figures.0.announcedUntil',
    found: '2026-12-31',
    expected: '只写一处：整份文件的写在上面，只管这一个数的写在这里',
  },
  {
    kind: 'no limit at all',
    file: BASE,
    replace: '        lower: 6666\n',
    by: '',
    path: 'values.0.figures.1.lower',
    found: '没有填',
    expected: 'lower 或 upper 至少写一个',
  },
  {
    kind: 'a lower limit above the upper',
    file: BASE,
    replace: '        lower: 4000\n        upper: 20000\n        wage: 6666\n',
    by: '        lower: 20000\n        upper: 4000\n',
    path: 'values.0.figures.0.lower',
    found: '20000',
    expected: '不高于上限 4000',
  },
  {
    kind: 'a lower limit that is not 60% of the wage named',
    file: BASE,
    replace: '        lower: 4000\n        upper',
    by: '        lower: 6666\n        upper',
    path: 'values.0.figures.0.lower',
    found: '6666',
    expected:
      '写的平均工资 6666 的 60%，也就是 3999.6 左右（相差不超过 3%）；文件另定比例的写 lowerShare',
  },
  {
    kind: 'an upper limit that is not 300% of the wage named',
    file: BASE,
    replace: '        upper: 20000\n        wage: 6666',
    by: '        upper: 20000\n        wage: 6666\n        upperShare: 2.5',
    path: 'values.0.figures.0.upper',
    found: '20000',
    expected:
      '写的平均工资 6666 的 250%，也就是 16665 左右（相差不超过 3%）；文件另定比例的写 upperShare',
  },
  {
    kind: 'a figure that the text does not print',
    file: BASE,
    replace: '        upper: 20000',
    by: '        upper: 20001',
    path: 'values.0.figures.0.upper',
    found: '20001',
    expected: 'text 里写着的数，单位是元',
  },
  {
    kind: 'a figure that is only part of another number',
    file: BASE,
    replace: '上限每月20000元',
    by: '上限每月120000元',
    path: 'values.0.figures.0.upper',
    found: '20000',
    expected: 'text 里写着的数，单位是元',
  },
  {
    kind: 'months that the text does not print',
    file: UNEMPLOYMENT,
    replace: 'max: 24',
    by: 'max: 25',
    path: 'values.0.figures.0.max',
    found: '25',
    expected: 'text 里写着的数，单位是个月（整年的可以写年）',
  },
  {
    kind: 'an amount that was worked out, among figures',
    file: UNEMPLOYMENT,
    replace: '    cite:\n',
    by: '    cite:\n      - evidence: derived\n        checkedOn: 2026-11-25\n',
    path: 'values.0.figures.0.amounts',
    found: 'amounts，出处里有 derived',
    expected: '只写 shares；算出来的数写在 text 里，说明是算的',
  },
  {
    kind: 'a share that the text does not print',
    file: BASE,
    replace: '平均工资的100%',
    by: '平均工资',
    path: 'values.0.figures.1.lowerShare',
    found: '1',
    expected: 'text 里写着的数，单位是%',
  },
  {
    kind: 'figures without a topic',
    file: LAPSE,
    replace: 'topic: medical-lapse\n',
    by: '',
    path: 'topic',
    found: '没有填',
    expected: TOPICS,
    also: [
      {
        path: 'values.0.figures',
        found: '[{"who":"flexible","graceMonths":3,"waitingMonths":[{"lapseM…',
        expected: TOPICS,
      },
    ],
  },
  {
    kind: 'figures of a value that is repealed',
    file: LAPSE,
    replace: 'text: 石家庄：断缴3个月以内补上不用等；断缴满4个月的等6个月。',
    by: 'text: null',
    path: 'values.0.figures',
    found: '[{"who":"flexible","graceMonths":3,"waitingMonths":[{"lapseM…',
    expected: '删去 figures，或者写上 text',
  },
  {
    kind: 'a place in figures that the fact does not hold for',
    file: LAPSE,
    replace: '      - who: flexible\n',
    by: '      - who: flexible\n        places:\n          - hebei\n',
    path: 'values.0.figures.0.places.0',
    found: 'hebei',
    expected: 'appliesTo 里的地区，或者其中一个省的地区',
  },
  {
    kind: 'a place in figures that does not exist',
    file: BASE,
    replace: '          - hebei/shijiazhuang',
    by: '          - hubei/wuhan',
    path: 'values.0.figures.1.places.0',
    found: 'hubei/wuhan',
    expected: 'appliesTo 里的地区，或者其中一个省的地区',
  },
  {
    kind: 'the same place, insurance and year twice',
    file: 'facts/places/hebei-base-again.yaml',
    add: fact(
      'base-limits',
      'hebei',
      '2025-01-01',
      '河北2025年工伤的上限20000元。',
      '      - year: 2025\n        insurances:\n          - injury\n        upper: 20000\n',
    ),
    path: 'values.0.from',
    found: 'hebei base-limits injury 2025年度',
    expected: `写进 content/${BASE}，或者改 appliesTo、insurances、from`,
  },
  {
    kind: 'the same place, topic and first day twice',
    file: 'facts/places/shijiazhuang-lapse-again.yaml',
    add: fact(
      'medical-lapse',
      'hebei/shijiazhuang',
      'unknown',
      '石家庄：断缴以后等2个月。',
      '      - who: flexible\n        waitingMonths: 2\n',
    ),
    path: 'values.0.from',
    found: 'hebei/shijiazhuang medical-lapse flexible lapse from unknown',
    expected: `写进 content/${LAPSE}，或者改 appliesTo、insurances、from`,
  },
  {
    kind: 'the same first day, written more coarsely',
    file: 'facts/places/hebei-base-month.yaml',
    add: fact(
      'base-limits',
      'hebei',
      '2025-07',
      '河北2026年工伤的上限20000元。',
      '      - year: 2026\n        insurances:\n          - injury\n        upper: 20000\n',
    ),
    path: 'values.0.from',
    found: 'hebei base-limits injury from 2025-07-01',
    expected: `写进 content/${BASE}，或者改 appliesTo、insurances、from`,
  },
];
