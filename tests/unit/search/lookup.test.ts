import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { splitPlaceName } from '../../../src/core/places/place-names.ts';
import type { PlaceLocality } from '../../../src/core/places/index.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { correctBySound } from '../../../src/core/search/match-by-sound.ts';
import { matchName } from '../../../src/core/search/match-by-name.ts';
import { openNameIndex } from '../../../src/core/search/open-name-index.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { realPlaces } from '../places/load.ts';
import { TOPICS } from './fixture.ts';
import { indexesOf, lookup } from './load.ts';

const places = realPlaces();
const indexes = indexesOf(TOPICS);
const first = openIndex({ names: indexes.names, topics: indexes.topics });
const full = openIndex(indexes);
const addresses = (query: string, index = full): string[] =>
  lookup(query, index).map(({ address }) => address);
const joined = (text: string): string => text.replaceAll(' ', '');

/** Share of the cases that hold, and those that do not. */
const share = <T>(cases: readonly T[], holds: (one: T) => boolean) => {
  const wrong = cases.filter((one) => !holds(one));
  return { rate: 1 - wrong.length / cases.length, wrong };
};

/** Localities that bear the same name, or a province that does. */
const namesakes = (name: string): string[] => [
  ...places.provinces
    .filter((one) => [one.name, one.short].includes(name))
    .map((one) => one.address),
  ...places.localities
    .filter((one) => [one.name, one.short, splitPlaceName(one.name).stem].includes(name))
    .map((one) => one.address),
];

