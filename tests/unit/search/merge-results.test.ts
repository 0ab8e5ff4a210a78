import { expect, test } from 'vitest';
import type { FullTextResult } from '../../../src/browser/search/full-text.ts';
import { mergeResults, needsFullText } from '../../../src/browser/search/merge-results.ts';
import type { SearchResult } from '../../../src/core/search/index-format.ts';

const place: SearchResult = { kind: 'region', title: '苏州', address: '/regions/jiangsu/suzhou/' };
const guide: SearchResult = {
  kind: 'guide',
  title: '家庭共济',
  address: '/guides/family-sharing/',
};
const close: SearchResult = {
  kind: 'term',
  title: '共济',
  address: '/terms/#gongji',
  isPartialMatch: true,
};
const text = (
  address: string,
  kind: SearchResult['kind'] = 'guide',
  isClose = false,
): FullTextResult => ({
  kind,
  title: address,
  address,
  excerpt: [{ text: address, marked: true }],
  isPhrase: false,
  ...(isClose ? { isPartialMatch: true } : {}),
});

test('full text is not asked for a place, nor for letters that are understood', () => {
  expect(needsFullText('苏州', [place])).toBe(false);
  expect(needsFullText('sz', [place, guide])).toBe(false);
  expect(needsFullText('苏州共济', [place, guide])).toBe(true);
  expect(needsFullText('共济', [close])).toBe(true);
  expect(needsFullText('xyz', [])).toBe(true);
});

test('sure results come before close ones, each once, with its excerpt', () => {
  const all = mergeResults([guide, close], [text(guide.address), text('/lapse/#medical', 'lapse')]);
  expect(all.map(({ address }) => address)).toEqual([
    guide.address,
    '/lapse/#medical',
    close.address,
  ]);
  expect(all[0]).toHaveProperty('excerpt');
  expect(mergeResults([close], [text('/a/', 'guide', true), text('/b/')])[0]?.address).toBe('/b/');
});

test('beside answers on three pages nothing is listed that is only near', () => {
  const answers = ['/a/', '/b/#x'].map((address) => text(address));
  expect(mergeResults([guide, close], answers).map(({ address }) => address)).toEqual([
    guide.address,
    '/a/',
    '/b/#x',
  ]);
  expect(mergeResults([guide, close], [text('/a/'), text('/a/#x')])).toHaveLength(4);
});

test('pages of places that were not asked for are left out beside an answer', () => {
  const elsewhere = text('/regions/hubei/enshi/#lapse', 'region');
  const here = text('/regions/jiangsu/suzhou/#lapse', 'region');
  expect(mergeResults([guide], [elsewhere]).map(({ address }) => address)).toEqual([guide.address]);
  expect(mergeResults([place], [here, elsewhere])).toHaveLength(2);
  expect(mergeResults([], [elsewhere])).toHaveLength(1);
  expect(mergeResults([close], [elsewhere])).toHaveLength(2);
});
