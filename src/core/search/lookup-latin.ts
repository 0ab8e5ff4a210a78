/** Answers queries in Latin letters: pinyin of places and topics, initials of places, whole sentences in pinyin. */
import { matchLetters } from './match-by-name.ts';
import { lookupHan } from './lookup-han.ts';
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import { uniqueByAddress, placeResults, MAX_TOPICS, type SearchAnswer } from './results.ts';
import { isOutOfScope } from './scope.ts';
import { pinyinToHan } from './split-pinyin.ts';
import { findTopics, topicResult } from './rank-topics.ts';

/** Whether two words differ by one letter that is wrong, missing, added or swapped with its neighbour. */
const isOneLetterOff = (a: string, b: string): boolean => {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  const [one, other] = [a.slice(at), b.slice(at)];
  return (
    one.slice(1) === other.slice(1) ||
    one.slice(1) === other ||
    one === other.slice(1) ||
    (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
  );
};

/** Places whose pinyin is nearly so: shijiazhaung. */
const placesWithOneTypo = (typed: string, index: SearchIndex): PlaceMatch[] =>
  typed.length < 6
    ? []
    : [...index.placesByPinyin].flatMap(([key, list]) =>
        key[0] === typed[0] && isOneLetterOff(typed, key) ? list : [],
      );

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
  if (!/[a-z]/.test(letters)) return { results: found.slice(0, MAX_TOPICS) };
  const named = matchLetters(letters, index);
  if (named.results.length + found.length > 0)
    return { ...named, results: uniqueByAddress([...named.results, ...found]) };
  const sentence = letters.length > 3 ? pinyinToHan(letters, index) : undefined;
  const spelled = sentence === undefined ? undefined : lookupSpelledWords(sentence, index);
  if (spelled && spelled.results.length > 0) return spelled;
  return {
    results: placeResults(placesWithOneTypo(letters, index)),
    needsMoreFiles: !index.hasMoreNames,
  };
};
