/**
 * Answers queries that contain Chinese characters, possibly with numbers and Latin words among
 * them.
 */
import { normaliseHan } from './normalise.ts';
import type { SearchIndex } from './index-model.ts';
import { matchPlaceName, namesBeginningWith } from './match-by-name.ts';
import { lookupPlaceAndTopic } from './place-and-topic.ts';
import { findPlaceSpans, keepInnermostPlaces } from './place-lookup.ts';
import {
  uniqueByAddress,
  placeResults,
  needsCounties,
  MAX_TOPICS,
  type SearchAnswer,
} from './results.ts';
import { findTopics, topicResult } from './rank-topics.ts';
import { hasSpecificWord, countUnknownCharacters, removeSpans } from './unknown-words.ts';

/** Answers a cleaned query with Chinese characters in it. */
export const lookupHan = (text: string, index: SearchIndex): SearchAnswer => {
  const compact = text.replace(/ /g, '');
  const placesNamed = index.placesByName.get(compact);
  const topicsNamed = index.topicsByName.get(normaliseHan(compact));
  if (placesNamed) return matchPlaceName(placesNamed, topicsNamed || [], compact, index);
  const spans = topicsNamed ? [] : findPlaceSpans(text, index);
  if (spans.length > 0) {
    const rest = removeSpans(text, spans);
    const groups = keepInnermostPlaces(spans);
    const hits = groups.flat();
    const typed = spans.length === 1 ? text.slice(spans[0]?.start, spans[0]?.end) : '';
    const needsMoreFiles =
      needsCounties(hits, index, 'name') || countUnknownCharacters(rest, index) > 0;
    if (!hasSpecificWord(rest, index)) {
      const results = uniqueByAddress(
        groups.flatMap((group) => placeResults(group, 'name', typed)),
      );
      return {
        results,
        needsMoreFiles,
        isPlaceOnly: true,
      };
    }
    const answer = lookupPlaceAndTopic(groups, rest, index, typed);
    return {
      ...answer,
      needsMoreFiles,
      isPlaceOnly: false,
    };
  }
  const found = findTopics(text, index);
  const places = namesBeginningWith(compact, index);
  const topics = found.slice(0, MAX_TOPICS).map(topicResult);
  return {
    results: uniqueByAddress(topicsNamed ? [...topics, ...places] : [...places, ...topics]),
    needsMoreFiles:
      !topicsNamed &&
      (found.length === 0 || places.length > 0 || countUnknownCharacters(text, index) > 1),
    isPlaceOnly: topics.length === 0 && places.length > 0,
  };
};
