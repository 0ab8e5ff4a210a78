/**
 * Answers queries that contain Chinese characters, possibly with numbers and Latin words among
 * them.
 */
import { normaliseHan } from './normalise.ts';
import type { PlaceMatch, SearchIndex } from './index-model.ts';
import { matchPlaceName } from './match-by-name.ts';
import { lookupPlaceAndTopic } from './place-and-topic.ts';
import {
  placesContaining,
  placesByPrefix,
  findPlaceSpans,
  keepInnermostPlaces,
} from './place-lookup.ts';
import {
  uniqueByAddress,
  placeResult,
  placeResults,
  MAX_PLACES_BY_PREFIX,
  needsCounties,
  MAX_TOPICS,
  type SearchAnswer,
} from './results.ts';
import { findTopics, topicResult, type TopicMatch } from './topic-lookup.ts';
import { hasSpecificWord, countUnknownCharacters, removeSpans } from './unknown-words.ts';

/**
 * Places whose name begins with the text. Where nothing else was found either, places whose name
 * contains it.
 */
const placesBeginningWith = (
  text: string,
  found: readonly TopicMatch[],
  index: SearchIndex,
): PlaceMatch[] => {
  const byPrefix = placesByPrefix(text, index.placesByName, MAX_PLACES_BY_PREFIX);
  if (byPrefix.length > 0 || found.length > 0 || text.length < 2) return byPrefix;
  return placesContaining(text, index.placesByName, 5);
};

/** Answers a cleaned query with Chinese characters in it. */
export const lookupHan = (text: string, index: SearchIndex): SearchAnswer => {
  const compact = text.replace(/ /g, '');
  const placesNamed = index.placesByName.get(compact);
  const topicsNamed = index.topicsByName.get(normaliseHan(compact));
  if (placesNamed) return matchPlaceName(placesNamed, topicsNamed ?? [], compact, index);
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
  const prefixPlaces = placesBeginningWith(compact, found, index);
  const topics = found.slice(0, MAX_TOPICS).map(topicResult);
  const places = prefixPlaces.map((hit) => placeResult(hit, ''));
  return {
    results: uniqueByAddress(topicsNamed ? [...topics, ...places] : [...places, ...topics]),
    needsMoreFiles:
      !topicsNamed &&
      (found.length === 0 || prefixPlaces.length > 0 || countUnknownCharacters(text, index) > 1),
    isPlaceOnly: topics.length === 0 && places.length > 0,
  };
};
