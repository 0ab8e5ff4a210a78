/** Queries that are a name as they stand: the first file answers them alone. */
import { cleanQuery, normaliseHan, hasHan } from './normalise.ts';
import type { PlaceMatch, NameIndex, Topic } from './index-model.ts';
import {
  uniqueByAddress,
  placeResults,
  needsCounties,
  topicResults,
  type SearchAnswer,
} from './results.ts';
import { topicsByLettersOf } from './topic-pinyin.ts';

/** Topics listed for initials, beside places. */
const MAX_TOPICS_BY_INITIALS = 6;

/** Everything that Latin letters may be the name of. */
export const matchLetters = (typed: string, names: NameIndex): SearchAnswer => {
  const byPinyin = names.placesByPinyin.get(typed) ?? [];
  const byInitials = names.placesByInitials.get(typed) ?? [];
  const topics = topicsByLettersOf(names);
  const named = topics.byPinyin.get(typed) ?? [];
  const results = uniqueByAddress([
    ...placeResults(byPinyin, 'sound'),
    ...topicResults(named),
    ...placeResults(byInitials, 'sound'),
    ...topicResults(topics.byInitials.get(typed) ?? []).slice(0, MAX_TOPICS_BY_INITIALS),
  ]);
  return {
    results,
    stableCount: results.length,
    needsMoreFiles:
      needsCounties([...byPinyin, ...byInitials], names, 'sound') ||
      (byPinyin.length === 0 && !names.hasCounties && typed.length > 3),
    isPlaceOnly: named.length === 0 && byPinyin.length + byInitials.length > 0,
  };
};

/** A place by its whole name, and topics that are called so too. */
export const matchPlaceName = (
  hits: readonly PlaceMatch[],
  topics: readonly Topic[],
  typed: string,
  names: NameIndex,
): SearchAnswer => {
  const results = uniqueByAddress([...placeResults(hits, 'name', typed), ...topicResults(topics)]);
  return {
    results,
    stableCount: results.length,
    needsMoreFiles: needsCounties(hits, names, 'name'),
    isPlaceOnly: topics.length === 0,
  };
};

/** The one page that bears a name. Where there are more, or only a definition, the words of search decide. */
const matchSinglePage = (topics: readonly Topic[]): SearchAnswer | undefined => {
  const pages = topics.filter(({ kind }) => kind !== 'term' && kind !== 'correction');
  if (pages.length !== 1 || pages[0]?.kind === 'page') return undefined;
  return {
    results: topicResults(pages),
    needsMoreFiles: false,
    isPlaceOnly: false,
    stableCount: 1,
  };
};

/** What a query names as it stands; nothing where it has to be understood. */
export const matchName = (query: string, names: NameIndex): SearchAnswer | undefined => {
  const typed = cleanQuery(query).replace(/ /g, '');
  if (!hasHan(typed)) {
    if (names.placesByPinyin.has(typed) || names.placesByInitials.has(typed))
      return matchLetters(typed, names);
    const { byPinyin, byInitials } = topicsByLettersOf(names);
    return matchSinglePage(byPinyin.get(typed) ?? byInitials.get(typed) ?? []);
  }
  const topics = names.topicsByName.get(normaliseHan(typed)) ?? [];
  const places = names.placesByName.get(typed);
  if (places) return matchPlaceName(places, topics, typed, names);
  return matchSinglePage(topics);
};
