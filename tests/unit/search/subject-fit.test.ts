import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../src/core/search/index-model.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { subjectFit } from '../../../src/core/search/subject-fit.ts';
import { realIndexes, lookup } from './load.ts';

const index = openIndex(realIndexes());
const topic = (address: string): Topic => index.topics.find((one) => one.address === address)!;
const first = (query: string): string | undefined => lookup(query, index)[0]?.address;

describe('insurances are not taken for each other', () => {
  test('a topic on another insurance counts less, one on the same or on none does not', () => {
    const fit = subjectFit('医保可以一次补交吗', index);
    expect(fit(topic('/guides/minimum-years/'))).toBeLessThan(1);
    expect(fit(topic('/guides/medical-years/'))).toBe(1);
    expect(fit(topic('/guides/lost-card/'))).toBe(1);
  });

  test('a topic on several insurances belongs to each', () => {
    expect(subjectFit('医保还有吗', index)(topic('/guides/unemployment-benefit/#medical'))).toBe(1);
    expect(subjectFit('失业金', index)(topic('/guides/unemployment-benefit/#medical'))).toBe(1);
  });

  test('a query that names no insurance fits all', () => {
    expect(subjectFit('丢了怎么办', index)(topic('/guides/minimum-years/'))).toBe(1);
  });
});

describe('sections on lapses', () => {
  test('count in full only where the query speaks of stopping', () => {
    const lapse = topic('/lapse/#resident');
    expect(subjectFit('居民医保怎么交', index)(lapse)).toBeLessThan(1);
    for (const query of ['居民医保断了', '居民医保停了', '居民医保忘了交', '居民医保没交', '欠费'])
      expect(subjectFit(query, index)(lapse), query).toBe(1);
  });

  test('do not take a question on joining', () => {
    expect(first('居民医保怎么参加')).toBe('/guides/join-resident-medical/');
    expect(first('居民医保断了怎么办')).toMatch(/^\/(?:lapse|guides\/resident-medical-gap)\//);
  });
});

test('pages for people from abroad count in full only where the query speaks of them', () => {
  const guide = topic('/guides/hong-kong-macau-taiwan/');
  expect(subjectFit('退了休还要交医保吗', index)(guide)).toBeLessThan(1);
  expect(subjectFit('港人退了休还要交医保吗', index)(guide)).toBe(1);
});

describe('an answer has most of what was asked', () => {
  test.each(['失业金怎么领', '产假多少天', '养老金资格认证怎么做'])('%s is answered', (query) => {
    expect(interpret(query, index).match).toBe('exact');
  });

  test.each(['阿司匹林医保报销吗', '道士退休待遇'])(
    '%s is only near: the word that matters is nowhere',
    (query) => {
      expect(interpret(query, index).match).not.toBe('exact');
    },
  );

  test('a date, or a figure that nobody asked with, takes nothing away', () => {
    expect(interpret('社保卡怎么激活 2031 07 29', index).match).toBe('exact');
  });

  test('Hong Kong has an insurance of its own, and its page only says so', () => {
    expect(interpret('香港', index).match).toBe('exact');
    const { match, results } = interpret('香港的养老金怎么领', index);
    expect([match, results[0]?.address]).toEqual(['near', '/regions/hongkong/']);
  });
});

describe('a province and a topic', () => {
  const files = realIndexes();
  const places = files.names.places.map((province) => ({ ...province, sections: 0 }));
  const sectionSets = [
    ['base', 'unemployment', 'minimum-wage'],
    ...files.names.sectionSets.slice(1),
  ];
  const withRules = openIndex({ ...files, names: { ...files.names, places, sectionSets } });

  test.each([
    ['广东失业金多少', '/regions/guangdong/#unemployment'],
    ['上海最低工资', '/regions/shanghai/#minimum-wage'],
    ['广东缴费基数', '/regions/guangdong/#base'],
    ['广东社保卡怎么激活', '/guides/card-activation/'],
  ])('%s leads to the heading on it, where there is one', (query, address) => {
    expect(lookup(query, withRules)[0]?.address).toBe(address);
  });
});
