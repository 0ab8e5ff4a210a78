/** Finds pages and sections for what is left of a query when places are taken out. */
import { clean, fold } from './normalise.ts';
import type { Index, Topic } from './open.ts';
import { readingsOf } from './open.ts';
import type { Result } from './types.ts';
import { cut, features, gist } from './vocabulary.ts';

interface Prepared {
  topic: Topic;
  keys: readonly { gist: string; features: ReadonlyMap<string, number> }[];
  /** How many of the keys are its title and short name. */
  named: number;
}

interface Corpus {
  entries: readonly Prepared[];
  /** How telling a feature is: rare ones tell more. */
  telling: (feature: string) => number;
  /** Some entry speaks of it. */
  knows: (feature: string) => boolean;
}

/** The heading of a section says little without the page that it stands on. */
const inContext = (own: Map<string, number>, topic: Topic, index: Index): Map<string, number> => {
  for (const [feature, weight] of features(topic.context, index.vocabulary))
    if (!own.has(feature)) own.set(feature, weight * 0.5);
  return own;
};

const corpora = new WeakMap<Index, Corpus>();

const corpusOf = (index: Index): Corpus => {
  const known = corpora.get(index);
  if (known) return known;
  const entries = index.topics.map(
    (topic): Prepared => ({
      topic,
      keys: topic.keys.map((key) => ({
        gist: gist(key, index.vocabulary),
        features: inContext(features(key, index.vocabulary), topic, index),
      })),
      named: topic.named,
    }),
  );
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const feature of new Set(entry.keys.flatMap((key) => [...key.features.keys()])))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const telling = (feature: string): number => {
    const count = counts.get(feature);
    // A feature that no entry has is often chatter; it must not outweigh what is understood.
    return count === undefined
      ? 0.6 * Math.log(1 + entries.length)
      : Math.log(1 + entries.length / (1 + count));
  };
  const corpus = { entries, telling, knows: (feature: string) => counts.has(feature) };
  corpora.set(index, corpus);
  return corpus;
};

/** Kinds that answer more of a question come first where two fit alike. */
const KIND: Record<Topic['kind'], number> = {
  guide: 0.06,
  lapse: 0.06,
  compare: 0.05,
  tool: 0.04,
  page: 0.04,
  term: 0.02,
  correction: -0.05,
};

export interface Found {
  topic: Topic;
  score: number;
  /** Share of the query that the entry speaks of. */
  cover: number;
}

const sum = (list: ReadonlyMap<string, number>, telling: Corpus['telling']): number => {
  let total = 0;
  for (const [feature, weight] of list) total += weight * telling(feature);
  return total;
};

const overlap = (
  query: ReadonlyMap<string, number>,
  entry: ReadonlyMap<string, number>,
  telling: Corpus['telling'],
): number => {
  let total = 0;
  for (const [feature, weight] of query) {
    const other = entry.get(feature);
    if (other !== undefined) total += Math.min(weight, other) * telling(feature);
  }
  return total;
};

const rate = (
  entry: Prepared,
  query: ReadonlyMap<string, number>,
  wanted: string,
  whole: number,
  telling: Corpus['telling'],
): Found => {
  let best = 0;
  const union = new Map<string, number>();
  const { named } = entry;
  for (const [at, key] of entry.keys.entries()) {
    const shared = overlap(query, key.features, telling);
    const like = (2 * shared) / (whole + sum(key.features, telling) || 1);
    const same = at < named ? 1.8 : 1.6;
    best = Math.max(best, key.gist === wanted ? same : at < named ? like * 1.1 : like);
    for (const [feature, weight] of key.features)
      union.set(feature, Math.max(weight, union.get(feature) ?? 0));
  }
  const cover = overlap(query, union, telling) / whole;
  return { topic: entry.topic, cover, score: 0.5 * cover + 0.5 * best + KIND[entry.topic.kind] };
};

const STRONG = 0.5;

const WEAK = 0.34;

export const isClose = ({ cover }: Found): boolean => cover < STRONG;

/** Whether some entry writes these two characters together. */
export const isWritten = (pair: string, index: Index): boolean => corpusOf(index).knows(fold(pair));

