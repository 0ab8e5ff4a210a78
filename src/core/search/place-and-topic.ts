/** Answers queries with a place and a topic: 唐山断缴. */
import { asksForWay } from './asks.ts';
import { normaliseHan } from './normalise.ts';
import { resultTitle } from './result-titles.ts';
import type { SearchResult } from './index-format.ts';
import { segment } from './segment.ts';
import type { PlaceSection } from './vocabulary.ts';
import type { PlaceMatch, SearchIndex, IndexedPlace } from './index-model.ts';
import { uniquePlaces, rankPlaceMatches, matchReason } from './place-ranks.ts';
import { uniqueByAddress, placeResult, MAX_TOPICS, type SearchAnswer } from './results.ts';
import { findTopics, topicResult } from './rank-topics.ts';
import { countUnknownCharacters } from './unknown-words.ts';

/**
 * How well a section's words fit: the length of the longest that the query has, as it was typed or among
 * the words into which it is cut; 0 for none.
 */
const wordScore = (section: PlaceSection, words: ReadonlySet<string>, typed: string): number =>
  Math.max(
    0,
    ...section.words.map((word) => (words.has(word) || typed.includes(word) ? word.length : 0)),
  );

const isOnSubject = ({ pages }: PlaceSection, { address }: SearchResult): boolean =>
  pages.some((page) => address.startsWith(page));

/** So many of the first national answers are used to tell which subject a query means. */
const SUBJECT_TOPICS = 3;

/**
 * The sections of a place's page that treat what is asked, best first: those on the subject of the
 * first national answer, and those whose words the query has if one of the first national answers is
 * on their subject. Words alone decide for a section without national pages.
 */
const requestedSections = (
  topicText: string,
  national: readonly SearchResult[],
  index: SearchIndex,
): PlaceSection[] => {
  const typed = normaliseHan(topicText);
  const words = new Set(
    segment(typed, index.vocabulary).map(({ text, word }) => (word === undefined ? text : word)),
  );
  return index.vocabulary.sections
    .map((section) => ({
      section,
      score: wordScore(section, words, typed),
      subjectRank: national.findIndex((topic) => isOnSubject(section, topic)),
    }))
    .filter(({ section: { pages, not }, score, subjectRank }) => {
      if (not.some((word) => words.has(word))) return false;
      if (national.length === 0 || pages.length === 0) return score > 0;
      return subjectRank === 0 || (subjectRank > 0 && score > 0);
    })
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
};

const hasSection = (place: IndexedPlace, { id }: PlaceSection): boolean =>
  place.sections?.includes(id) ?? place.hasPage;

/** A place without a page stands in the list of its province's page. */
const sectionAddress = ({ address, hasPage, level }: IndexedPlace, heading: string): string =>
  hasPage || level === 'province' ? `${address}#${heading}` : address;

export const enclosingProvince = (place: IndexedPlace): IndexedPlace =>
  place.parent === undefined ? place : enclosingProvince(place.parent);

/**
 * The result for a rule of the place itself, or else of its province, if that holds there; undefined where the
 * handbook has neither.
 */
const localResult = (
  match: PlaceMatch,
  section: PlaceSection,
  typed: string,
): SearchResult | undefined => {
  const { place } = match;
  const province = enclosingProvince(place);
  const sources = place.isInsuredApart ? [place] : [place, province];
  const source = sources.find((one) => hasSection(one, section));
  if (!source) return undefined;
  const why = [
    matchReason(match, typed),
    source === place ? undefined : `${province.short}的规定，${place.short}也适用`,
  ].filter((reason) => reason !== undefined);
  return {
    kind: 'region',
    title: resultTitle(source.title, section.title),
    address: sectionAddress(source, section.within || section.id),
    ...(why.length === 0 ? {} : { why: why.join('。') }),
  };
};

/** With more unknown characters, longer than a village's name, the query is about something else. */
const MAX_UNKNOWN_CHARACTERS = 3;

/** Id of the section of a place for rules on subjects without a section of their own. */
const OTHER_RULES = 'more';

/**
 * The national answer, and a note that the place has no section on the matter. If pages of places have a
 * section for what is asked, the note does not mention the other rules of the place, which do not treat it.
 */
const nationalAnswer = (
  hits: readonly PlaceMatch[],
  topics: readonly SearchResult[],
  sections: readonly PlaceSection[],
  typed: string,
): SearchAnswer => {
  const [first] = hits;
  // The page of a place outside the handbook only says so, which does not answer the question.
  const places = hits.map((hit) => placeResult(hit, typed, first?.place.isNotCovered));
  if (!first || first.place.isNotCovered || topics.length === 0)
    return { results: uniqueByAddress([...places, ...topics]) };
  const { place } = first;
  const hasOtherRules = sections.length === 0 && (place.sections?.includes(OTHER_RULES) || false);
  return {
    results: uniqueByAddress(topics),
    placeNote: {
      title: place.title,
      address: hasOtherRules ? sectionAddress(place, OTHER_RULES) : place.address,
      hasOtherRules,
    },
  };
};

/**
 * Whether places lie in different provinces: two are named, or a name may mean several, as 朝阳 is a city of
 * 辽宁 and a district of 北京.
 */
const lieApart = (hits: readonly PlaceMatch[]): boolean =>
  new Set(hits.map(({ place }) => enclosingProvince(place))).size > 1;

/**
 * Results for a place and a topic: the place's own section first where it has one and that may answer, and that
 * order is final; otherwise the national pages with a note on the place. `groups` has the possible places
 * for each name in the query.
 */
export const lookupPlaceAndTopic = (
  groups: readonly (readonly PlaceMatch[])[],
  topicText: string,
  index: SearchIndex,
  typed: string,
): SearchAnswer => {
  const hits = groups.flatMap((group) => uniquePlaces(rankPlaceMatches(group)));
  const topics = findTopics(topicText, index).slice(0, MAX_TOPICS).map(topicResult);
  const national = topics.slice(0, SUBJECT_TOPICS).filter(({ isPartialMatch }) => !isPartialMatch);
  const sections = requestedSections(topicText, national, index);
  if (
    sections.length === 0 &&
    topics.length === 0 &&
    countUnknownCharacters(topicText, index) > MAX_UNKNOWN_CHARACTERS
  )
    return { results: [] };
  const localAnswer = (hit: PlaceMatch): SearchResult | undefined =>
    sections.flatMap((section) => localResult(hit, section, typed) || [])[0];
  const held = sections.find((section) => hits.some((hit) => localResult(hit, section, typed)));
  if (!held) return nationalAnswer(hits, topics, sections, typed);
  const isOnSame = (topic: SearchResult): boolean => isOnSubject(held, topic);
  const isWayElsewhere = held.figuresOnly && asksForWay(topicText, index.vocabulary);
  // What holds everywhere comes before several places, and a calculator uses the figures of the place.
  const first = lieApart(hits)
    ? topics.find(isOnSame) || topics[0]
    : national.find(({ kind }, at) => at === 0 && kind === 'tool') ||
      (isWayElsewhere ? national.find(isOnSame) : undefined);
  const places = hits.map((hit) => localAnswer(hit) || placeResult(hit, typed));
  return { results: uniqueByAddress([...(first ? [first] : []), ...places, ...topics]) };
};
