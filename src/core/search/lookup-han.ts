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

/** The word of the vocabulary for using somebody else's account: 能用女儿的医保吗. */
const SHARING = '家庭共济';
/** Words of the vocabulary for care; they name no relative and nobody's account. */
const CARE: ReadonlySet<string> = new Set(['医保', '医保卡', '住院', '报销', '买药']);
/** Those that somebody is treated in a place by; 看病 is one way to say 住院. */
const TREATMENT: ReadonlySet<string> = new Set(['住院', '买药']);
/** Says where somebody is or comes from: 老家四川, 人在广州打工. */
const WHEREABOUTS = /在|老家|户口|住|上班|打工|工作/g;

/**
 * The word of the vocabulary for what holds between provinces, where a query names places in several and asks for
 * that: of people who share, or of whom it says only who is where (妈妈在内江 女儿在上海 用医保), and of care for one
 * who is away (老家云阳 人在广州 用医保). Empty for any other query.
 */
const betweenProvinces = (
  rest: string,
  groups: readonly (readonly PlaceMatch[])[],
  index: SearchIndex,
): string => {
  if (new Set(groups.map(([hit]) => enclosingProvince(hit!.place))).size < 2) return '';
  const wordsOf = (text: string) => segment(normaliseHan(text), index.vocabulary);
  const saysOnlyWho = hintsAtSection(rest, index) && !hasSpecificWord(rest, index);
  if (saysOnlyWho || wordsOf(rest).some(({ word }) => word === SHARING)) return '跨省';
  const asked = rest.replace(WHEREABOUTS, ' ');
  const words = wordsOf(asked).filter(({ text, word }) => text !== ' ' && word !== '');
  const isOnCare = words.length > 0 && words.every(({ word = '' }) => CARE.has(word));
  const isAway = asked !== rest || words.some(({ word = '' }) => TREATMENT.has(word));
  return isOnCare && isAway ? '异地就医' : '';
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
    const asked = `${rest} ${betweenProvinces(rest, groups, index)}`;
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