describe('places by name', () => {
  const names = (locality: PlaceLocality): string[] => [
    locality.name,
    locality.short,
    splitPlaceName(locality.name).stem,
  ];

  test('every locality and province, from the first file alone', () => {
    const cases = [
      ...places.localities.flatMap((locality) => names(locality)),
      ...places.provinces.flatMap(({ name, short }) => [name, short]),
    ];
    const { wrong } = share(cases, (name) =>
      namesakes(name).includes(addresses(name, first)[0] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('namesakes are all listed', () => {
    for (const locality of places.localities)
      expect(addresses(locality.short)).toContain(locality.address);
    expect(addresses('吉林')).toEqual(['/regions/jilin/', '/regions/jilin/#jilin']);
    expect(addresses('朝阳区')).toEqual([
      '/regions/beijing/#chaoyang',
      '/regions/jilin/#changchun',
    ]);
  });

  test('every county leads to its locality and says so', () => {
    const cases = places.localities.flatMap((locality) =>
      locality.counties.map((county) => ({ locality, county })),
    );
    const { wrong } = share(cases, ({ locality, county }) =>
      lookup(county.name, full).some(
        ({ address, why }) =>
          address === locality.address &&
          (why ?? '').includes(`${county.name}属于${locality.name}`),
      ),
    );
    expect(wrong.map(({ county }) => county.name)).toEqual([]);
  });

  test('a name that several counties share lists all of them', () => {
    expect(addresses('鼓楼区')).toHaveLength(4);
    expect(addresses('新华区')).toHaveLength(3);
  });

  test.each([
    ['昆山', '/regions/jiangsu/suzhou/', '昆山市属于苏州市'],
    ['恩施市', '/regions/hubei/enshi/', '恩施市属于恩施土家族苗族自治州'],
    ['容城', '/regions/hebei/xiongan/', '容城县属于雄安新区'],
    ['郧阳', '/regions/hubei/#shiyan', '郧阳区属于十堰市'],
    ['襄樊', '/regions/hubei/xiangyang/', '旧名'],
    ['蓉城', '/regions/sichuan/chengdu/', '指成都'],
    ['兵团', '/regions/xinjiang/#bingtuan', '指新疆兵团'],
    ['香港', '/regions/hongkong/', '不适用'],
  ])('%s says why', (query, address, why) => {
    const [top] = lookup(query, full);
    expect(top?.address).toBe(address);
    expect(top?.why).toContain(why);
  });

  test.each([
    ['江苏苏州昆山', '/regions/jiangsu/suzhou/'],
    ['河北省石家庄市', '/regions/hebei/shijiazhuang/'],
    ['北京朝阳', '/regions/beijing/#chaoyang'],
    ['长春朝阳', '/regions/jilin/#changchun'],
    ['辽宁朝阳', '/regions/liaoning/#chaoyang'],
    ['吉林省吉林市', '/regions/jilin/#jilin'],
    ['恩施州', '/regions/hubei/enshi/'],
    ['雄安', '/regions/hebei/xiongan/'],
    ['广州', '/regions/guangdong/#guangzhou'],
    ['石家', '/regions/hebei/shijiazhuang/'],
    ['　石家庄　', '/regions/hebei/shijiazhuang/'],
  ])('%s alone', (query, address) => {
    expect(addresses(query)[0]).toBe(address);
  });

  test('places told apart by two names: both when they do not lie in one another', () => {
    expect(addresses('成都 重庆').slice(0, 2)).toEqual([
      '/regions/sichuan/chengdu/',
      '/regions/chongqing/',
    ]);
  });
});

describe('Latin letters', () => {
  test('full pinyin, with and without blanks and apostrophes', () => {
    const { wrong } = share(places.localities, (locality) => {
      const same = places.localities.filter(
        (one) => joined(one.pinyin) === joined(locality.pinyin),
      );
      const typed = [
        locality.pinyin,
        joined(locality.pinyin),
        locality.pinyin.replaceAll(' ', "'"),
        joined(locality.pinyin).toUpperCase(),
      ];
      return typed.every((query) => {
        const list = addresses(query, first);
        const provinces = places.provinces.map(({ address }) => address);
        const top = list[0] ?? '';
        return (
          list.includes(locality.address) &&
          (provinces.includes(top) || same.some(({ address }) => address === top))
        );
      });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('initials list all candidates, those with pages first', () => {
    for (const locality of places.localities) {
      const typed = locality.pinyin.replace(/([a-z])[a-z]* ?/g, '$1');
      if (typed.length < 2) continue;
      expect(addresses(typed, first), typed).toContain(locality.address);
    }
    expect(addresses('cd').slice(0, 2)).toEqual([
      '/regions/sichuan/chengdu/',
      '/regions/hebei/chengde/',
    ]);
    expect(addresses('sz').slice(0, 3)).toEqual([
      '/regions/jiangsu/suzhou/',
      '/regions/hubei/suizhou/',
      '/regions/guangdong/#shenzhen',
    ]);
    expect(addresses('sjz')[0]).toBe('/regions/hebei/shijiazhuang/');
  });

  test.each([
    ['shijiazhuangshi', '/regions/hebei/shijiazhuang/'],
    ['enshizhou', '/regions/hubei/enshi/'],
    ['hebeisheng', '/regions/hebei/'],
    ['shí jiā zhuāng', '/regions/hebei/shijiazhuang/'],
    ['ＳＪＺ', '/regions/hebei/shijiazhuang/'],
    ['zhongqing', '/regions/chongqing/'],
    ['liuan', '/regions/anhui/#luan'],
    ["lu'an", '/regions/anhui/#luan'],
    ['lüliang', '/regions/shanxi/#lvliang'],
    ['lvliang', '/regions/shanxi/#lvliang'],
    ['luliang', '/regions/shanxi/#lvliang'],
    ['xiangfan', '/regions/hubei/xiangyang/'],
    ['kunshan', '/regions/jiangsu/suzhou/'],
    ['hebei shijiazhuang', '/regions/hebei/shijiazhuang/'],
    ['shijia', '/regions/hebei/shijiazhuang/'],
    ['shijiazhaung', '/regions/hebei/shijiazhuang/'],
  ])('%s', (query, address) => {
    expect(addresses(query)[0]).toBe(address);
  });

  test('the beginning of a name is neither a single character nor another reading of one', () => {
    expect(addresses('qing')).toContain('/regions/shandong/#qingdao');
    expect(addresses('taiyu')).toEqual(['/regions/shanxi/#taiyuan']);
  });

  test('topics too', () => {
    expect(addresses('yibao qianbao')).toContain('/terms/#yibao-qianbao');
    expect(addresses('tangshan duanjiao')[0]).toBe('/regions/hebei/tangshan/#lapse');
    expect(addresses('tangshan断缴')[0]).toBe('/regions/hebei/tangshan/#lapse');
  });
});

describe('other ways of writing', () => {
  test.each(['hk', 'tw'] as const)('traditional script: %s', (to) => {
    const toTraditional = Converter({ from: 'cn', to });
    const cases = places.localities.filter(({ name }) => toTraditional(name) !== name);
    expect(cases.length).toBeGreaterThan(150);
    const { rate, wrong } = share(cases, ({ name }) =>
      namesakes(name).includes(addresses(toTraditional(name))[0] ?? ''),
    );
    expect(rate, wrong.map(({ name }) => name).join(' ')).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ['石家莊', '/regions/hebei/shijiazhuang/'],
    ['邢臺', '/regions/hebei/xingtai/'],
    ['臺灣', '/regions/taiwan/'],
    ['瀋陽', '/regions/liaoning/#shenyang'],
    ['乾縣', '/regions/shaanxi/#xianyang'],
    ['醫保錢包怎麼開通', '/guides/cross-province-sharing/#wallet'],
    ['蘇州醫保怎麼綁定', '/regions/jiangsu/suzhou/#sharing'],
    ['斷繳', '/lapse/'],
    ['養老金怎麼算', '/guides/pension-formula/'],
  ])('%s', (query, address) => {
    expect(addresses(query)[0]).toBe(address);
  });

  test('homophones: one character of a name replaced by another of the same sound', () => {
    const readAs = (sound: string): string =>
      [indexes.names, indexes['names-more']].map(({ sounds }) => sounds[sound] ?? '').join('');
    const cases = places.localities
      .filter(({ short }) => short.length > 1)
      .flatMap((locality) => {
        const stem = splitPlaceName(locality.name).stem;
        const at = stem.length - 1;
        const others = [...readAs(locality.pinyin.split(' ')[at] ?? '')].filter(
          (character) => character !== stem[at],
        );
        const typed = stem.slice(0, at) + (others[locality.id.length % (others.length || 1)] ?? '');
        return others.length > 0 && namesakes(typed).length === 0 ? [{ locality, typed }] : [];
      });
    expect(cases.length).toBeGreaterThan(300);
    const { rate, wrong } = share(cases, ({ locality, typed }) =>
      addresses(typed).slice(0, 3).includes(locality.address),
    );
    expect(rate, wrong.map(({ typed }) => typed).join(' ')).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['城都', '/regions/sichuan/chengdu/'],
    ['石家装', '/regions/hebei/shijiazhuang/'],
    ['石加庄', '/regions/hebei/shijiazhuang/'],
    ['黄岗', '/regions/hubei/huanggang/'],
    ['苍州', '/regions/hebei/cangzhou/'],
    ['汉丹', '/regions/hebei/handan/'],
    ['刑台', '/regions/hebei/xingtai/'],
    ['郎坊', '/regions/hebei/langfang/'],
    ['秦黄岛', '/regions/hebei/qinhuangdao/'],
    ['咸林', '/regions/hubei/xianning/'],
    ['医宝卡共享', '/guides/family-sharing/'],
    ['失业斤', '/lapse/#unemployment'],
    ['城都断缴', '/regions/sichuan/chengdu/#lapse'],
  ])('%s by ear', (query, address) => {
    expect(addresses(query)[0]).toBe(address);
  });

  test('an ordinary word is not taken for a place that sounds alike', () => {
    expect(
      addresses('外地户口能在这里交医保吗').filter((one) => one.startsWith('/regions/')),
    ).toEqual([]);
  });

  test('what follows a place is not taken for its suffix', () => {
    for (const query of ['深圳失业金', '哈密失业金', '唐山是这样'])
      expect(correctBySound(query, full)).toBe(query);
    expect(correctBySound('深镇市失业金', full)).toBe('深圳市失业金');
  });

  test.each(['15位身份证', '微信里能不能直接出社保卡的码', '什么是视同缴费'])(
    'no word is cut in two by a correction: %s',
    (query) => {
      expect(correctBySound(query, full)).toBe(query);
    },
  );

  test('digits and numerals', () => {
    for (const query of ['15年', '十五年', '１５年', '15 年'])
      expect(addresses(query)[0], query).toBe('/compare/15-vs-20/');
  });

  test('variants and empty words', () => {
    for (const query of ['断缴', '断交', '断保', '社保断了怎么办', '断缴有什么影响吗', '停保了'])
      expect(addresses(query)[0], query).toBe('/lapse/');
    expect(addresses('退休金怎么算')).toEqual(addresses('养老金怎么算'));
  });
});

describe('place and topic', () => {
  test.each([
    ['唐山断缴', ['/regions/hebei/tangshan/#lapse', '/lapse/']],
    ['石家庄断交三个月', ['/regions/hebei/shijiazhuang/#lapse', '/lapse/']],
    ['苏州医保怎么绑定', ['/regions/jiangsu/suzhou/#sharing', '/guides/family-sharing/#online']],
    [
      '苏州跨省共济',
      ['/regions/jiangsu/suzhou/#cross-province', '/guides/cross-province-sharing/'],
    ],
    ['成都缴费基数', ['/regions/sichuan/chengdu/#base', '/guides/contribution-base/']],
    ['在唐山医保交满几年', ['/regions/hebei/tangshan/#years']],
    ['广州断缴', ['/lapse/']],
    ['昆山亲情服务', ['/guides/e-card-family-service/']],
    ['昆山断缴', ['/regions/jiangsu/suzhou/#lapse', '/lapse/']],
    ['断缴 唐山', ['/regions/hebei/tangshan/#lapse', '/lapse/']],
    ['唐山社保', ['/regions/hebei/tangshan/']],
    ['香港断缴', ['/regions/hongkong/', '/lapse/']],
  ])('%s', (query, expected) => {
    expect(addresses(query).slice(0, expected.length)).toEqual(expected);
  });

  test('the reader is told when a place has nothing of its own', () => {
    const { results, placeNote } = interpret('广州断缴', full);
    expect(placeNote?.address).toBe('/regions/guangdong/#guangzhou');
    expect(results.filter(({ kind }) => kind === 'region')).toEqual([]);
    expect(interpret('guangzhouduanjiao', full).placeNote).toEqual(placeNote);
    expect(interpret('唐山断缴', full).placeNote).toBeUndefined();
    expect(lookup('昆山断缴', full)[0]?.why).toBe('昆山市属于苏州市');
  });

  test('a word of a section does not take a question on another subject', () => {
    expect(addresses('苏州社保卡里的钱')[0]).toBe('/guides/card-and-accounts/');
    expect(interpret('苏州社保卡里的钱', full).placeNote?.address).toBe('/regions/jiangsu/suzhou/');
  });

  test('never nothing', () => {
    for (const { name } of places.localities.filter((_, at) => at % 3 === 0))
      for (const topic of ['断缴', '社保卡', '医保怎么给父母用', '失业金', '随便什么'])
        expect(addresses(name + topic).length, name + topic).toBeGreaterThan(0);
  });

  test('a section that the page does not have is not linked', () => {
    const provinces = indexes.names.places.map((province) => ({
      ...province,
      places: province.places!.map((locality) =>
        locality.name === '唐山市' ? { ...locality, sections: 0 } : locality,
      ),
    }));
    const index = openIndex({
      ...indexes,
      names: { ...indexes.names, places: provinces, sectionSets: [['sharing']] },
    });
    expect(addresses('唐山断缴', index)[0]).toBe('/lapse/');
    expect(addresses('唐山共济', index)[0]).toBe('/regions/hebei/tangshan/#sharing');
  });

  test('a rule of the province is not offered where another authority insures the people', () => {
    const provinces = indexes.names.places.map((province) =>
      province.name === '新疆维吾尔自治区'
        ? {
            ...province,
            sections: 0,
            places: province.places!.map((locality) => ({ ...locality, sections: 1 })),
          }
        : province,
    );
    const index = openIndex({
      ...indexes,
      names: { ...indexes.names, places: provinces, sectionSets: [['lapse'], []] },
    });
    expect(lookup('哈密断缴', index)[0]).toMatchObject({
      address: '/regions/xinjiang/#lapse',
      why: expect.stringContaining('新疆的规定，哈密也适用') as unknown,
    });
    for (const name of ['兵团', '石河子', '阿拉尔']) {
      const { results, placeNote } = interpret(`${name}断缴`, index);
      expect(placeNote?.address).toMatch(/^\/regions\/xinjiang\/(?:#bingtuan|shihezi\/|alaer\/)$/);
      expect(results.map(({ why = '' }) => why).join()).not.toContain('也适用');
    }
  });

  test('a word that is also a county is the word', () => {
    expect(addresses('合作医疗断缴')[0]).toBe('/lapse/#resident');
    expect(addresses('资源县')[0]).toBe('/regions/guangxi/#guilin');
    expect(addresses('合作')[0]).toBe('/regions/gansu/#gannan');
  });
});

describe('nothing', () => {
  test.each([
    '',
    '   ',
    '？！',
    '火车票',
    '驾照换证',
    '公积金提取',
    '身份证丢了怎么办',
    '石家庄火车票',
  ])('“%s”', (query) => {
    expect(addresses(query)).toEqual([]);
  });

  test('a neighbouring subject leads to the page that names it', () => {
    const index = openIndex(
      indexesOf([
        ...TOPICS,
        { kind: 'page', title: '没有收录的', address: '/guides/not-covered/', aliases: ['公积金'] },
      ]),
    );
    expect(addresses('公积金', index)[0]).toBe('/guides/not-covered/');
    expect(addresses('驾照换证', index)).toEqual([]);
  });

  test('an outside word in a question on the subject does not silence it', () => {
    expect(addresses('断缴影响买房吗')[0]).toMatch(/^\/lapse\//);
  });

  test('odd input does no harm', () => {
    for (const query of [
      '<script>alert(1)</script>',
      '%E0%A4%A',
      '\u0000',
      '😀',
      'a'.repeat(300),
      '省'.repeat(200),
      "'; --",
      '.*+?^${}()|[]\\',
    ])
      expect(() => lookup(query, full)).not.toThrow();
  });
});

describe('the first file alone', () => {
  const alone = openNameIndex({ names: indexes.names });

  test.each([
    ['石家庄', '/regions/hebei/shijiazhuang/'],
    ['shijiazhuang', '/regions/hebei/shijiazhuang/'],
    ['sjz', '/regions/hebei/shijiazhuang/'],
    ['蓉城', '/regions/sichuan/chengdu/'],
    ['断交', '/lapse/'],
    ['亲情服务', '/guides/e-card-family-service/'],
  ])('answers %s', (query, address) => {
    expect(matchName(query, alone)?.results[0]?.address).toBe(address);
  });

  test.each(['社保断了可咋整', '火车票', '昆山', ''])('does not answer “%s”', (query) => {
    expect(matchName(query, alone)).toBeUndefined();
  });
});

describe('what the further files would add', () => {
  test.each([
    ['石家庄', false],
    ['sjz', false],
    ['断缴', false],
    ['唐山断缴', false],
    ['火车票', false],
    ['昆山', true],
    ['通州', true],
    ['石家莊', true],
    ['城都', true],
    ['kunshan', true],
    ['昆山断缴', true],
  ])('%s', (query, more) => {
    expect(interpret(query, first).needsMoreFiles).toBe(more);
    expect(interpret(query, full).needsMoreFiles).toBe(false);
  });

  test('the query as it was understood', () => {
    expect(interpret('石家装', full).correctedQuery).toBe('石家庄');
    expect(interpret('石家莊', full).correctedQuery).toBe('石家庄');
    expect(interpret('火车票', full).isOutOfScope).toBe(true);
  });
});
