import { describe, expect, test } from 'vitest';
import { createPlaceFinder } from '../../../src/browser/places/create-place-finder.ts';
import {
  createFullNameFormatter,
  largerPlaces,
} from '../../../src/browser/places/full-place-name.ts';
import { commonPlace, intendedPlaces } from '../../../src/browser/places/intended-places.ts';
import { createPlaceNameLookup } from '../../../src/browser/places/place-name-lookup.ts';
import { buildIndexContents } from '../../../src/core/search/index-files/index.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import type { SearchResult } from '../../../src/core/search/index-format.ts';
import { realIndexes, lookup, words } from '../search/load.ts';
import { realPlaces } from './load.ts';

const region = (address: string, more: Partial<SearchResult> = {}): SearchResult => ({
  kind: 'region',
  title: 'x',
  address,
  ...more,
});
const found = (name: string, ...results: SearchResult[]) =>
  commonPlace(name, intendedPlaces(results));

describe('a place', () => {
  test('is known where every answer lies in one province', () =>
    expect(
      found(
        '昆山',
        region('/regions/jiangsu/suzhou/', { why: '昆山市属于苏州市' }),
        region('/regions/hebei/', { isPartialMatch: true }),
      ),
    ).toEqual({ province: 'jiangsu', locality: 'suzhou', name: '昆山' }));
  test('is the one of the name itself, before counties that sound alike', () =>
    expect(
      found(
        'nanjing',
        region('/regions/jiangsu/#nanjing', { title: '南京（江苏）' }),
        region('/regions/fujian/#zhangzhou', { why: '南靖县属于漳州市' }),
      ),
    ).toEqual({ province: 'jiangsu', locality: 'nanjing', name: 'nanjing' }));
  test('is not taken for the district of a large city where other counties have its name', () =>
    expect(
      found(
        '通州',
        region('/regions/beijing/#tongzhou', { title: '通州区（北京）' }),
        region('/regions/jiangsu/#nantong', { why: '通州区属于南通市' }),
      ),
    ).toBeUndefined());
  test('is a province alone where several of its localities are meant', () =>
    expect(
      found('新疆', region('/regions/xinjiang/'), region('/regions/xinjiang/#bingtuan')),
    ).toEqual({ province: 'xinjiang', locality: undefined, name: '新疆' }));
  test('is not guessed where they lie in several, or where there is none', () => {
    expect(
      found('朝阳', region('/regions/beijing/#chaoyang'), region('/regions/liaoning/#chaoyang')),
    ).toBeUndefined();
    expect(found('x', { kind: 'guide', title: 'x', address: '/guides/' })).toBeUndefined();
  });
});

describe('with the real names', () => {
  const index = openIndex(realIndexes() as never);
  const called = createFullNameFormatter(largerPlaces(index));
  const meant = (typed: string) => intendedPlaces(lookup(typed, index));
  const names = (typed: string) => [...new Set(meant(typed).map(called))];

  test.each([
    ['朝阳', ['北京市朝阳区', '辽宁省朝阳市']],
    ['朝阳区', ['北京市朝阳区', '吉林省长春市朝阳区']],
    ['通州', ['北京市通州区', '江苏省南通市通州区']],
    ['城关', ['西藏拉萨市城关区', '甘肃省兰州市城关区']],
    ['昆山', ['江苏省苏州市昆山市']],
    ['石家庄', ['河北省石家庄市']],
    ['nanjing', ['江苏省南京市']],
    ['河北', ['河北省', '天津市河北区']],
  ])('%s: %j', (typed, expected) => expect(names(typed)).toEqual(expected));

  test('every name that means places in several provinces can be chosen, and what was chosen is one', () => {
    const shared = [...index.placesByName.keys()].filter((name) => {
      const places = meant(name);
      return places.length > 1 && commonPlace(name, places) === undefined;
    });
    expect(shared.length).toBeGreaterThan(100);
    const unclear = shared.flatMap((name) =>
      names(name)
        .filter(
          (full, i, all) => commonPlace(full, meant(full)) === undefined || all.indexOf(full) !== i,
        )
        .map((full) => `${name}: ${full}`),
    );
    expect(unclear).toEqual([]);
  });
});

describe('the names, once they have come', () => {
  const names = createPlaceNameLookup(openIndex(realIndexes() as never));

  test.each([
    ['昆山', { province: 'jiangsu', locality: 'suzhou', name: '江苏省苏州市昆山市' }],
    ['新疆', { province: 'xinjiang', locality: undefined, name: '新疆维吾尔自治区' }],
    // 佳木斯 and 鹤岗 have one each: the name says no more than their province.
    ['向阳区', { province: 'heilongjiang', locality: undefined, name: '黑龙江' }],
    ['朝阳', undefined],
    ['乌有乡', undefined],
  ])('%s is found as %j', (typed, place) => expect(names.find(typed)).toEqual(place));

  test.each([
    ['朝阳区', ['北京市朝阳区', '吉林省长春市朝阳区']],
    ['昆山', []],
    ['乌有乡', []],
  ])('%s leaves the choice of %j', (typed, choices) =>
    expect(names.choices(typed)).toEqual(choices),
  );

  test.each([
    [8, 8],
    [9, 0],
  ])('of %d places of a name %d are offered one by one', (count, offered) => {
    const real = realPlaces();
    const { provinces, localities } = structuredClone({
      provinces: real.provinces,
      localities: real.localities,
    });
    const apart = localities.filter(({ counties }) => counties.length > 0);
    // Every twentieth, so that they lie in several provinces.
    for (let i = 0; i < count; i += 1) {
      const locality = apart[i * 20]!;
      const county = { ...locality.counties[0]!, name: '乌有县', short: '乌有', pinyin: 'wu you' };
      locality.counties = [...locality.counties, county];
    }
    const changed = { ...real, provinces, localities };
    const found = createPlaceNameLookup(openIndex(buildIndexContents(changed, [], words())));
    expect(found.choices('乌有县')).toHaveLength(offered);
  });

  test('what is suggested can be found', () => {
    expect(names.suggested).toContain('江苏苏州');
    expect(names.suggested.length).toBeGreaterThan(300);
    for (const name of names.suggested.filter((_, i) => i % 20 === 0))
      expect([name, names.find(name)]).not.toEqual([name, undefined]);
  });
});

test('before the names have come, provinces are found by name and by id', () => {
  const finder = createPlaceFinder({ provinces: { hebei: { short: '河北', covered: true } } });
  expect(finder.find(' 河北 ')).toEqual({ province: 'hebei', locality: undefined, name: '河北' });
  expect(finder.find('hebei/baoding')).toEqual({
    province: 'hebei',
    locality: 'baoding',
    name: '河北',
  });
  expect(finder.find('湖北')).toBeUndefined();
  expect(finder.choices('朝阳')).toEqual([]);
  // Nothing is said against it as yet.
  expect(finder.problem('朝阳')).toBe('');
});
