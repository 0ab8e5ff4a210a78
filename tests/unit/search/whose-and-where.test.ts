/** Questions that two kinds of people ask in the same words, people in two provinces, and small employers. */
import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { realIndexes } from './load.ts';

const index = openIndex(realIndexes());
const asked = (query: string) => {
  const { results, ...answer } = interpret(query, index);
  return { ...answer, results, addresses: results.map(({ address }) => address) };
};

test.each(['61岁养老没交够15年', '65岁老人养老保险交不够年限'])(
  '“%s” has the answer of both pensions, and their titles say which is which',
  (query) => {
    const { results } = asked(query);
    const titles = results.slice(0, 3).map(({ title }) => title);
    expect(titles.some((title) => title.includes('职工养老'))).toBe(true);
    expect(titles.some((title) => title.includes('居民养老'))).toBe(true);
  },
);

test('a number that no page has is not held against a page', () => {
  const { match, addresses } = asked('交了13年能领多少');
  expect(addresses.slice(0, 2)).toContain('/tools/pension/');
  expect(match).toBe('exact');
});

describe('two places', () => {
  test('in two provinces with people in them ask for what holds between provinces', () => {
    const { addresses, isPlaceOnly } = asked('妈妈在内江 女儿在上海 用医保');
    expect(addresses[0]).toBe('/guides/cross-province-sharing/');
    expect(isPlaceOnly).toBe(false);
  });

  test('in two provinces, of people who share, have what holds between provinces first', () => {
    const { addresses } = asked('女儿在上海上班 妈妈在内江 能用女儿的医保钱吗');
    expect(addresses[0]).toBe('/guides/cross-province-sharing/');
  });

  test.each(['老家云阳 人在广州 医保卡', '我在北京上班 老家湖南 看病怎么报', '云阳医保广州看病'])(
    '“%s” names no relative and asks for care elsewhere',
    (query) => {
      expect(asked(query).addresses[0]).toMatch(/^\/guides\/care-elsewhere\//);
    },
  );

  test('with another question have the answer to that', () => {
    expect(asked('老家河南 人在深圳 医保怎么转').addresses[0]).toBe(
      '/guides/moving-between-cities/#medical',
    );
  });

  test.each(['北京 上海', '北京上海医保', '妈妈在绵阳 女儿在成都 用医保'])(
    '“%s” is about the places',
    (query) => {
      expect(asked(query).isPlaceOnly).toBe(true);
    },
  );

  test('are not said to be the name of a group that nobody typed', () => {
    const reasons = asked('爸在东北 我在海南 用我医保').results.map(({ why = '' }) => why);
    expect(reasons.filter((why) => why.includes('“”'))).toEqual([]);
  });
});

describe('a place whose section has figures', () => {
  test.each([
    ['成都失业金怎么申请', '/guides/claim-unemployment-benefit/'],
    ['苏州灵活就业社保在哪交', '/guides/flexible-employment/'],
    ['唐山居民医保怎么参保', '/guides/join-resident-medical/'],
  ])('“%s” asks how, so the guide comes first and the place second', (query, guide) => {
    const [first, second] = asked(query).addresses;
    expect(first).toBe(guide);
    expect(second).toMatch(/^\/regions\/.*#/);
  });

  test.each(['成都失业金能领几个月', '苏州灵活就业社保怎么交多少钱', '唐山医保怎么绑定家人'])(
    '“%s” asks for a figure, or for a way that the place has',
    (query) => {
      expect(asked(query).addresses[0]).toMatch(/^\/regions\/.*#/);
    },
  );
});

describe('what an employer pays', () => {
  test('the calculator, which reckons with the figures of the place, comes before these', () => {
    expect(asked('苏州 公司 五险 每月交多少').addresses.slice(0, 2)).toEqual([
      '/tools/contributions/',
      '/regions/jiangsu/suzhou/#base',
    ]);
  });

  test('a place with an amount is a question, though every word says little', () => {
    expect(asked('郑州公司五险要交多少钱').addresses[0]).toBe('/tools/contributions/');
    expect(asked('郑州社保').isPlaceOnly).toBe(true);
  });

  test('员工缴 is not read as 公交', () => {
    const query = '重庆 单位给员工缴社保 每月多少';
    expect(asked(query).correctedQuery).toBe(query);
  });
});

describe('what is asked in common words', () => {
  test('beside a place is a question where the words ask something together', () => {
    expect(asked('昆明医保怎么交').isPlaceOnly).toBe(false);
    expect(asked('昆明医保').isPlaceOnly).toBe(true);
  });

  test('of who is away and buys medicine is care elsewhere', () => {
    const { addresses } = asked('参保地湖北 现在广东 买药');
    expect(addresses[0]).toMatch(/^\/guides\/care-elsewhere\//);
  });

  test('how to claim comes before a calculator, how it is reckoned does not', () => {
    expect(asked('养老金怎么领').addresses[0]).toBe('/guides/apply-for-pension/');
    expect(asked('抚恤金怎么算').addresses.slice(0, 2)).toContain('/tools/survivor/');
  });

  test('which place has least leads to all places, whatever stands between the words', () => {
    expect(asked('哪里社保基数最低').addresses[0]).toBe('/regions/by/base-limits/');
    expect(asked('社保基数最低').addresses[0]).not.toBe('/regions/by/base-limits/');
  });

  test('damages by others are near where nothing of ours is named', () => {
    expect(asked('被车撞了赔多少钱').match).toBe('near');
    expect(asked('下班路上被车撞了赔多少').match).toBe('exact');
  });
});

describe('what is no place', () => {
  test.each(['新调入人员怎么交社保', '信誉差的公司不给交社保', '何必交社保'])(
    'though %s begins like one by its sound',
    (query) => {
      expect(asked(query).correctedQuery).toBe(query);
    },
  );

  test('though its name stands across two words', () => {
    const { addresses } = asked('医保山东怎么交');
    expect(addresses.filter((address) => address.includes('baoshan'))).toEqual([]);
  });
});

test('a place with words of which each says little comes first, and what the country has stands below', () => {
  const { addresses } = asked('唐山医保');
  expect(addresses[0]).toMatch(/^\/regions\//);
  expect(addresses.length).toBeGreaterThan(1);
});
