import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildPlaces, divisions, type PlaceLocality } from '../../../src/core/places/index.ts';
import { splitPlaceName } from '../../../src/core/places/place-names.ts';
import { createPinyinReader } from '../../../src/core/places/pinyin.ts';
import type { Province, Region } from '../../../src/core/schema/region.ts';
import { realPlaces } from './load.ts';
import { READINGS } from './readings.ts';

const places = realPlaces();
const locality = (id: string): PlaceLocality => {
  const found = places.locality(id);
  if (!found) throw new Error(`no locality ${id}`);
  return found;
};

describe('localities', () => {
  test('all provinces, by code', () => {
    expect(places.provinces).toHaveLength(34);
    expect(places.provinces.map(({ code }) => code)).toEqual(
      places.provinces.map(({ code }) => code).toSorted(),
    );
  });

  test('ids are a public contract: none changes or disappears', () => {
    const frozen = readFileSync(new URL('locality-ids.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const ids = new Set(places.localities.map(({ id }) => id));
    expect(frozen.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !frozen.includes(id))).toEqual([]);
  });

  test('ids are ASCII and unique', () => {
    const ids = places.localities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z]+$/.test(id))).toEqual([]);
  });

  test('no pseudo-cities among the names', () => {
    const names = places.localities.flatMap(({ name, counties }) => [
      name,
      ...counties.map((county) => county.name),
    ]);
    expect(names.filter((name) => /^(?:市辖区|县)$|直辖县级/.test(name))).toEqual([]);
  });

  test('every county of the list stands in one locality, or is a locality', () => {
    const rows = divisions.areas.map(({ code }) => code);
    const codes = [
      ...places.localities.flatMap(({ counties }) => counties.map(({ code }) => code)),
      ...places.localities.flatMap(({ code }) => code ?? []),
    ];
    expect(new Set(codes).size).toBe(codes.length);
    // 嘉峪关市 has one row of its own name, under another code.
    expect(rows.filter((code) => !codes.includes(code))).toEqual(['620201']);
  });

  test.each([
    ['guangdong/guangzhou', '广州市', '广州', '/regions/guangdong/#guangzhou'],
    ['hebei/shijiazhuang', '石家庄市', '石家庄', '/regions/hebei/shijiazhuang/'],
    ['hebei/xinji', '辛集市', '辛集', '/regions/hebei/xinji/'],
    ['hebei/xiongan', '雄安新区', '雄安', '/regions/hebei/xiongan/'],
    ['hebei/provincial', '河北省本级', '河北省直', '/regions/hebei/provincial/'],
    ['hubei/enshi', '恩施土家族苗族自治州', '恩施州', '/regions/hubei/enshi/'],
    ['gansu/linxia', '临夏回族自治州', '临夏州', '/regions/gansu/linxia/'],
    ['hubei/shennongjia', '神农架林区', '神农架', '/regions/hubei/#shennongjia'],
    ['neimenggu/xingan', '兴安盟', '兴安盟', '/regions/neimenggu/#xingan'],
    ['shanxi/lvliang', '吕梁市', '吕梁', '/regions/shanxi/#lvliang'],
    ['hubei/shiyan', '十堰市', '十堰', '/regions/hubei/#shiyan'],
    ['jilin/jilin', '吉林市', '吉林', '/regions/jilin/#jilin'],
    ['xinjiang/bingtuan', '新疆生产建设兵团', '新疆兵团', '/regions/xinjiang/#bingtuan'],
    ['chongqing/yunyang', '云阳县', '云阳', '/regions/chongqing/yunyang/'],
    ['chongqing/zhongxian', '忠县', '忠县', '/regions/chongqing/#zhongxian'],
    ['shanghai/pudong', '浦东新区', '浦东', '/regions/shanghai/#pudong'],
    ['henan/jiyuan', '济源市', '济源', '/regions/henan/#jiyuan'],
    ['xinjiang/shihezi', '石河子市', '石河子', '/regions/xinjiang/#shihezi'],
    ['yunnan/xishuangbanna', '西双版纳傣族自治州', '西双版纳州', '/regions/yunnan/#xishuangbanna'],
  ])('%s', (id, name, short, address) => {
    // A place of which enough is known has a page, whatever its province's list says.
    const { hasPage } = locality(id);
    expect(locality(id)).toMatchObject({
      name,
      short,
      address: hasPage ? `/regions/${id}/` : address,
    });
  });

  test('municipalities need no pages for their districts; a locality is on one page only', () => {
    for (const { hasPage, address, id, provinceId, slug } of places.localities)
      expect(address).toBe(hasPage ? `/regions/${id}/` : `/regions/${provinceId}/#${slug}`);
    expect(locality('shanghai/pudong').hasPage).toBe(false);
  });

  test('members of 雄安 left 保定; localities by themselves left their cities', () => {
    const names = (id: string) => locality(id).counties.map(({ name }) => name);
    expect(names('hebei/xiongan')).toEqual(['雄县', '容城县', '安新县']);
    for (const name of ['雄县', '容城县', '安新县', '定州市'])
      expect(names('hebei/baoding')).not.toContain(name);
    expect(names('hebei/shijiazhuang')).not.toContain('辛集市');
  });

  test('香港, 澳门, 台湾 have no localities', () => {
    for (const id of ['hongkong', 'macau', 'taiwan'])
      expect(places.province(id)).toMatchObject({ covered: false, localities: [] });
  });

  test('zones are told from counties', () => {
    const kinds = new Map(
      locality('jiangsu/suzhou').counties.map(({ name, kind }) => [name, kind]),
    );
    expect(kinds.get('苏州工业园区')).toBe('zone');
    expect(kinds.get('昆山市')).toBe('county');
  });
});

