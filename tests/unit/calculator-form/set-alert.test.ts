import { expect, test } from 'vitest';
import { setAlert } from '../../../src/browser/calculators/set-alert.ts';

/** The words of an alert after it is set from some words to others. */
const wordsAfter = (before: string, words: string, isTyping: boolean): string => {
  const alert = { textContent: before } as Element;
  setAlert(alert, words, isTyping);
  return alert.textContent;
};

test.each([
  ['“x”看不懂。请填年数', '“xy”看不懂。请填年数'],
  ['“61”是61年。最多60年', '“612”是612年。最多60年'],
  ['没有认出“呵”这个地方。', '没有认出“呵\n呵”这个地方。'],
])('while somebody types, words that give the same reason stay: %s', (before, words) => {
  expect(wordsAfter(before, words, true)).toBe(before);
  expect(wordsAfter(before, words, false)).toBe(words);
});

test.each([
  ['“x”看不懂。', '“x天”的单位是天，这里不用它。'],
  ['“1967”里没有月份。', ''],
  ['没有认出“朝”这个地方。', '叫“朝阳”的地方不止一个，是哪一个？'],
])('another reason is said at once: %s', (before, words) => {
  expect(wordsAfter(before, words, true)).toBe(words);
});
