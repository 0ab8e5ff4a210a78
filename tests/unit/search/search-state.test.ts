import { describe, expect, test } from 'vitest';
import type { FullTextResult } from '../../../src/browser/search/full-text.ts';
import {
  matchOf,
  showableResults,
  type SearchState,
} from '../../../src/browser/search/search-state.ts';
import type { SearchResult } from '../../../src/core/search/index-format.ts';

const guide: SearchResult = { kind: 'guide', title: '家庭共济', address: '/guides/gongji/' };
const near: SearchResult = { ...guide, address: '/guides/near/', isPartialMatch: true };
const text = (address: string, more: Partial<FullTextResult> = {}): FullTextResult => ({
  kind: 'guide',
  title: address,
  address,
  excerpt: [],
  isPhrase: false,
  ...more,
});
interface Known extends Partial<SearchState> {
  match?: 'exact' | 'near' | 'none';
  indexResults?: SearchResult[];
}
const state = ({ match = 'exact', indexResults = [], ...known }: Known): SearchState => ({
  query: '共济',
  answer: { results: indexResults, match, needsMoreFiles: false, isPlaceOnly: false },
  isFinal: false,
  isIndexDone: true,
  textResults: [],
  indexFailed: false,
  laterFilesFailed: false,
  textFailed: false,
  isSlow: false,
  isDone: true,
  ...known,
});
const addresses = (known: Known): string[] =>
  showableResults(state(known)).map(({ address }) => address);

describe('what can be shown', () => {
  test('before all index files are there: only what is final', () => {
    const waiting = { isIndexDone: false, isDone: false, indexResults: [guide, near] };
    expect(addresses({ ...waiting, isFinal: true })).toEqual([guide.address, near.address]);
    expect(addresses({ ...waiting, isFinal: false })).toEqual([]);
    expect(addresses({ ...waiting, isSlow: true })).toEqual([guide.address, near.address]);
  });

  test('before full text is there: nothing that is only near', () => {
    expect(addresses({ isDone: false, indexResults: [guide, near] })).toEqual([guide.address]);
  });

  test('where the index has nothing: no pages that have only a part of the words', () => {
    const textResults = [text('/a/'), text('/b/', { isPartialMatch: true })];
    expect(addresses({ match: 'none', textResults })).toEqual(['/a/']);
    expect(addresses({ match: 'near', textResults })).toEqual(['/a/', '/b/']);
    // Without an index nobody knows whether it has something.
    expect(addresses({ match: 'none', indexFailed: true, textResults })).toEqual(['/a/', '/b/']);
  });
});

describe('whether the first row answers', () => {
  test('is what the index says', () => {
    expect(matchOf(state({ match: 'exact' }), guide)).toBe('exact');
    expect(matchOf(state({ match: 'near' }), guide)).toBe('near');
    expect(matchOf(state({ match: 'exact' }), near)).toBe('near');
  });

  test('takes for an answer of full text alone only what has the query in one piece', () => {
    expect(matchOf(state({ match: 'none' }), text('/a/', { isPhrase: true }))).toBe('exact');
    expect(matchOf(state({ match: 'none' }), text('/a/'))).toBe('near');
  });
});
