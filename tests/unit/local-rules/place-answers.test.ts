import { describe, expect, test } from 'vitest';
import {
  answeredLocalities,
  separateInsurers,
} from '../../../src/core/local-rules/answered-localities.ts';
import type { IdentifiedFact } from '../../../src/core/local-rules/facts-near.ts';
import {
  isWorthAPage,
  knownLocalTopics,
  placeAnswers,
  localTopicAnswers,
} from '../../../src/core/local-rules/place-answers.ts';
import type { AnsweredTopic } from '../../../src/core/schema/table-topics.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';

const DATE = '2026-11-28';
const cite = (evidence: string) => [
  { publisher: '某市人社局', title: '通知', evidence, checkedOn: DATE },
];

interface Written {
  from?: string;
  figures?: object[];
  text?: string | null;
  year?: number;
  evidence?: string;
  certainty?: string;
  announcedUntil?: string;
  toldBy?: 'city';
}
const fact = (
  id: string,
  topic: AnsweredTopic,
  appliesTo: string[],
  {
    from = '2026-01-01',
    figures,
    text = '话',
    year,
    evidence = 'original',
    certainty = 'verified',
    announcedUntil,
    toldBy,
  }: Written,
): IdentifiedFact => ({
  id,
  data: factSchema.parse({
    kind: 'statement',
    topic,
    title: id,
    appliesTo,
    ...(toldBy && { toldBy }),
    certainty,
    values: [
      { from, year, announcedUntil, text, cite: cite(evidence), ...(figures ? { figures } : {}) },
    ],
  }),
});
const said = (facts: IdentifiedFact[], topic: AnsweredTopic, place: string, date = DATE) =>
  localTopicAnswers(facts, topic, place, date).answers;
const words = (facts: IdentifiedFact[], topic: AnsweredTopic, place: string, date = DATE) =>
  said(facts, topic, place, date).map((answer) => answer.words);

const base = (year: number, insurances: string[], lower: number) => ({
  year,
  insurances,
  lower,
  upper: lower * 5,
});

