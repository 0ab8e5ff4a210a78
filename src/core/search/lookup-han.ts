/**
 * Answers queries that contain Chinese characters, possibly with numbers and Latin words among
 * them.
 */
import { asksInCommonWords } from './asks.ts';
import { normaliseHan, withoutAny } from './normalise.ts';
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import { matchPlaceName } from './match-by-name.ts';
import { enclosingProvince, lookupPlaceAndTopic } from './place-and-topic.ts';
import { mayBeShared } from './names-part.ts';
import { findPlaceSpans, keepInnermostPlaces } from './place-lookup.ts';
import { segment } from './segment.ts';
import { uniqueByAddress, placeResults, MAX_TOPICS, type SearchAnswer } from './results.ts';
import { findTopics, topicResult } from './rank-topics.ts';
import {
  countUnknownCharacters,
  hasSpecificWord,
  hintsAtSection,
  removeSpans,
} from './unknown-words.ts';

/**
 * What a query asks, without its places. If they are in several provinces, words for what holds between these
 * are added (`apart` in words.yaml): for sharing, if the query has a word for it or only tells which relative
 * is where (妈妈在内江 女儿在上海 用医保); for care elsewhere, if one person is away (老家云阳 人在广州 用医保). Then the places
 * themselves do not matter.
 */
const askedBetweenProvinces = (
  rest: string,
  groups: readonly (readonly PlaceMatch[])[],
  index: SearchIndex,
): string => {
  const { apart } = index.vocabulary;
  if (!apart || new Set(groups.map(([hit]) => enclosingProvince(hit!.place))).size < 2) return rest;
  const { whereabouts, treatments, sharing, care } = apart;
  const wordsOf = (text: string) => segment(normaliseHan(text), index.vocabulary);
  const saysOnlyWho = hintsAtSection(rest, index) && !hasSpecificWord(rest, index);
  if (saysOnlyWho || wordsOf(rest).some(({ word = '' }) => sharing.words.includes(word)))
    return `${rest} ${sharing.means}`;
  const asked = withoutAny(rest, whereabouts);
  const words = wordsOf(asked).filter(({ text, word }) => text !== ' ' && word !== '');
  const isOnCare =
    words.length > 0 && words.every(({ text: part, word = part }) => care.words.includes(word));
  const isAway = asked !== rest || words.some(({ word = '' }) => treatments.includes(word));
  return isOnCare && isAway ? `${asked} ${care.means}` : rest;
};

/** Answers a cleaned query with Chinese characters in it. */
export const lookupHan = (text: string, index: SearchIndex): SearchAnswer => {
  const compact = text.replace(/ /g, '');
  const placesNamed = index.placesByName.get(compact);
  const topicsNamed = index.topicsByName.get(normaliseHan(compact));
  if (placesNamed) return matchPlaceName(placesNamed, topicsNamed || [], compact, index);
  const spans = topicsNamed ? [] : findPlaceSpans(text, index);
  if (spans.length > 0) {
    const groups = keepInnermostPlaces(spans);
    const rest = removeSpans(text, spans);
    const asked = askedBetweenProvinces(rest, groups, index);
    const typed = spans.length === 1 ? text.slice(spans[0]?.start, spans[0]?.end) : '';
    const needsMoreFiles =
      spans.some(({ start, end, hits }) => mayBeShared(text.slice(start, end), hits, index)) ||
      countUnknownCharacters(rest, index) > 0;
    if (hasSpecificWord(asked, index) || asksInCommonWords(rest, index.vocabulary))
      return { ...lookupPlaceAndTopic(groups, asked, index, typed), needsMoreFiles };
    // Words that say little each may still ask for something that the page of the place does not have.
    const further =
      groups.length > 1 ? [] : findTopics(rest, index).slice(0, MAX_TOPICS).map(topicResult);
    return {
      results: uniqueByAddress([
        ...groups.flatMap((group) => placeResults(group, typed)),
        ...further,
      ]),
      needsMoreFiles,
      isPlaceOnly: true,
    };
  }
  const found = findTopics(text, index);
  return {
    results: found.slice(0, MAX_TOPICS).map(topicResult),
    needsMoreFiles: !topicsNamed && (found.length === 0 || countUnknownCharacters(text, index) > 1),
  };
};