/** Topics for a text, best first; `cover` below a half is only close. */
export const findTopics = (text: string, index: Index): Found[] => {
  const folded = fold(clean(text));
  const joined = folded.replaceAll(' ', '');
  if (joined === '') return [];
  const { entries, telling } = corpusOf(index);
  const exact = index.topicByKey.get(joined);
  const query = features(folded, index.vocabulary);
  const whole = sum(query, telling);
  const wanted = gist(folded, index.vocabulary);
  const found =
    whole === 0
      ? []
      : entries
          .map((entry) => rate(entry, query, wanted, whole, telling))
          .filter(({ cover }) => cover >= WEAK);
  for (const topic of exact ?? []) {
    const known = found.find((one) => one.topic === topic);
    if (known) known.score += 1;
    else found.push({ topic, cover: 1, score: 2 + KIND[topic.kind] });
  }
  if (joined.length > 1)
    for (const topic of index.topics)
      if (!found.some((one) => one.topic === topic) && topic.keys.some((key) => key.startsWith(joined)))
        found.push({ topic, cover: STRONG, score: 0.6 + KIND[topic.kind] });
  found.sort((a, b) => Number(isClose(a)) - Number(isClose(b)) || b.score - a.score);
  const top = found[0]?.score ?? 0;
  return found.filter(({ score }) => score > top * 0.5);
};

export const topicResult = (found: Found): Result => ({
  kind: found.topic.kind,
  title: found.topic.title,
  address: found.topic.address,
  ...(isClose(found) ? { close: true } : {}),
});

const joinedOf = (text: string): string => fold(clean(text)).replaceAll(' ', '');

/** Whether the query is about a subject that the handbook does not treat, and about nothing else. */
export const isOutside = (text: string, index: Index): boolean => {
  const { outside, neighbours } = index.vocabulary;
  const joined = joinedOf(text);
  const named = outside.filter((word) => joined.includes(word));
  if (named.length === 0 || neighbours.some((word) => joined.includes(word))) return false;
  const rest = named.reduce((left, word) => left.replaceAll(word, ' '), joined);
  return cut(rest, index.vocabulary).every(
    ({ word }) => word === undefined || word === '' || index.vocabulary.vague.has(word),
  );
};

/** Entries about a neighbouring subject that the handbook names as not covered: they come first. */
export const neighbourTopics = (text: string, index: Index): Topic[] => {
  const joined = joinedOf(text);
  const named = index.vocabulary.neighbours.filter((word) => joined.includes(word));
  if (named.length === 0) return [];
  return index.topics
    .filter(
      (topic) =>
        topic.context !== '' || topic.kind === 'page'
          ? topic.keys.some((key) => named.some((word) => key.includes(word)))
          : false,
    )
    .sort((a, b) => Number(b.kind === 'page') - Number(a.kind === 'page'));
};

interface TopicSounds {
  sounds: Map<string, Topic[]>;
  initials: Map<string, Topic[]>;
}

const sounded = new WeakMap<Index, TopicSounds>();

/** Names of topics as they are typed with a Latin keyboard. */
export const topicSounds = (index: Index): TopicSounds => {
  const known = sounded.get(index);
  if (known) return known;
  const result: TopicSounds = { sounds: new Map(), initials: new Map() };
  const add = (map: Map<string, Topic[]>, key: string, topic: Topic): void => {
    const list = map.get(key) ?? [];
    if (!list.includes(topic)) map.set(key, [...list, topic]);
  };
  const enter = (text: string, topic: Topic): void => {
    if (text.length < 2 || text.length > 10 || !/^\p{Script=Han}+$/u.test(text)) return;
    for (const reading of readingsOf(text, index.readings, 6)) {
      add(result.sounds, reading.join(''), topic);
      add(result.initials, reading.map((sound) => sound.slice(0, 1)).join(''), topic);
    }
  };
  for (const topic of index.topics) for (const key of topic.keys) enter(key.replaceAll('交', '缴'), topic);
  for (const topic of index.topics) for (const key of topic.keys) enter(key, topic);
  sounded.set(index, result);
  return result;
};

