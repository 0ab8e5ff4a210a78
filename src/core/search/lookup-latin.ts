/**
 * Answers queries in Latin letters: pinyin or initials of places and topics, or whole sentences in
 * pinyin.
 */
import { matchLetters } from './match-by-name.ts';
import { editDistance } from '../edit-distance.ts';
import { lookupHan } from './lookup-han.ts';
import type { PlaceMatch, SearchIndex, Topic } from './index-model.ts';
import { lookupPlaceAndTopic } from './place-and-topic.ts';
import { placesByPrefix } from './place-lookup.ts';
import { rankPlaceMatches } from './place-ranks.ts';
import {
  uniqueByAddress,
  placeResult,
  placeResults,
  MAX_PLACES_BY_PREFIX,
  MAX_TOPICS,
  topicResults,
  type SearchAnswer,
} from './results.ts';
import { isOutOfScope } from './scope.ts';
import { pinyinToHan, wordForPinyin } from './split-pinyin.ts';
import { findTopics, isPartialMatch, topicResult } from './topic-lookup.ts';
import { topicsByLettersOf } from './topic-pinyin.ts';

/** Places whose pinyin is exactly this, or whose initials are, if none has that pinyin. */
const placesByLetters = (typed: string, index: SearchIndex): PlaceMatch[] => {
  const byPinyin = index.placesByPinyin.get(typed);
  if (byPinyin) return byPinyin;
  return index.placesByInitials.get(typed) ?? [];
};

const topicsByLetters = (typed: string, index: SearchIndex): Topic[] => {
  const { byPinyin, byInitials } = topicsByLettersOf(index);
  return byPinyin.get(typed) ?? byInitials.get(typed) ?? [];
};

/**
 * Splits letters into a place and a topic, or a province and a unit in it, and answers the first
 * split that works.
 */
const splitPlaceAndTopic = (
  typed: string,
  index: SearchIndex,
): Pick<SearchAnswer, 'results' | 'placeNote'> | undefined => {
  const { byPinyin } = topicsByLettersOf(index);
  for (let at = typed.length - 2; at > 2; at -= 1) {
    const head = typed.slice(0, at);
    const tail = typed.slice(at);
    const places = index.placesByPinyin.get(head) ?? [];
    const innerPlaces = (index.placesByPinyin.get(tail) ?? []).filter((hit) =>
      places.some(({ place }) => place === hit.place.parent || place === hit.place.parent?.parent),
    );
    if (innerPlaces.length > 0) return { results: placeResults(innerPlaces, 'sound') };
    const topic = byPinyin.get(tail)?.[0];
    if (places.length > 0 && topic) {
      const bestPlace = rankPlaceMatches(places, 'sound')[0];
      if (bestPlace)
        return lookupPlaceAndTopic([[bestPlace]], topic.nameKeys[0] ?? topic.title, index, '');
    }
    const leadingTopic = byPinyin.get(head)?.[0];
    const trailingPlace = rankPlaceMatches(index.placesByPinyin.get(tail) ?? [], 'sound')[0];
    if (leadingTopic && trailingPlace)
      return lookupPlaceAndTopic(
        [[trailingPlace]],
        leadingTopic.nameKeys[0] ?? leadingTopic.title,
        index,
        '',
      );
  }
  return undefined;
};

/**
 * Places whose pinyin differs by one letter that is wrong, missing, added or swapped with its
 * neighbour.
 */
const placesWithOneTypo = (typed: string, index: SearchIndex): PlaceMatch[] => {
  if (typed.length < 6) return [];
  const matches: PlaceMatch[] = [];
  for (const [key, list] of index.placesByPinyin)
    if (
      Math.abs(key.length - typed.length) < 2 &&
      key[0] === typed[0] &&
      editDistance(typed, key) === 1
    )
      matches.push(...list);
  return matches;
};

/** Answers Chinese text that was worked out from Latin letters. */
const lookupSpelledWords = (words: string, index: SearchIndex): SearchAnswer => ({
  ...(isOutOfScope(words, index) ? { results: [] } : lookupHan(words, index)),
  needsMoreFiles: !index.hasMoreNames,
  isPlaceOnly: false,
});

/**
 * Whether the letters are the pinyin of something larger than a county; that comes before any
 * ordinary word.
 */
const isAboveCounty = (typed: string, { placesByPinyin }: SearchIndex): boolean =>
  (placesByPinyin.get(typed) ?? []).some(({ place }) => place.level !== 'county');

/** Answers a cleaned query that has only Latin letters, digits and blanks. */
export const lookupLatin = (text: string, index: SearchIndex): SearchAnswer => {
  const letters = text.replace(/ /g, '');
  const found = findTopics(text, index)
    .filter((one) => !isPartialMatch(one))
    .map(topicResult);
  if (!/[a-z]/.test(letters))
    return {
      results: found.slice(0, MAX_TOPICS),
      needsMoreFiles: false,
      isPlaceOnly: false,
    };
  const named = matchLetters(letters, index);
  const word = isAboveCounty(letters, index) ? undefined : wordForPinyin(letters, index);
  const spelledAnswer = word === undefined ? undefined : lookupSpelledWords(word, index);
  if (spelledAnswer && spelledAnswer.results.length + named.results.length > 0)
    return {
      ...spelledAnswer,
      results: uniqueByAddress([...spelledAnswer.results, ...named.results]),
    };
  if (named.results.length + found.length > 0)
    return { ...named, results: uniqueByAddress([...named.results, ...found]) };
  const topicNames = topicsByLettersOf(index);
  const split = splitPlaceAndTopic(letters, index);
  if (split) return { ...split, needsMoreFiles: false, isPlaceOnly: false };
  const prefixPlaces =
    letters.length > 1 ? placesByPrefix(letters, index.placesByPinyin, MAX_PLACES_BY_PREFIX) : [];
  const topics =
    letters.length > 2
      ? [...topicNames.byPinyin]
          .filter(([key]) => key.startsWith(letters))
          .flatMap(([, list]) => list)
      : [];
  if (prefixPlaces.length + topics.length > 0)
    return {
      results: uniqueByAddress([
        ...prefixPlaces.map((hit) => placeResult(hit)),
        ...topicResults(topics),
      ]).slice(0, MAX_PLACES_BY_PREFIX),
      needsMoreFiles: !index.hasMoreNames,
      isPlaceOnly: topics.length === 0,
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