describe('what holds for a place', () => {
  const province = fact('province', 'base-limits', ['hebei'], {
    figures: [base(2026, ['pension', 'unemployment'], 4000), base(2026, ['medical'], 3000)],
  });
  const city = fact('city', 'base-limits', ['hebei/baoding'], {
    figures: [base(2026, ['medical'], 3500)],
    evidence: 'reprinted',
  });

  test('its own figure takes the place of its province’s, insurance by insurance', () => {
    const answers = said([province, city], 'base-limits', 'hebei/baoding');
    expect(answers).toMatchObject([
      { fact: 'city', own: true, weak: true, words: '2026年度医保：每月3500到17500元' },
      { fact: 'province', own: false, weak: false, words: '2026年度养老、失业：每月4000到20000元' },
    ]);
    expect(said([province, city], 'base-limits', 'hebei/handan')).toMatchObject([
      { fact: 'province', own: false },
    ]);
  });

  test('until when the document says that it holds, and whether that day is over', () => {
    const rates = fact('rates', 'flexible-rates', ['hebei'], {
      figures: [{ insurance: 'medical', payer: 'flexible', rate: 0.08 }],
      announcedUntil: '2026-12-31',
    });
    const on = (date: string) => said([rates], 'flexible-rates', 'hebei/baoding', date)[0];
    expect(on('2026-12-31')).toMatchObject({ until: '2026-12-31', ended: false });
    expect(on('2027-01-01')).toMatchObject({ until: '2026-12-31', ended: true });
    expect(said([province], 'base-limits', 'hebei/baoding')[0]).not.toHaveProperty('until');
  });

  test('one figure that its document limits stands apart from the others', () => {
    const rates = fact('rates', 'flexible-rates', ['hebei'], {
      figures: [
        { insurance: 'medical', payer: 'employer', rate: 0.065, announcedUntil: '2026-12-31' },
        { insurance: 'medical', payer: 'employee', rate: 0.02 },
      ],
    });
    const answers = said([rates], 'flexible-rates', 'hebei/baoding', '2027-01-01');
    expect(answers).toMatchObject([
      { words: '单位医保6.5%', until: '2026-12-31', ended: true },
      { words: '个人医保2%' },
    ]);
    expect(answers[1]).not.toHaveProperty('until');
  });

  test('what people without an employer pay comes before the place’s own rates of employees', () => {
    const ofEmployees = fact('employees', 'flexible-rates', ['hebei/baoding'], {
      figures: [{ year: 2026, insurance: 'medical', payer: 'employee', rate: 0.02 }],
    });
    const ofFlexible = fact('flexible', 'flexible-rates', ['hebei'], {
      figures: [{ insurance: 'pension', payer: 'flexible', rate: 0.2 }],
    });
    expect(words([ofEmployees, ofFlexible], 'flexible-rates', 'hebei/baoding')).toEqual([
      '灵活就业养老20%',
      '个人医保2%',
    ]);
  });

  test('limits of a year that is over are left out of a rate where newer limits are known', () => {
    const rates = fact('rates', 'flexible-rates', ['hebei'], {
      figures: [
        {
          ...{ year: 2025, insurance: 'pension', payer: 'flexible' },
          rate: 0.2,
          lower: 3900,
          upper: 19_500,
        },
      ],
    });
    const alone = said([rates], 'flexible-rates', 'hebei/baoding');
    expect(alone).toMatchObject([{ words: '灵活就业养老20%，基数3900到19500元', stale: true }]);
    const beside = said([rates, province], 'flexible-rates', 'hebei/baoding');
    expect(beside).toMatchObject([{ words: '灵活就业养老20%', stale: false }]);
  });

  test('limits that go on until new ones are set say so', () => {
    const carried = fact('carried', 'base-limits', ['hebei'], {
      figures: [{ ...base(2026, ['pension'], 4000), carriedFrom: 2025 }],
    });
    expect(words([carried], 'base-limits', 'hebei')).toEqual([
      '2026年度养老：每月4000到20000元，先用2025年度的数',
    ]);
  });

  test('a sum by a lowest wage that began later than the share names its day', () => {
    const share = fact('share', 'unemployment', ['hebei'], {
      from: '2020-04-01',
      figures: [{ shares: [{ share: 0.9, of: 'minimum-wage' }] }],
    });
    const wage = fact('wage', 'minimum-wage', ['hebei'], {
      from: '2025-12-01',
      figures: [{ monthly: 2000 }],
    });
    expect(words([share, wage], 'unemployment', 'hebei')).toEqual([
      '最低工资的90%，照2025年12月1日起的最低工资算每月1800元',
    ]);
  });

  test('a sum by a lowest wage is no better founded than that wage', () => {
    const share = fact('share', 'unemployment', ['hebei'], {
      figures: [{ shares: [{ share: 0.9, of: 'minimum-wage' }] }],
    });
    const wage = (evidence: string, certainty = 'verified') =>
      fact('wage', 'minimum-wage', ['hebei'], {
        ...{ evidence, certainty },
        figures: [{ monthly: 2000 }],
      });
    const beside = (one: IdentifiedFact) => said([share, one], 'unemployment', 'hebei');
    expect(beside(wage('original'))).toMatchObject([{ level: 'original', weak: false }]);
    expect(beside(wage('quoted'))).toMatchObject([{ level: 'quoted', weak: false }]);
    expect(beside(wage('quoted', 'likely'))).toMatchObject([{ level: 'quoted', weak: true }]);
    expect(said([share], 'unemployment', 'hebei')).toMatchObject([{ level: 'original' }]);
  });

  test('a neighbouring province says nothing, and a locality apart does not inherit', () => {
    expect(words([province], 'base-limits', 'henan/zhengzhou')).toEqual([]);
    const apart = (facts: readonly IdentifiedFact[], place: string) =>
      localTopicAnswers(facts, 'base-limits', place, DATE, 'hebei/x').answers;
    expect(apart([province], 'hebei/x')).toEqual([]);
    expect(apart([province], 'hebei/city-of-x')).toEqual([]);
    const ofX = fact('of-x', 'base-limits', ['hebei/x'], {
      figures: [base(2026, ['pension'], 4000)],
    });
    expect(apart([province, ofX], 'hebei/city-of-x')).toMatchObject([{ fact: 'of-x', own: false }]);
    expect(apart([province, ofX], 'hebei/x')).toMatchObject([{ fact: 'of-x', own: true }]);
  });

  test('the newer year of the province comes before the older one of the city', () => {
    const old = fact('old', 'base-limits', ['hebei/baoding'], {
      figures: [base(2024, ['pension'], 3000)],
    });
    expect(said([old, province], 'base-limits', 'hebei/baoding').map((one) => one.fact)).toEqual([
      'province',
    ]);
    expect(said([old], 'base-limits', 'hebei/baoding')[0]).toMatchObject({
      year: 2024,
      stale: true,
    });
    expect(said([province], 'base-limits', 'hebei/baoding')[0]!.stale).toBe(false);
    expect(said([province], 'base-limits', 'hebei/baoding', '2027-01-01')[0]!.stale).toBe(true);
  });

  test('of a city that only its province names, the class of the minimum wage is not known', () => {
    const tiers = [
      { tier: 1, monthly: 2380 },
      { tier: 2, monthly: 2230 },
    ];
    const wages = fact('wages', 'minimum-wage', ['hebei'], { figures: tiers });
    expect(words([wages], 'minimum-wage', 'hebei')).toEqual(['每月2380、2230元，分2档']);
    expect(words([wages], 'minimum-wage', 'hebei/baoding')).toEqual([
      '每月2380、2230元，分2档，没有查到这里是哪一档',
    ]);
    const own = fact('own', 'minimum-wage', ['hebei/langfang'], {
      figures: tiers.map((item) => ({ ...item, places: ['hebei/langfang'] })),
    });
    expect(words([wages, own], 'minimum-wage', 'hebei/langfang')).toEqual([
      '每月2380、2230元，分2档',
    ]);
  });

  test('an item that names the place is its own; those that name others are not', () => {
    const wages = fact('wages', 'minimum-wage', ['hebei'], {
      figures: [
        { tier: 1, monthly: 2380, places: ['hebei/shijiazhuang'] },
        { tier: 2, monthly: 2230, except: ['hebei/shijiazhuang'] },
      ],
    });
    expect(said([wages], 'minimum-wage', 'hebei/shijiazhuang')).toMatchObject([
      { words: '每月2380元', own: true, value: 2380 },
    ]);
    // The province shows what all its parts have.
    expect(words([wages], 'minimum-wage', 'hebei')).toEqual(['每月2380、2230元，分2档']);
    expect(said([wages], 'minimum-wage', 'hebei/baoding')).toMatchObject([
      { words: '每月2230元', own: false },
    ]);
  });

  test('limits that differ within a province are all told, and are no one number of it', () => {
    const part = (lower: number, places: string[]) => ({
      ...base(2025, ['pension'], lower),
      places,
    });
    const limits = fact('limits', 'base-limits', ['hubei'], {
      figures: [part(4498, ['hubei/wuhan']), part(4254, ['hubei/ezhou'])],
    });
    expect(said([limits], 'base-limits', 'hubei')).toMatchObject([
      { words: '2025年度养老：每月4498到22490元、4254到21270元，各地分2档' },
    ]);
    expect(said([limits], 'base-limits', 'hubei')[0]?.value).toBeUndefined();
    expect(said([limits], 'base-limits', 'hubei/ezhou')).toMatchObject([
      { words: '2025年度养老：每月4254到21270元', value: 4254 },
    ]);
  });

  test('places are compared by one number: an answer about another insurance has none', () => {
    const limits = fact('limits', 'base-limits', ['hebei'], {
      figures: [base(2026, ['medical'], 6744), base(2025, ['pension', 'injury'], 4907)],
    });
    expect(said([limits], 'base-limits', 'hebei')).toMatchObject([{ value: 4907 }]);
    const rates = fact('rates', 'flexible-rates', ['hebei'], {
      text: '养老20%，医保8%。',
      figures: [
        { insurance: 'pension', payer: 'flexible', rate: 0.2 },
        { insurance: 'medical', payer: 'flexible', rate: 0.08 },
      ],
    });
    expect(said([rates], 'flexible-rates', 'hebei')).toMatchObject([{ value: 0.08 }]);
    const women = fact('women', 'medical-years', ['hebei'], { figures: [{ women: 300 }] });
    expect(said([women], 'medical-years', 'hebei')[0]!.value).toBeUndefined();
  });

  test('what holds for people without an employer is not compared with what holds for employees', () => {
    const years = fact('years', 'medical-years', ['hebei'], {
      figures: [{ who: 'flexible', men: 360 }],
    });
    const gap = fact('gap', 'medical-lapse', ['hebei'], {
      figures: [{ who: 'flexible', waitingMonths: 6 }],
    });
    expect(said([years], 'medical-years', 'hebei')[0]?.value).toBeUndefined();
    expect(said([gap], 'medical-lapse', 'hebei')[0]?.value).toBeUndefined();
    const rates = (...all: number[]) => [
      fact('rates', 'flexible-rates', ['hebei'], {
        figures: all.map((rate) => ({ insurance: 'medical', payer: 'flexible', rate })),
      }),
    ];
    expect(said(rates(0.08), 'flexible-rates', 'hebei')[0]?.value).toBe(0.08);
    expect(said(rates(0.05, 0.08), 'flexible-rates', 'hebei')[0]?.value).toBeUndefined();
  });

  test('a share of the lowest wage is told in yuan where that wage is known', () => {
    const benefit = (...shares: object[]) =>
      fact('benefit', 'unemployment', ['hebei'], { figures: [{ shares }] });
    const share = { share: 0.9, of: 'minimum-wage' };
    const wages = fact('wages', 'minimum-wage', ['hebei'], {
      figures: [
        { tier: 1, monthly: 2380 },
        { tier: 2, monthly: 2230 },
      ],
    });
    const city = fact('city', 'minimum-wage', ['hebei/baoding'], {
      figures: [{ part: '市区', monthly: 2380 }],
    });
    const parts = fact('parts', 'minimum-wage', ['hebei/baoding'], {
      figures: [
        { tier: 1, part: '市区', monthly: 2380 },
        { tier: 2, part: '各县', monthly: 2230 },
      ],
    });
    const told = (facts: IdentifiedFact[], place: string) =>
      said(facts, 'unemployment', place).map((answer) => [answer.words, answer.value]);
    expect(told([benefit(share), wages], 'hebei')).toEqual([
      ['最低工资的90%，照最低工资算每月2142、2007元', 2142],
    ]);
    expect(told([benefit(share), wages, city], 'hebei/baoding')).toEqual([
      ['最低工资的90%，照最低工资算每月市区2142元', 2142],
    ]);
    // Who paid longer has a larger share: each part is named once.
    const longer = { share: 0.95, of: 'minimum-wage', yearsPaid: 10 };
    expect(told([benefit(share, longer), wages, parts], 'hebei/baoding')).toEqual([
      ['最低工资的90%到95%，照最低工资算每月市区2261、2142元，各县2118.5、2007元', 2261],
    ]);
    const first = { share: 0.9, of: 'first-tier-minimum-wage' };
    expect(told([benefit(first), wages], 'hebei')).toEqual([
      ['一类地区最低工资的90%，照最低工资算每月2142元', 2142],
    ]);
    // That class is the wage of 市区, but the benefit of the whole city.
    expect(told([benefit(first), wages, parts], 'hebei/baoding')).toEqual([
      ['一类地区最低工资的90%，照最低工资算每月2142元', 2142],
    ]);
    const own = { share: 0.6, of: 'own-base' };
    expect(told([benefit(own), wages], 'hebei')).toEqual([['本人缴费基数的60%', undefined]]);
    expect(told([benefit(share)], 'hebei')).toEqual([['最低工资的90%', undefined]]);
  });

  test('what has been repealed, or has not begun, is not what holds', () => {
    const repealed = fact('gone', 'channels', ['hebei'], { text: null });
    const later = fact('later', 'channels', ['hebei'], { from: '2027-01-01' });
    expect(words([repealed, later], 'channels', 'hebei')).toEqual([]);
    expect(words([later], 'channels', 'hebei', '2027-01-01')).toHaveLength(1);
  });

  test('a city of unknown class is told what the text says of the classes; a province is not', () => {
    const classes = '一档是省会的市区，别的市区是二档。';
    const wages = fact('wages', 'minimum-wage', ['hebei'], {
      text: `分两档：每月2380元、2230元。${classes}`,
      figures: [
        { tier: 1, monthly: 2380 },
        { tier: 2, monthly: 2230 },
      ],
    });
    const benefit = fact('benefit', 'unemployment', ['hebei'], {
      figures: [{ shares: [{ share: 0.9, of: 'minimum-wage' }] }],
    });
    const told = '，没有查到这里是哪一档：一档是省会的市区，别的市区是二档';
    const [wage] = words([wages], 'minimum-wage', 'hebei/baoding');
    expect(wage).toBe(`每月2380、2230元，分2档${told}`);
    expect(words([wages], 'minimum-wage', 'hebei')).toEqual(['每月2380、2230元，分2档']);
    const [sum] = words([benefit, wages], 'unemployment', 'hebei/baoding');
    expect(sum).toBe(`最低工资的90%，照最低工资算每月2142、2007元${told}`);
    expect(words([benefit, wages], 'unemployment', 'hebei')[0]).not.toContain('哪一档');
  });

  test('without figures a short text stands for itself; of a longer one its first clause', () => {
    const short = fact('short', 'medical-years', ['hebei'], { text: '男满30年、女满25年。' });
    const long = fact('long', 'medical-years', ['hebei'], {
      text: '男满30年、女满25年。2020年以前退休的，照老办法。',
    });
    expect(words([short], 'medical-years', 'hebei')).toEqual(['男满30年、女满25年']);
    expect(said([long], 'medical-years', 'hebei')).toMatchObject([
      { words: '男满30年、女满25年……', hasMore: true },
    ]);
    const endless = fact('endless', 'medical-years', ['hebei'], {
      text: `${'男满30年，女满25年，'.repeat(8)}照老办法。`,
    });
    const [cut] = words([endless], 'medical-years', 'hebei');
    expect(cut).toMatch(/^男满30年.*[^，]……$/);
    expect(cut!.length).toBeLessThanOrEqual(66);
  });

  test('a text about one year is of that year', () => {
    const text = '2026年度每人不低于400元，具体多少由各地定，是2025年的文件写的。';
    const old = fact('old', 'resident-premium', ['hebei'], { text, year: 2026 });
    expect(said([old], 'resident-premium', 'hebei')).toMatchObject([
      { year: 2026, yearAsked: 2027, stale: true },
    ]);
  });
});

