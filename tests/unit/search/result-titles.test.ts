import { expect, test } from 'vitest';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { headingOf, pageAddress, resultTitle } from '../../../src/core/search/result-titles.ts';
import { realIndexes, lookup } from './load.ts';

const index = openIndex(realIndexes());
const titles = new Map(index.topics.map(({ address, title }) => [address, title]));

test('a title is the page, then the heading', () => {
  expect(resultTitle('失业金怎么领？', '最长领几个月')).toBe('失业金怎么领：最长领几个月');
  expect(resultTitle('失业金怎么领？')).toBe('失业金怎么领？');
  expect(resultTitle('失业金怎么领？', '失业金怎么领？')).toBe('失业金怎么领？');
  expect(resultTitle('', '最长领几个月')).toBe('最长领几个月');
});

test('a heading comes without its page, and a correction keeps its verdict', () => {
  expect(headingOf('失业金怎么领：最长领几个月')).toBe('最长领几个月');
  expect(headingOf('失业金怎么领？')).toBe('失业金怎么领？');
  expect(headingOf('这样说不对：“断缴三个月就清零。”')).toBe('这样说不对：“断缴三个月就清零。”');
});

test('every heading in the index is named after its page', () => {
  const named = index.topics.filter(
    ({ address, kind }) => address.includes('#') && !['term', 'correction'].includes(kind),
  );
  expect(named.length).toBeGreaterThan(100);
  for (const { address, title } of named) {
    const page = titles.get(pageAddress(address));
    expect(page, address).toBeDefined();
    expect(title.startsWith(`${(page ?? '').replace(/？$/, '')}：`), title).toBe(true);
  }
});

test('a place is called alike by itself and in its sections', () => {
  const [place] = lookup('唐山', index);
  const [section] = lookup('唐山断缴', index);
  expect(section?.title).toBe(resultTitle(place?.title ?? '', '断缴了怎么办'));
});
