/** Answers queries with a place and a topic: 唐山断缴. */
import { normaliseHan } from './normalise.ts';
import { resultTitle } from './result-titles.ts';
import type { SearchResult } from './index-format.ts';
import { segment, type PlaceSection } from './vocabulary.ts';
import type { PlaceMatch, SearchIndex, IndexedPlace } from './index-model.ts';
import { uniquePlaces, rankPlaceMatches, matchReason } from './place-ranks.ts';
import { uniqueByAddress, placeResult, MAX_TOPICS } from './results.ts';
import { findTopics, isPartialMatch, topicResult } from './topic-lookup.ts';
import { countUnknownCharacters } from './unknown-words.ts';

/** The section of a place's page that the words ask for; undefined where none fits. */
const requestedSection = (topicText: string, index: SearchIndex): PlaceSection | undefined => {
  const words = new Set(
    segment(normaliseHan(topicText), index.vocabulary).map(({ text, word }) =>
      word === undefined ? text : word,
    ),
  );
  let best: { section: PlaceSection; score: number } | undefined;
  for (const section of index.vocabulary.sections) {
    if (section.excludedWords.some((word) => words.has(word))) continue;
    const score = Math.max(
      0,
      ...section.words.map((word) =>
        words.has(word)
          ? word.length + (['cross-province', 'commercial'].includes(section.id) ? 9 : 0)
          : 0,
      ),
    );
    if (score > (best?.score ?? 0)) best = { section, score };
  }
  return best?.section;
};

const hasSection = (place: IndexedPlace, { id }: PlaceSection): boolean =>
  place.sections?.includes(id) ?? place.hasPage;

/**
 * A province's page has its own sections only for sharing; everything else stands under one
 * heading.
 */
const sectionAddress = (place: IndexedPlace, { headingSection }: PlaceSection): string => {
  if (place.level === 'province')
    return `${place.address}#${['sharing', 'cross-province'].includes(headingSection) ? headingSection : 'local'}`;
  return place.hasPage ? `${place.address}#${headingSection}` : place.address;
};

const enclosingProvince = (place: IndexedPlace): IndexedPlace =>
  place.parent === undefined ? place : enclosingProvince(place.parent);

/**
 * The result for a rule of the place itself, or else of its province; undefined where the handbook
 * has neither.
 */
const localResult = (
  match: PlaceMatch,
  section: PlaceSection,
  typed: string,
): SearchResult | undefined => {
  const { place } = match;
  const province = enclosingProvince(place);
  const source = hasSection(place, section)
    ? place
    : hasSection(province, section)
      ? province
      : undefined;
  if (!source) return undefined;
  const why = [
    matchReason(match, typed),
    source === place ? undefined : `${province.short}全省的规定，${place.short}也适用`,
  ].filter((reason) => reason !== undefined);
  return {
    kind: 'region',
    title: resultTitle(source.title, section.title),
    address: sectionAddress(source, section),
    ...(why.length === 0 ? {} : { why: why.join('。') }),
  };
};

/**
 * With more unknown characters than this, longer than a village's name, the query is about
 * something else.
 */
const MAX_UNKNOWN_CHARACTERS = 3;

/**
 * Results for a place and a topic: the place's own section first where it has one, and that order
 * is final; otherwise the national page first. `groups` has the possible places for each name in
 * the query.
 */
export const lookupPlaceAndTopic = (
  groups: readonly (readonly PlaceMatch[])[],
  topicText: string,
  index: SearchIndex,
  typed: string,
): { results: SearchResult[]; stableCount: number } => {
  const ranked = groups.map((hits) => uniquePlaces(rankPlaceMatches(hits, 'name')));
  const hits = ranked.flat();
  const section = requestedSection(topicText, index);
  const topicMatches = findTopics(topicText, index);
  const topics = topicMatches.slice(0, MAX_TOPICS).map(topicResult);
  if (
    !section &&
    topicMatches.length === 0 &&
    countUnknownCharacters(topicText, index) > MAX_UNKNOWN_CHARACTERS
  )
    return { results: [], stableCount: 0 };
  const localAnswers = section
    ? hits.flatMap((hit) => {
        const result = localResult(hit, section, typed);
        return result ? [{ hit, result }] : [];
      })
    : [];
  if (localAnswers.length > 0)
    return {
      results: uniqueByAddress([
        ...localAnswers.map(({ result }) => result),
        ...topics.slice(0, 3),
        ...hits
          .filter((hit) => !localAnswers.some((one) => one.hit === hit))
          .map((hit) => placeResult(hit, typed)),
        ...topics.slice(3),
      ]),
      stableCount: new Set(localAnswers.map(({ result }) => result.address)).size,
    };
  const hasNationalAnswer = topicMatches[0] !== undefined && !isPartialMatch(topicMatches[0]);
  const places = hits.map((hit) => {
    const result = placeResult(hit, typed, false);
    if (hit.place.isNotCovered || !hasNationalAnswer) return result;
    const note = hit.place.hasPage
      ? `手册没有写${hit.place.short}在这件事上的规定，先看全国的`
      : `手册没有单独写${hit.place.short}的规定，先看全国的`;
    return { ...result, why: result.why === undefined ? note : `${result.why}。${note}` };
  });
  const results =
    hits[0]?.place.isNotCovered || !hasNationalAnswer
      ? [...places, ...topics]
      : [...topics.slice(0, 1), ...places, ...topics.slice(1)];
  return { results: uniqueByAddress(results), stableCount: 0 };
};