describe('whom an answer is about', () => {
  const who = (figures: object[]) =>
    said([fact('lapse', 'medical-lapse', ['hebei'], { figures })], 'medical-lapse', 'hebei').map(
      (answer) => answer.who,
    );
  const flexible = { who: 'flexible', firstWaitingMonths: 3 };

  test('is said where every figure names somebody', () => {
    expect(who([flexible])).toEqual([['flexible']]);
    expect(who([flexible, { who: 'resident', firstWaitingMonths: 2 }])).toEqual([
      ['flexible', 'resident'],
    ]);
  });

  test('is everybody where a part of it names nobody', () => {
    expect(who([{ graceMonths: 3 }])).toEqual([undefined]);
    expect(who([flexible, { graceMonths: 3 }])).toEqual([undefined]);
  });
});

describe('topics in short words', () => {
  const one = (topic: AnsweredTopic, figures: object[], date = DATE): string | undefined =>
    words([fact('it', topic, ['hebei'], { figures })], topic, 'hebei', date)[0];

  test.each<[AnsweredTopic, object[], string]>([
    ['base-limits', [{ year: 2026, insurances: ['pension'], lower: 4076 }], '最低4076元'],
    ['base-limits', [{ year: 2026, insurances: ['pension'], upper: 20382 }], '最高20382元'],
    ['reference-wage', [{ year: 2025, of: 'pension', amount: 7410 }], '2025年每月7410元'],
    ['flexible-rates', [{ insurance: 'medical', payer: 'flexible', rate: 0.08 }], '灵活就业医保8%'],
    ['medical-years', [{ men: 360, women: 300, actual: 180 }], '男满30年、女满25年，实际缴满15年'],
    ['medical-years', [{ who: 'flexible', men: 300, women: 300 }], '灵活就业：满25年'],
    [
      'medical-lapse',
      [{ graceMonths: 3, waitingMonths: 6 }],
      '断缴不超过3个月、补上的不用等，超过的等6个月',
    ],
    ['medical-lapse', [{ waitingMonths: 0 }], '断缴后不用等'],
    [
      'unemployment',
      [{ months: [{ yearsPaid: 1, months: 3 }], max: 24 }],
      '缴满1年领3个月，最长24个月',
    ],
    [
      'unemployment',
      [
        { months: [{ yearsPaid: 1, months: 4 }], max: 24 },
        { months: [{ yearsPaid: 1, months: 3 }], untilYears: 5, max: 24 },
      ],
      '缴满1年领4个月或缴满1年领3个月，最长24个月，几种说法不一样',
    ],
    ['unemployment', [{ amounts: [{ amount: 1700 }, { amount: 1900 }] }], '每月1900、1700元'],
    [
      'unemployment',
      [{ amounts: [{ amount: 1872, fromMonth: 13 }, { amount: 2340 }] }],
      '每月2340元，第13个月起1872元',
    ],
    [
      'unemployment',
      [
        {
          amounts: [
            { amount: 1900, part: '市区' },
            { amount: 1700, fromMonth: 13 },
          ],
        },
      ],
      '每月1900、1700元',
    ],
    [
      'unemployment',
      [
        {
          shares: [
            { share: 0.45, of: 'own-base' },
            { share: 0.55, of: 'own-base' },
          ],
        },
      ],
      '本人缴费基数的45%到55%',
    ],
    [
      'unemployment',
      [{ shares: [{ share: 0.6, of: 'own-base', upTo: 0.98 }] }],
      '本人缴费基数的60%（最多是最低工资的98%）',
    ],
    [
      'unemployment',
      [
        {
          amounts: [{ amount: 1864 }, { amount: 2097, part: '城口' }],
          shares: [{ share: 0.8, of: 'first-tier-minimum-wage' }],
        },
      ],
      '每月2097、1864元',
    ],
    ['minimum-wage', [{ monthly: 2080, hourly: 20 }], '每月2080元，小时工20元'],
    [
      'minimum-wage',
      [
        { tier: 2, monthly: 2000 },
        { tier: 1, monthly: 2200 },
      ],
      '每月2200、2000元，分2档',
    ],
    [
      'resident-premium',
      [{ year: 2026, groups: ['adult', 'child', 'student', 'senior'], amount: 400 }],
      '2026年度一年每人400元',
    ],
    [
      'resident-premium',
      [
        { year: 2026, groups: ['adult', 'child', 'student', 'senior'], amount: 400 },
        { year: 2026, groups: ['university'], amount: 390 },
      ],
      '2026年度一年每人400元，大学生390元',
    ],
    [
      'resident-premium',
      [
        { year: 2026, groups: ['child', 'student'], amount: 380 },
        { year: 2026, groups: ['university'], amount: 290 },
      ],
      '2026年度一年儿童、学生380元，大学生290元',
    ],
    [
      'resident-premium',
      [
        { year: 2026, groups: ['student'], part: '市区', tier: 3, amount: 640 },
        { year: 2026, groups: ['student'], part: '市区', tier: 2, amount: 2620 },
      ],
      '2026年度一年市区学生第3档640元，学生第2档2620元',
    ],
    ['channels', [{ name: '闽政通', kind: 'app' }], '闽政通'],
    [
      'urban-income',
      [
        { year: 2024, amount: 47982 },
        { year: 2025, amount: 50057 },
      ],
      '2025年全年50057元，每月4171.42元；2026年去世的用',
    ],
  ])('%s %#', (topic, figures, expected) => {
    expect(one(topic, figures)).toContain(expected);
  });

  test('years that rise are those of the year of retirement; between two known years nobody guesses', () => {
    const rising = [
      {
        men: 360,
        women: 300,
        localIn: 'province',
        steps: [
          { year: 2026, local: 156 },
          { year: 2028, local: 180 },
        ],
      },
    ];
    expect(one('medical-years', rising)).toBe('2026年退休，男满30年、女满25年，在省内缴满13年');
    expect(one('medical-years', rising, '2027-03-01')).toBe(
      '男满30年、女满25年，年限逐年提高，2027年要几年没有查到',
    );
    expect(one('medical-years', rising, '2031-03-01')).toContain('在省内缴满15年');
    expect(one('medical-years', [{ men: 360, local: 120, localIn: 'city' }])).toContain(
      '在当地缴满10年',
    );
  });

  test.each([
    { men: 360, local: 120 },
    { men: 360, localIn: 'city' },
  ])(
    'months paid in an area are refused without the area, and an area without months: %j',
    (item) => {
      expect(() => one('medical-years', [item])).toThrow('local 和 localIn 要一起写');
    },
  );
});

