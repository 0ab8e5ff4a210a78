/** The instant layer: places and topics for what somebody types. Pure; no DOM, no network. */
import { cleanQuery, fold, hasHan, isHan } from './normalise.ts';
import type { Hit, Index, Place, Topic } from './open.ts';
import { readingsOf } from './open.ts';
import {
  byPart,
  byPrefix,
  distinct,
  findSpans,
  narrow,
  rankHits,
  reasonOf,
} from './place-lookup.ts';
import {
  findTopics,
  isClose,
  isOutside,
  isWritten,
  neighbourTopics,
  topicResult,
  topicSounds,
  warmTopics,
  type Found,
} from './topic-lookup.ts';
import type { Result } from './types.ts';
import { cut } from './vocabulary.ts';

export { openIndex, type Index } from './open.ts';
export type { Result, ResultKind } from './types.ts';

export interface Interpretation {
  results: Result[];
  /** Part of the query is not understood: the further files may know it. */
  more: boolean;
  /** The query without typos, in simplified script. */
  understood: string;
  /** It names a subject that the handbook does not treat. */
  outside: boolean;
}

type Answer = Pick<Interpretation, 'results' | 'more'>;

const PREFIX_LIMIT = 12;
const TOPIC_LIMIT = 8;

const dedupe = (results: readonly Result[]): Result[] => {
  const seen = new Set<string>();
  return results.filter(({ address }) => {
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
};

const placeResult = (hit: Hit, typed = '', close = false): Result => {
  const why = reasonOf(hit, typed);
  return {
    kind: 'region',
    title: hit.place.title,
    address: hit.place.address,
    ...(why === undefined ? {} : { why }),
    ...(close ? { close: true } : {}),
  };
};

const placeResults = (
  hits: readonly Hit[],
  by: 'name' | 'sound',
  typed = '',
  close = false,
): Result[] => distinct(rankHits(hits, by)).map((hit) => placeResult(hit, typed, close));

const topicsOnly = (topics: readonly Topic[], close = false): Result[] =>
  topics.map(({ kind, title, address }) => ({
    kind,
    title,
    address,
    ...(close ? { close: true } : {}),
  }));

/** The section of a region's page that the words ask for. */
const sectionOf = (rest: string, index: Index): { id: string; title: string } | undefined => {
  const words = new Set(
    cut(fold(rest), index.vocabulary).map(({ text, word }) => (word === undefined ? text : word)),
  );
  let best: { id: string; title: string; score: number } | undefined;
  for (const section of index.vocabulary.sections) {
    const score = Math.max(
      0,
      ...section.words.map((word) =>
        words.has(word) ? word.length + (section.id === 'cross-province' ? 9 : 0) : 0,
      ),
    );
    if (score > (best?.score ?? 0)) best = { id: section.id, title: section.title, score };
  }
  return best;
};

/** Words that say something about the subject, without those that are in nearly every question. */
const tellsSomething = (rest: string, index: Index): boolean =>
  cut(fold(rest), index.vocabulary).some(
    ({ text, word }) =>
      text !== ' ' &&
      word !== '' &&
      !(
        word !== undefined &&
        (index.vocabulary.common.has(word) || index.vocabulary.vague.has(word))
      ),
  );

/** Han characters that belong to no word; 都 and the like count where they stand beside such a one. */
const unknownIn = (rest: string, index: Index): number => {
  const pieces = cut(fold(rest), index.vocabulary);
  const isUnknown = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && piece.word === undefined && hasHan(piece.text);
  };
  return pieces.filter(
    ({ text, word }, at) =>
      isUnknown(at) ||
      (word === '' && text.length === 1 && (isUnknown(at - 1) || isUnknown(at + 1))),
  ).length;
};

const sectionResult = (
  place: Place,
  section: { id: string; title: string },
  why?: string,
): Result => ({
  kind: 'region',
  title: `${place.short}：${section.title}`,
  address: `${place.address}#${section.id}`,
  ...(why === undefined ? {} : { why }),
});

const hasSection = (place: Place, id: string): boolean =>
  place.own && (place.sections?.includes(id) ?? true);

/** A place and a topic: its own section first where it has one, else the national one. */
const placeAndTopic = (
  groups: readonly (readonly Hit[])[],
  rest: string,
  index: Index,
  typed: string,
): Result[] => {
  const ranked = groups.map((hits) => distinct(rankHits(hits, 'name')));
  const hits = ranked.flat();
  const section = sectionOf(rest, index);
  const found = findTopics(rest, index);
  const topics = found.slice(0, TOPIC_LIMIT).map(topicResult);
  const own = section ? hits.filter(({ place }) => hasSection(place, section.id)) : [];
  if (section && own.length > 0)
    return dedupe([
      ...own.map((hit) => sectionResult(hit.place, section, reasonOf(hit, typed))),
      ...topics.slice(0, 3),
      ...hits.filter((hit) => !own.includes(hit)).map((hit) => placeResult(hit, typed)),
      ...topics.slice(3),
    ]);
  const national = found[0] !== undefined && !isClose(found[0]);
  const places = hits.map((hit) => {
    const result = placeResult(hit, typed, false);
    if (hit.place.foreign || !national) return result;
    const told = hit.place.own
      ? `手册没有写${hit.place.short}在这件事上的规定，先看全国的`
      : `手册没有单独写${hit.place.short}的规定，先看全国的`;
    return { ...result, why: result.why === undefined ? told : `${result.why}。${told}` };
  });
  if (hits[0]?.place.foreign || !national) return dedupe([...places, ...topics]);
  return dedupe([...topics.slice(0, 1), ...places, ...topics.slice(1)]);
};

const without = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).trim();
};

