/**
 * Answers queries that contain Chinese characters, possibly with numbers and Latin words among
 * them.
 */
import { normaliseHan } from './normalise.ts';
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

/** What is asked by who names places in several provinces and asks to share, or says only who is where. */
const BETWEEN_PROVINCES = '跨省';
/** The word of the vocabulary for using somebody else's account: 能用女儿的医保吗. */
const SHARING = '家庭共济';

/**
 * Whether a query is about people in several provinces who share, or says who is in which and nothing else:
 * 妈妈在内江 女儿在上海 用医保.
 */
const isBetweenProvinces = (
  rest: string,
  groups: readonly (readonly PlaceMatch[])[],
  index: SearchIndex,
): boolean => {
  if (new Set(groups.map(([hit]) => enclosingProvince(hit!.place))).size < 2) return false;
  const saysOnlyWho = hintsAtSection(rest, index) && !hasSpecificWord(rest, index);
  return (
    saysOnlyWho ||
    segment(normaliseHan(rest), index.vocabulary).some(({ word }) => word === SHARING)
  );
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
    const asked = isBetweenProvinces(rest, groups, index) ? `${rest} ${BETWEEN_PROVINCES}` : rest;
    const typed = spans.length === 1 ? text.slice(spans[0]?.start, spans[0]?.end) : '';
    const needsMoreFiles =
      spans.some(({ start, end, hits }) => mayBeShared(text.slice(start, end), hits, index)) ||
      countUnknownCharacters(rest, index) > 0;
    return hasSpecificWord(asked, index)
      ? { ...lookupPlaceAndTopic(groups, asked, index, typed), needsMoreFiles }
      : {
          results: uniqueByAddress(groups.flatMap((group) => placeResults(group, typed))),
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