describe('names', () => {
  test.each([
    ['恩施土家族苗族自治州', '恩施', '恩施州'],
    ['积石山保安族东乡族撒拉族自治县', '积石山', '积石山'],
    ['东乡族自治县', '东乡', '东乡'],
    ['龙胜各族自治县', '龙胜', '龙胜'],
    ['鄂伦春自治旗', '鄂伦春', '鄂伦春旗'],
    ['敖汉旗', '敖汉', '敖汉旗'],
    ['土默特左旗', '土默特左旗', '土默特左旗'],
    ['管城回族区', '管城', '管城'],
    ['梅里斯达斡尔族区', '梅里斯', '梅里斯'],
    ['万柏林区', '万柏林', '万柏林'],
    ['清新区', '清新', '清新'],
    ['滨海新区', '滨海', '滨海'],
    ['赵县', '赵县', '赵县'],
    ['矿区', '矿区', '矿区'],
    ['井陉矿区', '井陉矿区', '井陉矿区'],
    ['津市市', '津市', '津市'],
    ['六枝特区', '六枝', '六枝'],
    ['大柴旦行政委员会', '大柴旦', '大柴旦'],
    ['中沙群岛的岛礁及其海域', '中沙群岛', '中沙群岛'],
    ['前郭尔罗斯蒙古族自治县', '前郭尔罗斯', '前郭尔罗斯'],
    ['内蒙古自治区', '内蒙古', '内蒙古'],
    ['青海省', '青海', '青海'],
  ])('%s', (name, stem, short) => {
    expect(splitPlaceName(name)).toMatchObject({ stem, short });
  });
});

describe('pinyin', () => {
  const named = [
    ...places.provinces,
    ...places.localities,
    ...places.localities.flatMap(({ counties }) => counties),
  ];

  test('every name is read, one syllable for each character', () => {
    expect(named.filter(({ pinyin }) => !/^[a-z]+(?: [a-z]+)*$/.test(pinyin))).toEqual([]);
    const wrong = named.filter((place) => {
      if ('kind' in place && place.kind === 'zone') return false;
      const { stem } = splitPlaceName(place.name);
      const length =
        'slug' in place && place.slug === 'bingtuan' ? place.short.length : stem.length;
      return place.pinyin.split(' ').length !== length;
    });
    expect(wrong.map(({ name, pinyin }) => `${name} ${pinyin}`)).toEqual([]);
  });

  test('other readings have as many syllables and differ', () => {
    for (const place of [
      ...places.localities,
      ...places.localities.flatMap(({ counties }) => counties),
    ])
      for (const reading of place.alsoPinyin) {
        expect(reading).not.toBe(place.pinyin);
        expect(reading.split(' ')).toHaveLength(place.pinyin.split(' ').length);
      }
  });

  const found = (province: string, name: string) =>
    (places.province(province)?.localities ?? [])
      .flatMap((one) => [one, ...one.counties])
      .filter((place) => place.name === name);

  test('the table is long enough and speaks of places that exist', () => {
    expect(READINGS.length).toBeGreaterThan(200);
    expect(READINGS.filter(([province, name]) => found(province, name).length === 0)).toEqual([]);
  });

  test.each(READINGS)('%s %s', (province, name, reading) => {
    expect(found(province, name).map(({ pinyin }) => pinyin)).toContain(reading);
  });

  test('ü is typed v, u or yu', () => {
    expect(locality('shanxi/lvliang').alsoPinyin).toEqual(['lu liang', 'lyu liang']);
  });

  test('a word of the table counts inside a longer name, longest first', () => {
    const reader = createPinyinReader({
      characters: { 都: 'du' },
      words: { 长子: 'zhang zi' },
      also: { 成都: ['cheng dou'] },
    });
    expect(reader.read('长子')).toBe('zhang zi');
    expect(reader.read('成都')).toBe('cheng du');
    expect(reader.otherReadings('成都')).toEqual(['cheng dou']);
    expect(() => reader.read('A城')).toThrow('地名应全是汉字');
  });
});