test('a figure of which the class of the place is not known is marked, of a province too', () => {
  const open = [
    { tier: 1, monthly: 2350 },
    { tier: 2, monthly: 2150 },
  ];
  const shares = [{ shares: [{ share: 0.9, of: 'minimum-wage' }] }];
  const first = [{ shares: [{ share: 0.9, of: 'first-tier-minimum-wage' }] }];
  const isOpen = (wages: object[], place: string, benefit?: object[]) => {
    const facts = [
      fact('wages', 'minimum-wage', ['hebei'], { figures: wages }),
      ...(benefit ? [fact('benefit', 'unemployment', ['hebei'], { figures: benefit })] : []),
    ];
    return said(facts, benefit ? 'unemployment' : 'minimum-wage', place)[0]!.isClassOpen ?? false;
  };
  expect(isOpen(open, 'hebei/baoding')).toBe(true);
  expect(isOpen(open, 'hebei')).toBe(true);
  expect(isOpen([{ ...open[0], places: ['hebei/baoding'] }], 'hebei/baoding')).toBe(false);
  const bothForOneCity = open.map((wage) => ({ ...wage, places: ['hebei/baoding'] }));
  expect(isOpen(bothForOneCity, 'hebei/baoding')).toBe(true);
  expect(isOpen(open, 'hebei/baoding', shares)).toBe(true);
  expect(isOpen(open, 'hebei/baoding', first)).toBe(false);
  const amountsByClass = (...tiers: number[]) => [
    { amounts: tiers.map((tier) => ({ amount: 2000 - 100 * tier, tier })) },
  ];
  expect(isOpen(open, 'hebei/baoding', amountsByClass(1, 2))).toBe(true);
  expect(isOpen(open, 'hebei/baoding', amountsByClass(1))).toBe(false);
});

