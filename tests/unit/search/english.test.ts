import { describe, expect, test } from 'vitest';
import { translateEnglish } from '../../../src/core/search/english.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { realIndexes, lookup } from './load.ts';

const index = openIndex(realIndexes());
const { vocabulary } = index;
const pageOf = (query: string): string | undefined =>
  lookup(query, index)[0]?.address.replace(/#.*/, '');

describe('English words of the subject', () => {
  test.each([
    ['pension', '养老金'],
    ['how to claim unemployment benefits', '怎么申请失业金'],
    ['maternity leave days', '产假几天'],
    ['unemployment金', '失业金'],
    ['社保card', '社保卡'],
  ])('%s is read as %s', (typed, read) => {
    expect(translateEnglish(typed, vocabulary)).toBe(read);
  });

  test('the longest phrase counts, not the words in it', () => {
    expect(translateEnglish('social security card', vocabulary)).toBe('社保卡');
    expect(translateEnglish('social security', vocabulary)).toBe('社保');
  });

  test('words that say nothing go only where another word is known: they may be pinyin', () => {
    expect(translateEnglish('can', vocabulary)).toBe('can');
    expect(translateEnglish('yibao zenme do', vocabulary)).toBe('yibao zenme do');
    expect(translateEnglish('can i do pension', vocabulary)).toBe('养老金');
  });

  test('what is unknown stays', () => {
    expect(translateEnglish('xyz pension', vocabulary)).toBe('xyz 养老金');
    expect(translateEnglish('养老金怎么算', vocabulary)).toBe('养老金怎么算');
  });

  test.each([
    ['pension formula', '/guides/pension-formula/'],
    ['work injury', '/guides/work-injury/'],
    ['retirement age', '/guides/retirement-age/'],
    ['paternity leave', '/guides/maternity-leave/'],
    ['health insurance reimbursement', '/guides/reimbursement/'],
  ])('%s leads to %s', (typed, address) => {
    expect(pageOf(typed)).toBe(address);
  });

  test('the page says as what the words were read', () => {
    expect(interpret('retirement age', index).correctedQuery).toBe('退休年龄');
  });

  test('initials and pinyin of a place are no English', () => {
    expect(lookup('hr', index)[0]?.kind).toBe('region');
    for (const word of vocabulary.english.keys())
      if (!word.includes(' ')) expect(index.placesByPinyin.has(word), word).toBe(false);
  });
});