describe('mistakes in the content', () => {
  const province: Province = {
    name: '河北省',
    short: '河北',
    code: '130000',
    aliases: [],
    misreadings: [],
    extraLocalities: [],
    covered: true,
  };
  const region: Region = {
    name: '唐山市',
    short: '唐山',
    level: 'prefecture-city',
    code: '130200',
    aliases: [],
    formerNames: [],
    members: [],
    firstBatch: true,
    description: '唐山',
  };
  const names = { aliases: {}, formerNames: {}, counties: {}, groups: {}, major: [], words: [] };
  const build = (id: string, data: Partial<Region>, more: Partial<typeof names> = {}) =>
    buildPlaces({
      divisions,
      provinces: [{ id: 'hebei', data: province }],
      regions: [{ id, data: { ...region, ...data } }],
      pinyin: { characters: {}, words: {}, also: {} },
      names: { ...names, ...more },
    });

  test('right content is taken', () => {
    expect(build('hebei/tangshan', {}).locality('hebei/tangshan')?.hasPage).toBe(true);
  });

  test.each([
    ['a province that is not there', 'henan/tangshan', {}, '没有这个省'],
    ['a code that is not there', 'hebei/tangshan', { code: '139999' }, '该省没有代码 139999'],
    ['a name that is another', 'hebei/tangshan', { name: '唐县' }, '代码 130200 是唐山市'],
    ['a file name that is no reading', 'hebei/tangsan', {}, '文件名应为 tangshan.mdx'],
    [
      'a member that is not there',
      'hebei/tangshan',
      { members: ['440106'] },
      'members 里的 440106',
    ],
  ])('%s', (_, id, data, message) => {
    expect(() => build(id, data)).toThrow(message);
  });

  test('tables that speak of places that are not there', () => {
    expect(() => build('hebei/tangshan', {}, { major: ['hebei/tang' as never] })).toThrow(
      '没有 hebei/tang',
    );
    expect(() => build('hebei/tangshan', {}, { counties: { '999999': ['某'] } })).toThrow('999999');
  });

  test('a city that its extra locality does not find in the province', () => {
    const corps = {
      id: 'corps',
      name: '某兵团',
      short: '兵团',
      aliases: [],
      note: '。',
      runsOwnInsurance: true,
    };
    const of = (cities: string[]) =>
      buildPlaces({
        divisions,
        provinces: [
          { id: 'hebei', data: { ...province, extraLocalities: [{ ...corps, cities }] } },
        ],
        regions: [],
        pinyin: { characters: {}, words: {}, also: {} },
        names,
      });
    expect(of(['tangshan']).localities.some(({ slug }) => slug === 'corps')).toBe(true);
    expect(() => of(['nowhere'])).toThrow(/hebei\/index\.yaml.*corps.*nowhere/);
  });

  test('sections that say something are kept', () => {
    const built = buildPlaces({
      divisions,
      provinces: [{ id: 'hebei', data: province }],
      regions: [{ id: 'hebei/tangshan', data: region, sections: ['lapse'] }],
      pinyin: { characters: {}, words: {}, also: {} },
      names,
    });
    expect(built.locality('hebei/tangshan')?.sections).toEqual(['lapse']);
  });
});
