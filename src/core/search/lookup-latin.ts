/**
 * Answers queries in Latin letters: pinyin or initials of places and topics, or whole sentences in
 * pinyin.
 */
import { matchLetters, namesBeginningWith } from './match-by-name.ts';
import { lookupHan } from './lookup-han.ts';
import type { PlaceMatch, SearchIndex, Topic } from './index-model.ts';
import { rankPlaceMatches } from './place-ranks.ts';
import {
  uniqueByAddress,
  placeResults,
  MAX_PLACES_BY_PREFIX,
  MAX_TOPICS,
  type SearchAnswer,
} from './results.ts';
import { isOutOfScope } from './scope.ts';
import { pinyinToHan, textForPinyin } from './split-pinyin.ts';
import { findTopics, topicResult } from './rank-topics.ts';
import { topicsByLettersOf } from './topic-pinyin.ts';

/** Places whose pinyin is exactly this, or whose initials are, if none has that pinyin. */
const placesByLetters = (typed: string, index: SearchIndex): PlaceMatch[] =>
  index.placesByPinyin.get(typed) || index.placesByInitials.get(typed) || [];

const topicsByLetters = (typed: string, index: SearchIndex): Topic[] => {
  const { byPinyin, byInitials } = topicsByLettersOf(index);
  return byPinyin.get(typed) || byInitials.get(typed) || [];
};

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

/** Places whose pinyin is nearly so. */
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
  if (!/[a-z]/.test(letters))
    return {
      results: found.slice(0, MAX_TOPICS),
      needsMoreFiles: false,
      isPlaceOnly: false,
    };
  const named = matchLetters(letters, index);
  const word = textForPinyin(letters, index) || '';
  const spelled =
    word === '' || index.placesByName.has(word) ? undefined : lookupSpelledWords(word, index);
  if (spelled && spelled.results.length > 0)
    return { ...spelled, results: uniqueByAddress([...spelled.results, ...named.results]) };
  if (named.results.length + found.length > 0)
    return { ...named, results: uniqueByAddress([...named.results, ...found]) };
  const begun = letters.length > 1 ? namesBeginningWith(letters, index) : [];
  if (begun.length > 0)
    return {
      results: begun.slice(0, MAX_PLACES_BY_PREFIX),
      needsMoreFiles: !index.hasMoreNames,
      isPlaceOnly: begun.every(({ kind }) => kind === 'region'),
    };
  const sentence = letters.length > 3 ? pinyinToHan(letters, index) : undefined;
  const sentenceAnswer = sentence === undefined ? undefined : lookupSpelledWords(sentence, index);
  if (sentenceAnswer && sentenceAnswer.results.length > 0) return sentenceAnswer;
  return {
    results: placeResults(placesWithOneTypo(letters, index), 'sound', '', true),
    needsMoreFiles: !index.hasMoreNames,
    isPlaceOnly: false,
  };
};

/**
 * Replaces Latin words inside Chinese text by the place or topic they stand for: `sjz断缴` becomes
 * 石家庄断缴.
 */
export const replaceLatinNames = (text: string, index: SearchIndex): string =>
  text.replace(/[a-z]{2,}(?: [a-z]+)*/g, (typed) => {
    const letters = typed.replace(/ /g, '');
    const place = rankPlaceMatches(placesByLetters(letters, index), 'sound')[0]?.place;
    if (place) return place.level === 'county' ? place.name : place.short;
    const topic = topicsByLetters(letters, index)[0];
    return topic ? (topic.nameKeys[0] ?? typed) : typed;
  });