const sharedKnown = (hits: readonly Hit[], index: Index, by: 'name' | 'sound'): boolean =>
  !index.hasCounties &&
  hits.some(({ place }) => (by === 'name' ? place.sharedName : place.sharedSound));

/** Places that begin with what is typed; failing all else, places that have it in their name. */
const beginning = (text: string, found: readonly Found[], index: Index): Hit[] => {
  const begun = byPrefix(text, index.han, PREFIX_LIMIT);
  if (begun.length > 0 || found.length > 0 || text.length < 2) return begun;
  return byPart(text, index.han, 5);
};

/** Han text, perhaps with numbers and Latin words in it. */
const lookupHan = (text: string, index: Index): Answer => {
  const neighbours = neighbourTopics(text, index);
  if (neighbours) return { results: topicsOnly(neighbours), more: false };
  const joined = text.replaceAll(' ', '');
  const whole = index.han.get(joined);
  const named = index.topicByKey.get(fold(joined));
  if (whole)
    return {
      results: dedupe([
        ...placeResults(whole, 'name', joined),
        ...findTopics(joined, index)
          .filter((found) => !isClose(found))
          .map(topicResult),
      ]),
      more: sharedKnown(whole, index, 'name'),
    };
  const spans = named ? [] : findSpans(text, index);
  if (spans.length > 0) {
    const rest = without(text, spans);
    const groups = narrow(spans);
    const hits = groups.flat();
    const typed = spans.length === 1 ? text.slice(spans[0]?.start, spans[0]?.end) : '';
    const more = sharedKnown(hits, index, 'name') || unknownIn(rest, index) > 1;
    if (!tellsSomething(rest, index))
      return {
        results: dedupe(groups.flatMap((group) => placeResults(group, 'name', typed))),
        more,
      };
    return { results: placeAndTopic(groups, rest, index, typed), more };
  }
  const found = findTopics(text, index);
  const begun = beginning(joined, found, index);
  const topics = found.slice(0, TOPIC_LIMIT).map(topicResult);
  const places = begun.map((hit) => placeResult(hit, ''));
  return {
    results: dedupe(named ? [...topics, ...places] : [...places, ...topics]),
    more: !named && (found.length === 0 || unknownIn(text, index) > 1 || begun.length > 0),
  };
};

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
      if (best) return placeAndTopic([[best]], topic.keys[0] ?? topic.title, index, '');
    }
    const before = sounds.get(head)?.[0];
    const after = rankHits(index.sounds.get(tail) ?? [], 'sound')[0];
    if (before && after) return placeAndTopic([[after]], before.keys[0] ?? before.title, index, '');
  }
  return [];
};

