/** Queries in Han script, perhaps with numbers and Latin words in them. */
import { fold } from './normalise.ts';
import type { Hit, Index } from './index-model.ts';
import { byPlaceName } from './match-by-name.ts';
import { placeAndTopic } from './place-and-topic.ts';
import { byPart, byPrefix, findSpans, narrow } from './place-lookup.ts';
import {
  dedupe,
  placeResult,
  placeResults,
  PREFIX_LIMIT,
  sharedKnown,
  TOPIC_LIMIT,
  topicsOnly,
  type Answer,
} from './results.ts';
import { neighbourTopics } from './scope.ts';
import { findTopics, topicResult, type Found } from './topic-lookup.ts';
import { tellsSomething, unknownIn, without } from './unknown-words.ts';

/** Places that begin with what is typed; failing all else, places that have it in their name. */
const beginning = (text: string, found: readonly Found[], index: Index): Hit[] => {
  const begun = byPrefix(text, index.han, PREFIX_LIMIT);
  if (begun.length > 0 || found.length > 0 || text.length < 2) return begun;
  return byPart(text, index.han, 5);
};

/** In so short a query one strange character is likely a typo: 医保钱保. */
const SHORT = 6;

/** Han text, perhaps with numbers and Latin words in it. */
export const lookupHan = (text: string, index: Index): Answer => {
  const neighbours = neighbourTopics(text, index);
  if (neighbours) return { results: topicsOnly(neighbours), more: false, plain: false, firm: 0 };
  const joined = text.replace(/ /g, '');
  const whole = index.han.get(joined);
  const named = index.topicByKey.get(fold(joined));
  if (whole) return byPlaceName(whole, named ?? [], joined, index);
  const spans = named ? [] : findSpans(text, index);
  if (spans.length > 0) {
    const rest = without(text, spans);
    const groups = narrow(spans);
    const hits = groups.flat();
    const typed = spans.length === 1 ? text.slice(spans[0]?.start, spans[0]?.end) : '';
    const more = sharedKnown(hits, index, 'name') || unknownIn(rest, index) > 0;
    if (!tellsSomething(rest, index)) {
      const results = dedupe(groups.flatMap((group) => placeResults(group, 'name', typed)));
      return { results, more, plain: true, firm: more ? 0 : results.length };
    }
    const { results, firm } = placeAndTopic(groups, rest, index, typed);
    return { results, more, plain: false, firm: more ? 0 : firm };
  }
  const found = findTopics(text, index);
  const begun = beginning(joined, found, index);
  const topics = found.slice(0, TOPIC_LIMIT).map(topicResult);
  const unknown = unknownIn(text, index);
  const places = begun.map((hit) => placeResult(hit, ''));
  return {
    results: dedupe(named ? [...topics, ...places] : [...places, ...topics]),
    more:
      !named &&
      (found.length === 0 ||
        begun.length > 0 ||
        unknown > 1 ||
        (unknown > 0 && joined.length <= SHORT)),
    plain: topics.length === 0 && places.length > 0,
    // What the first file names stands already; of longer names a heading may have the better one.
    firm: named ? 0 : places.length,
  };
};
