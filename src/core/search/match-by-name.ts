/** Queries that are a name as they stand: the first file answers them alone. */
import { cleanQuery, fold, hasHan } from './normalise.ts';
import type { Hit, Names, Topic } from './index-model.ts';
import { dedupe, placeResults, sharedKnown, topicsOnly, type Answer } from './results.ts';
import { topicSounds } from './topic-pinyin.ts';

/** Topics listed for initials, beside places. */
const BY_INITIALS = 6;

/** Everything that Latin letters may be the name of. */
export const bySound = (typed: string, names: Names): Answer => {
  const sounds = names.sounds.get(typed) ?? [];
  const initials = names.initials.get(typed) ?? [];
  const topics = topicSounds(names);
  const named = topics.sounds.get(typed) ?? [];
  const results = dedupe([
    ...placeResults(sounds, 'sound'),
    ...topicsOnly(named),
    ...placeResults(initials, 'sound'),
    ...topicsOnly(topics.initials.get(typed) ?? []).slice(0, BY_INITIALS),
  ]);
  return {
    results,
    firm: results.length,
    more:
      sharedKnown([...sounds, ...initials], names, 'sound') ||
      (sounds.length === 0 && !names.hasCounties && typed.length > 3),
    plain: named.length === 0 && sounds.length + initials.length > 0,
  };
};

/** A place by its whole name, and topics that are called so too. */
export const byPlaceName = (
  hits: readonly Hit[],
  topics: readonly Topic[],
  typed: string,
  names: Names,
): Answer => {
  const results = dedupe([...placeResults(hits, 'name', typed), ...topicsOnly(topics)]);
  return {
    results,
    firm: results.length,
    more: sharedKnown(hits, names, 'name'),
    plain: topics.length === 0,
  };
};

/** The one page that bears a name. Where there are more, or only a definition, the words of search decide. */
const only = (topics: readonly Topic[]): Answer | undefined => {
  const pages = topics.filter(({ kind }) => kind !== 'term' && kind !== 'correction');
  if (pages.length !== 1 || pages[0]?.kind === 'page') return undefined;
  return { results: topicsOnly(pages), more: false, plain: false, firm: 1 };
};

/** What a query names as it stands; nothing where it has to be understood. */
export const byName = (query: string, names: Names): Answer | undefined => {
  const typed = cleanQuery(query).replace(/ /g, '');
  if (!hasHan(typed)) {
    if (names.sounds.has(typed) || names.initials.has(typed)) return bySound(typed, names);
    const { sounds, initials } = topicSounds(names);
    return only(sounds.get(typed) ?? initials.get(typed) ?? []);
  }
  const topics = names.topicByKey.get(fold(typed)) ?? [];
  const hits = names.han.get(typed);
  if (hits) return byPlaceName(hits, topics, typed, names);
  return only(topics);
};