const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = [...b, ''].map((_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
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

/** Nothing but Latin letters, digits and blanks. */
const lookupLatin = (text: string, index: Index): Answer => {
  const typed = text.replaceAll(' ', '');
  const found = findTopics(text, index)
    .filter((one) => !isClose(one))
    .map(topicResult);
  if (!/[a-z]/.test(typed)) return { results: found.slice(0, TOPIC_LIMIT), more: false };
  const bySound = index.sounds.get(typed) ?? [];
  const byInitials = index.initials.get(typed) ?? [];
  const topicNames = topicSounds(index);
  const exact = dedupe([
    ...placeResults(bySound, 'sound'),
    ...topicsOnly(topicNames.sounds.get(typed) ?? []),
    ...placeResults(byInitials, 'sound'),
    ...topicsOnly(topicNames.initials.get(typed) ?? []).slice(0, 6),
    ...found,
  ]);
  const shared = sharedKnown([...bySound, ...byInitials], index, 'sound');
  if (exact.length > 0)
    return {
      results: exact,
      more: shared || (bySound.length === 0 && !index.hasCounties && typed.length > 3),
    };
  const split = splitSounds(typed, index);
  if (split.length > 0) return { results: split, more: false };
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
    };
  return {
    results: placeResults(nearly(typed, index), 'sound', '', true),
    more: !index.hasCounties,
  };
};

/** Latin words among Han: `sjz断缴` is read as the place it means. */
const withPlaces = (text: string, index: Index): string =>
  text.replace(/[a-z]{2,}(?: [a-z]+)*/g, (typed) => {
    const letters = typed.replaceAll(' ', '');
    const place = rankHits(placesBySound(letters, index), 'sound')[0]?.place;
    if (place) return place.level === 'county' ? place.name : place.short;
    const topic = topicsBySound(letters, index)[0];
    return topic ? (topic.keys[0] ?? typed) : typed;
  });

const SAME: readonly [RegExp, string][] = [
  [/zh/g, 'z'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/ng(?= |$)/g, 'n'],
  [/(?<= |^)l/g, 'n'],
  [/(?<= |^)f/g, 'h'],
];

/** Sounds that many speakers do not tell apart. */
export const blur = (sound: string): string =>
  SAME.reduce((text, [from, to]) => text.replace(from, to), sound);

const LONGEST_HEARD = 8;

type Hearing = 'exact' | 'blurred';
type Ear = Record<'words' | 'places', Map<string, string>>;

const ears: Record<Hearing, WeakMap<Index, Ear>> = { exact: new WeakMap(), blurred: new WeakMap() };

/** Names and words by how they sound. */
const earOf = (index: Index, how: Hearing): Ear => {
  const known = ears[how].get(index);
  if (known) return known;
  const ear: Ear = { words: new Map(), places: new Map() };
  const enter = (to: Map<string, string>, text: string): void => {
    if (text.length < 2 || text.length > LONGEST_HEARD || !isHan(text)) return;
    for (const reading of readingsOf(text, index.readings, 4)) {
      const sound = how === 'exact' ? reading.join(' ') : blur(reading.join(' '));
      if (!to.has(sound)) to.set(sound, text);
    }
  };
  for (const word of index.vocabulary.known) enter(ear.words, word);
  // 市, 县 and the like are left over when a name is replaced: full names need not be here.
  const rankOf = (hits: readonly Hit[]): number => Math.min(...hits.map(({ place }) => place.rank));
  const names = [...index.han]
    .filter(([, hits]) => hits.some((hit) => hit.how !== 'name'))
    .map(([name, hits]) => ({ name, rank: rankOf(hits) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { name } of names) enter(ear.places, name);
  ears[how].set(index, ear);
  return ear;
};

const hear = (text: string, index: Index, what: keyof Ear, how: Hearing): string | undefined => {
  const sounds = earOf(index, how)[what];
  for (const reading of readingsOf(text, index.readings, 12)) {
    const sound = reading.join(' ');
    const heard = sounds.get(how === 'exact' ? sound : blur(sound));
    if (heard !== undefined && heard !== text) return heard;
  }
  return undefined;
};

/** Han text that no entry writes: a typo rather than a word of its own. */
const isOdd = (text: string, index: Index): boolean => {
  if (!isHan(text)) return false;
  for (let at = 0; at + 1 < text.length; at += 1)
    if (!isWritten(text.slice(at, at + 2), index)) return true;
  return false;
};

/** A place is named at the beginning, or after a word like 在. */
const mayBePlace = (text: string, at: number): boolean =>
  at === 0 || /[ 在到去从回]/.test(text[at - 1] ?? '');

/** Counties sound like too many ordinary words: 苹果 in a sentence is not 平果. */
const hearPlace = (part: string, text: string, index: Index, how: Hearing): string | undefined => {
  const heard = hear(part, index, 'places', how);
  const hits = heard === undefined ? [] : (index.han.get(heard) ?? []);
  return part === text || hits.some(({ place }) => place.level !== 'county') ? heard : undefined;
};

/** What stands at a position: a known part as it is, or what an odd part sounds like. */
const partAt = (text: string, at: number, index: Index, how: Hearing): [string, string] => {
  for (let size = Math.min(LONGEST_HEARD, text.length - at); size > 1; size -= 1) {
    const part = text.slice(at, at + size);
    if (index.han.has(part) || index.vocabulary.known.has(fold(part))) return [part, part];
    if (!isOdd(part, index)) continue;
    const heard =
      hear(part, index, 'words', how) ??
      (mayBePlace(text, at) ? hearPlace(part, text, index, how) : undefined);
    if (heard !== undefined) return [part, heard];
  }
  const single = text[at] ?? '';
  return [single, single];
};

/** Replaces what is in no list by a name or word that sounds the same. */
const byEar = (text: string, index: Index, how: Hearing): string => {
  let result = '';
  for (let at = 0; at < text.length;) {
    const [part, heard] = partAt(text, at, index, how);
    result += heard;
    at += part.length;
  }
  return result;
};

const simplify = (text: string, index: Index): string =>
  [...text].map((character) => index.simplified.get(character) ?? character).join('');

const isGood = ({ results }: Answer): boolean => results.length > 0 && results[0]?.close !== true;

const run = (text: string, index: Index): Answer =>
  hasHan(text) ? lookupHan(withPlaces(text, index), index) : lookupLatin(text, index);

/** Every part is a place or a word: only then is a guess by ear worth an answer. */
const isUnderstood = (text: string, index: Index): boolean =>
  index.han.has(text) || unknownIn(without(text, findSpans(text, index)), index) === 0;

/** What a query means: results in order, and whether the further files may say more. */
export const interpret = (query: string, index: Index): Interpretation => {
  const text = simplify(cleanQuery(query), index);
  if (text === '') return { results: [], more: false, understood: '', outside: false };
  if (isOutside(text, index)) return { results: [], more: false, understood: text, outside: true };
  const first = { ...run(text, index), understood: text, outside: false };
  if (!index.hasCharacters) return { ...first, more: first.more || !isGood(first) };
  if (!hasHan(text) || (isGood(first) && !first.more)) return { ...first, more: false };
  for (const how of ['exact', 'blurred'] as const) {
    const heard = byEar(text, index, how);
    if (heard === text || !isUnderstood(heard, index)) continue;
    const second = run(heard, index);
    if (isGood(second))
      return {
        ...first,
        results: dedupe([...second.results, ...first.results]),
        more: false,
        understood: heard,
      };
  }
  return { ...first, more: false };
};

/** Whether the query is a name as it stands: then the first file answers without the words of search. */
export const isName = (query: string, index: Index): boolean => {
  const joined = cleanQuery(query).replaceAll(' ', '');
  return (
    index.han.has(joined) ||
    index.topicByKey.has(fold(joined)) ||
    index.sounds.has(joined) ||
    index.initials.has(joined)
  );
};

/** Results for a query, best first; none for what the handbook does not treat. */
export const lookup = (query: string, index: Index): Result[] => interpret(query, index).results;

/** Prepares what the first query would otherwise wait for; to be called when nobody is typing. */
export const warm = (index: Index): void => {
  warmTopics(index);
  topicSounds(index);
  if (index.hasCharacters) earOf(index, 'exact');
};

const SUGGESTIONS = 6;

/** What is nearest to a query that has no answer. */
export const suggest = (query: string, index: Index): Result[] => {
  const text = simplify(cleanQuery(query), index);
  if (text === '' || isOutside(text, index)) return [];
  const typed = text.replaceAll(' ', '');
  const places = hasHan(typed)
    ? [...typed.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].flatMap(({ 0: a, 1: b = '' }) =>
        byPrefix(a + b, index.han, 3),
      )
    : byPrefix(typed.slice(0, Math.max(3, typed.length - 2)), index.sounds, SUGGESTIONS);
  const topics = findTopics(text, index).map(topicResult);
  return dedupe([...distinct(places).map((hit) => placeResult(hit)), ...topics]).slice(
    0,
    SUGGESTIONS,
  );
};