test('a rule that only one city tells says so beside its province’s name', () => {
  const told = fact('told', 'medical-years', ['hebei'], {
    figures: [{ men: 360 }],
    toldBy: 'city',
  });
  expect(said([told], 'medical-years', 'hebei/baoding')[0]!.toldBy).toBe('city');
});

describe('pages made of facts alone', () => {
  const topics: AnsweredTopic[] = ['channels', 'medical-years', 'minimum-wage'];
  const facts = topics.map((topic) => fact(topic, topic, ['hebei', 'beijing', 'xinjiang'], {}));
  const provinces = [
    { id: 'hebei', name: '河北省' },
    { id: 'beijing', name: '北京市' },
    { id: 'xinjiang', name: '新疆维吾尔自治区', extraLocalities: ['bingtuan'] },
  ].map(({ id, name, extraLocalities = [] }) => ({
    id,
    data: {
      name,
      extraLocalities: extraLocalities.map((locality) => ({
        id: locality,
        name: locality,
        short: locality,
        aliases: [],
        note: '话',
        runsOwnInsurance: true,
        cities: ['shihezi'],
      })),
    },
  }));

  test('three topics make a page, two do not', () => {
    expect(isWorthAPage(facts, 'hebei/baoding')).toBe(true);
    expect(isWorthAPage(facts.slice(1), 'hebei/baoding')).toBe(false);
    expect(knownLocalTopics(facts, 'henan/zhengzhou').size).toBe(0);
  });

  test('neither districts of a municipality nor localities that insure apart get their province’s', () => {
    const isAnswered = answeredLocalities(facts, provinces);
    expect(isAnswered('hebei/baoding')).toBe(true);
    expect(isAnswered('beijing/chaoyang')).toBe(false);
    expect(isAnswered('xinjiang/hami')).toBe(true);
    expect(isAnswered('xinjiang/bingtuan')).toBe(false);
  });

  test('a city whose people another authority insures has a page that says so', () => {
    expect(answeredLocalities([], provinces)('xinjiang/shihezi')).toBe(true);
    expect(answeredLocalities([], provinces)('xinjiang/hami')).toBe(false);
    expect([...separateInsurers(provinces)]).toEqual([
      ['xinjiang/bingtuan', 'xinjiang/bingtuan'],
      ['xinjiang/shihezi', 'xinjiang/bingtuan'],
    ]);
  });

  test('every topic has its row', () => {
    expect(placeAnswers(facts, 'hebei/baoding', DATE)).toHaveLength(9);
  });
});
