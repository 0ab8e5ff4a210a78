/**
 * Answers queries in Latin letters: pinyin or initials of places and topics, or whole sentences in
 * pinyin.
 */
import { matchLetters } from './match-by-name.ts';
import { lookupHan } from './lookup-han.ts';
import type { SearchIndex } from './index-model.ts';
import { uniqueByAddress, MAX_TOPICS, type SearchAnswer } from './results.ts';
import { isOutOfScope } from './scope.ts';
import { pinyinToHan } from './split-pinyin.ts';
import { findTopics, topicResult } from './rank-topics.ts';

/** Answers Chinese text that was worked out from Latin letters. */
const lookupSpelledWords = (words: string, index: SearchIndex): SearchAnswer => ({
  ...(isOutOfScope(words, index) ? { results: [] } : lookupHan(words, index)),
  needsMoreFiles: !index.hasMoreNames,
  isPlaceOnly: false,
});

/** Answers a cleaned query that has only Latin letters, digits and blanks. */
export const lookupLatin = (text: string, index: SearchIndex): SearchAnswer => {
  const letters = text.replace(/ /g, '');
  const found = findTopics(text, index)
    .filter(({ isConfident }) => isConfident)
    .map(topicResult);
  if (!/[a-z]/.test(letters))
    return {
      results: found.slice(0, MAX_TOPICS),
      needsMoreFiles: false,
      isPlaceOnly: false,
    };
  const named = matchLetters(letters, index);
  if (named.results.length + found.length > 0)
    return { ...named, results: uniqueByAddress([...named.results, ...found]) };
  const sentence = letters.length > 3 ? pinyinToHan(letters, index) : undefined;
  return sentence === undefined
    ? { results: [], needsMoreFiles: !index.hasMoreNames, isPlaceOnly: false }
    : lookupSpelledWords(sentence, index);
};
