/** Answers queries that are a name or the beginning of one. The files of names are enough for them. */
import { cleanQuery, normaliseHan, hasHan, isHan, toSimplified } from './normalise.ts';
import type { PlaceMatch, NameIndex, Topic } from './index-model.ts';
import type { SearchResult } from './index-format.ts';
import { listOf } from './multimap.ts';
import { hasNamesLike, mayBeShared } from './names-part.ts';
import { placesByPrefix } from './place-lookup.ts';
import { bestRank } from './place-ranks.ts';
import {
  MAX_PLACES_BY_PREFIX,
  placeResult,
  uniqueByAddress,
  placeResults,
  topicResults,
  type Interpretation,
  type SearchAnswer,
} from './results.ts';
import { mostAlike, textsBySound } from './sounds.ts';

/** Everything that has these letters as its pinyin, and places that have them as their initials. */
export const matchLetters = (typed: string, names: NameIndex): SearchAnswer => {
  const byPinyin = listOf(names.placesByPinyin, typed);
  const byInitials = listOf(names.placesByInitials, typed);
  // If only old or everyday names of places sound like this, a place in another file may have it as its own
  // name: jixian.
  const isOwnName = byPinyin.some(({ matchedBy }) => matchedBy === 'short');
  const named = topicsReadLike(names, typed);
  const results = uniqueByAddress([
    ...placeResults(byPinyin),
    ...topicResults(named),
    ...placeResults(byInitials),
  ]);
  return {
    results,
    needsMoreFiles:
      mayBeShared(typed, byPinyin, names) ||
      (!isOwnName && typed.length > 3 && !hasNamesLike(typed, names)),
    isPlaceOnly: named.length === 0 && byPinyin.length + byInitials.length > 0,
  };
};

/** Answers the full name of a place, together with topics of the same name. */
export const matchPlaceName = (
  hits: readonly PlaceMatch[],
  topics: readonly Topic[],
  typed: string,
  names: NameIndex,
): SearchAnswer => {
  const results = uniqueByAddress([...placeResults(hits, typed), ...topicResults(topics)]);
  return {
    results,
    needsMoreFiles: mayBeShared(typed, hits, names),
    isPlaceOnly: topics.length === 0,
  };
};

/**
 * Answers a name that exactly one page has. Returns undefined for several pages, or where only a
 * term or a correction has the name: those need the other index files.
 */
const matchSinglePage = (topics: readonly Topic[]): SearchAnswer | undefined => {
  const pages = topics.filter(({ kind }) => kind !== 'term' && kind !== 'correction');
  if (pages.length !== 1 || pages[0]?.kind === 'page') return undefined;
  return { results: topicResults(pages) };
};

const nameTyped = (query: string, { simplifiedByTraditional }: NameIndex): string =>
  toSimplified(cleanQuery(query), simplifiedByTraditional).replace(/ /g, '');

/** Answers a query that is exactly the name of something; undefined for any other query. */
export const matchName = (query: string, names: NameIndex): SearchAnswer | undefined => {
  const typed = nameTyped(query, names);
  if (!hasHan(typed)) {
    if (names.placesByPinyin.has(typed) || names.placesByInitials.has(typed))
      return matchLetters(typed, names);
    return matchSinglePage(topicsReadLike(names, typed));
  }
  const topics = listOf(names.topicsByName, normaliseHan(typed));
  const places = names.placesByName.get(typed);
  if (places) return matchPlaceName(places, topics, typed, names);
  return matchSinglePage(topics);
};

/** The topics that have a name with one of these keys of sound. */
const topicsReadLike = (names: NameIndex, ...keys: readonly string[]): Topic[] =>
  keys
    .flatMap((key) => listOf(textsBySound(names), key))
    .flatMap((text) => listOf(names.topicsByName, text));

/** Tells whether a text of as many characters can be read in the same way. */
const readLike = (typed: string, { readings }: NameIndex): ((text: string) => boolean) => {
  const sounds = [...typed].map((character) => listOf(readings, character));
  return (text) =>
    text.length === typed.length &&
    sounds.every((list, at) => listOf(readings, text[at]!).some((sound) => list.includes(sound)));
};

/** Answers a query that is not a name but sounds like one: 失业今. The readings come with `names-more.json`. */
export const matchNameBySound = (
  query: string,
  names: NameIndex,
): (SearchAnswer & Pick<Interpretation, 'correctedQuery'>) | undefined => {
  const typed = nameTyped(query, names);
  if (typed.length < 2 || !isHan(typed)) return undefined;
  const isAlike = readLike(typed, names);
  const places = [...names.placesByName].filter(([name]) => isAlike(name));
  places.sort(([, a], [, b]) => bestRank(a) - bestRank(b));
  const name = mostAlike(typed, [
    ...[...names.homophones, ...names.topicsByName.keys()].filter(isAlike),
    ...places.map(([one]) => one),
  ]);
  const answer = name === undefined ? undefined : matchName(name, names);
  return answer && { ...answer, correctedQuery: name! };
};

/** Places, and in Latin letters also topics, whose name begins with what somebody has typed so far. */
export const namesBeginningWith = (query: string, names: NameIndex): SearchResult[] => {
  const typed = nameTyped(query, names);
  if (typed === '') return [];
  const places = placesByPrefix(
    typed,
    hasHan(typed) ? names.placesByName : names.placesByPinyin,
    MAX_PLACES_BY_PREFIX,
  ).map((hit) => placeResult(hit));
  if (hasHan(typed)) return places;
  const keys = [...textsBySound(names).keys()].filter((key) => key.startsWith(typed));
  return uniqueByAddress([
    ...places,
    ...topicResults(typed.length > 2 ? topicsReadLike(names, ...keys) : []),
  ]);
};
