/** Queries in Latin letters: pinyin and initials of places and topics. */
import { bySound } from './match-by-name.ts';
import { distance } from '../edit-distance.ts';
import { lookupHan } from './lookup-han.ts';
import type { Hit, Index, Topic } from './index-model.ts';
import { placeAndTopic } from './place-and-topic.ts';
import { byPrefix } from './place-lookup.ts';
import { rankHits } from './place-ranks.ts';
import {
  dedupe,
  placeResult,
  placeResults,
  PREFIX_LIMIT,
  TOPIC_LIMIT,
  topicsOnly,
  type Answer,
} from './results.ts';
import type { Result } from './index-format.ts';
import { isOutside } from './scope.ts';
import { spell, wordOf } from './split-pinyin.ts';
import { findTopics, isClose, topicResult } from './topic-lookup.ts';
import { topicSounds } from './topic-pinyin.ts';

/** Latin letters as a place: pinyin, then initials. */
const placesBySound = (typed: string, index: Index): Hit[] => {
  const sounds = index.sounds.get(typed);
  if (sounds) return sounds;
  return index.initials.get(typed) ?? [];
};

const topicsBySound = (typed: string, index: Index): Topic[] => {
  const { sounds, initials } = topicSounds(index);
  return sounds.get(typed) ?? initials.get(typed) ?? [];
};

/** Splits typed letters into a place and a topic, or a province and its unit. */
const splitSounds = (typed: string, index: Index): Result[] => {
  const { sounds } = topicSounds(index);
  for (let at = typed.length - 2; at > 2; at -= 1) {
    const head = typed.slice(0, at);
    const tail = typed.slice(at);
    const places = index.sounds.get(head) ?? [];
    const inner = (index.sounds.get(tail) ?? []).filter((hit) =>
      places.some(({ place }) => place === hit.place.parent || place === hit.place.parent?.parent),
    );
    if (inner.length > 0) return placeResults(inner, 'sound');
    const topic = sounds.get(tail)?.[0];
    if (places.length > 0 && topic) {
      const best = rankHits(places, 'sound')[0];
      if (best) return placeAndTopic([[best]], topic.keys[0] ?? topic.title, index, '').results;
    }
    const before = sounds.get(head)?.[0];
    const after = rankHits(index.sounds.get(tail) ?? [], 'sound')[0];
    if (before && after)
      return placeAndTopic([[after]], before.keys[0] ?? before.title, index, '').results;
  }
  return [];
};

/** One letter wrong, missing or swapped. */
const nearly = (typed: string, index: Index): Hit[] => {
  if (typed.length < 6) return [];
  const hits: Hit[] = [];
  for (const [key, list] of index.sounds)
    if (
      Math.abs(key.length - typed.length) < 2 &&
      key[0] === typed[0] &&
      distance(typed, key) === 1
    )
      hits.push(...list);
  return hits;
};

/** What is spelled in Latin letters is looked up as if it had been typed in Han. */
const said = (words: string, index: Index): Answer => ({
  results: isOutside(words, index) ? [] : lookupHan(words, index).results,
  more: !index.hasCounties,
  plain: false,
  firm: 0,
});

/** More than a county is called so: that comes before any word. */
const isCity = (typed: string, { sounds }: Index): boolean =>
  (sounds.get(typed) ?? []).some(({ place }) => place.level !== 'county');

/** Nothing but Latin letters, digits and blanks. */
export const lookupLatin = (text: string, index: Index): Answer => {
  const typed = text.replace(/ /g, '');
  const found = findTopics(text, index)
    .filter((one) => !isClose(one))
    .map(topicResult);
  if (!/[a-z]/.test(typed))
    return { results: found.slice(0, TOPIC_LIMIT), more: false, plain: false, firm: 0 };
  const named = bySound(typed, index);
  const word = isCity(typed, index) ? undefined : wordOf(typed, index);
  const meant = word === undefined ? undefined : said(word, index);
  if (meant && meant.results.length + named.results.length > 0)
    return { ...meant, results: dedupe([...meant.results, ...named.results]) };
  if (named.results.length + found.length > 0)
    return { ...named, results: dedupe([...named.results, ...found]) };
  const topicNames = topicSounds(index);
  const split = splitSounds(typed, index);
  if (split.length > 0) return { results: split, more: false, plain: false, firm: 0 };
  const begun = typed.length > 1 ? byPrefix(typed, index.sounds, PREFIX_LIMIT) : [];
  const topics =
    typed.length > 2
      ? [...topicNames.sounds].filter(([key]) => key.startsWith(typed)).flatMap(([, list]) => list)
      : [];
  if (begun.length + topics.length > 0)
    return {
      results: dedupe([...begun.map((hit) => placeResult(hit)), ...topicsOnly(topics)]).slice(
        0,
        PREFIX_LIMIT,
      ),
      more: !index.hasCounties,
      plain: topics.length === 0,
      firm: 0,
    };
  const words = typed.length > 3 ? spell(typed, index) : undefined;
  const spelled = words === undefined ? undefined : said(words, index);
  if (spelled && spelled.results.length > 0) return spelled;
  return {
    results: placeResults(nearly(typed, index), 'sound', '', true),
    more: !index.hasCounties,
    plain: false,
    firm: 0,
  };
};

/** Latin words among Han: `sjz断缴` is read as the place it means. */
export const withPlaces = (text: string, index: Index): string =>
  text.replace(/[a-z]{2,}(?: [a-z]+)*/g, (typed) => {
    const letters = typed.replace(/ /g, '');
    const place = rankHits(placesBySound(letters, index), 'sound')[0]?.place;
    if (place) return place.level === 'county' ? place.name : place.short;
    const topic = topicsBySound(letters, index)[0];
    return topic ? (topic.keys[0] ?? typed) : typed;
  });
