/** Finds pages and sections for what is left of a query when places are taken out. */
import { clean, fold } from './normalise.ts';
import type { Index, Topic } from './open.ts';
import { readingsOf } from './open.ts';
import type { Result } from './types.ts';
import { cut, features, gist } from './vocabulary.ts';

interface PreparedKey {
  text: string;
  gist: string;
  features: ReadonlyMap<string, number>;
  /** Weight of all its features. */
  weight: number;
}

interface Prepared {
  topic: Topic;
  keys: readonly PreparedKey[];
  /** Everything that any of its keys speaks of. */
  union: ReadonlyMap<string, number>;
  /** How many of the keys are its title and short name. */
  named: number;
}

interface Corpus {
  entries: readonly Prepared[];
  /** How telling a feature is: rare ones tell more. */
  telling: (feature: string) => number;
  unions: ReadonlyMap<Topic, ReadonlyMap<string, number>>;
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

const sum = (list: ReadonlyMap<string, number>, telling: Corpus['telling']): number => {
  let total = 0;
  for (const [feature, weight] of list) total += weight * telling(feature);
  return total;
};

const unionOf = (keys: readonly { features: ReadonlyMap<string, number> }[]) => {
  const union = new Map<string, number>();
  for (const key of keys)
    for (const [feature, weight] of key.features)
      union.set(feature, Math.max(weight, union.get(feature) ?? 0));
  return union;
};

const corpusOf = (index: Index): Corpus => {
  const known = corpora.get(index);
  if (known) return known;
  const { vocabulary, topics } = index;
  const drafts = topics.map((topic) => {
    const keys = topic.keys.map((key) => ({
      text: key,
      gist: gist(key, vocabulary),
      features: inContext(features(key, vocabulary), topic, index),
    }));
    return { topic, named: topic.named, keys, union: unionOf(keys) };
  });
  const counts = new Map<string, number>();
  for (const { union } of drafts)
    for (const feature of union.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const telling = (feature: string): number => {
    const count = counts.get(feature);
    // A feature that no entry has is often chatter; it must not outweigh what is understood.
    return count === undefined
      ? 0.6 * Math.log(1 + topics.length)
      : Math.log(1 + topics.length / (1 + count));
  };
  const corpus: Corpus = {
    entries: drafts.map((draft) => ({
      ...draft,
      keys: draft.keys.map((key) => ({ ...key, weight: sum(key.features, telling) })),
    })),
    telling,
    unions: new Map(drafts.map(({ topic, union }) => [topic, union])),
    knows: (feature) => counts.has(feature),
  };
  corpora.set(index, corpus);
  return corpus;
};

/** Kinds that answer more of a question come first where two fit alike. */
const KIND: Record<Topic['kind'], number> = {
  guide: 0.1,
  lapse: 0.1,
  compare: 0.09,
  tool: 0.06,
  page: 0.06,
  term: 0.02,
  correction: -0.05,
};

/** What a name typed in full is worth: a definition or a correction does not outdo the page itself. */
const EXACT: Record<Topic['kind'], number> = {
  guide: 1,
  lapse: 1,
  compare: 1,
  tool: 1,
  page: 1,
  term: 0,
  correction: 0,
};

/** Questions for the meaning of a word. */
const DEFINES = /是什么|什么是|是啥|什么意思|啥意思|什么叫/;

export interface Found {
  topic: Topic;
  score: number;
  /** Share of the query that the entry speaks of. */
  cover: number;
}

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

/** Share of the pairs of characters that two texts have in common: words may mean the same and be spelled otherwise. */
const alike = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
};

/** A page or section itself, not a definition of a word or the correction of a claim. */
const answers = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** Takes out of a query the features that only tell how a word was spelled. */
const takeLiteral = (query: Map<string, number>): string[] => {
  const literal = [...query.keys()].filter((feature) => feature.startsWith('='));
  for (const feature of literal) query.delete(feature);
  return literal;
};

const rate = (
  entry: Prepared,
  query: ReadonlyMap<string, number>,
  typed: string,
  wanted: string,
  whole: number,
  telling: Corpus['telling'],
): Found => {
  let best = 0;
  const { named } = entry;
  const isSection = entry.topic.kind === 'guide' && entry.topic.context !== '';
  for (const [at, key] of entry.keys.entries()) {
    const shared = overlap(query, key.features, telling);
    const like = (2 * shared) / (whole + key.weight || 1);
    // A heading such as 养老 stands on many pages; 怎么开通医保钱包 on one.
    const isBare = isSection && key.gist.length < 5;
    const isName = at < named && !isBare;
    const same = isBare ? 0.7 : isName ? 1.4 : 1.2;
    const equal = same + (isName || answers(entry.topic) ? 0.6 * alike(typed, key.text) : 0);
    best = Math.max(best, key.gist === wanted ? equal : isName ? like * 1.1 : like);
  }
  const cover = overlap(query, entry.union, telling) / whole;
  return { topic: entry.topic, cover, score: 0.5 * cover + 0.5 * best + KIND[entry.topic.kind] };
};

const namesIt = (topic: Topic, wanted: string, index: Index): boolean =>
  topic.keys.some((key) => gist(key, index.vocabulary) === wanted);

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
  const { entries, telling, unions } = corpusOf(index);
  const exact = index.topicByKey.get(joined);
  const query = features(folded, index.vocabulary);
  const literal = takeLiteral(query);
  const whole = sum(query, telling);
  const wanted = gist(folded, index.vocabulary);
  const found =
    whole === 0
      ? []
      : entries
          .map((entry) => rate(entry, query, joined, wanted, whole, telling))
          .filter(({ cover }) => cover >= WEAK);
  for (const one of found)
    if (literal.some((feature) => answers(one.topic) && unions.get(one.topic)?.has(feature)))
      one.score += 0.12;
  const defines = DEFINES.test(folded);
  for (const one of found)
    if (defines && one.topic.kind === 'term' && namesIt(one.topic, wanted, index)) one.score += 1.5;
  for (const topic of exact ?? []) {
    const known = found.find((one) => one.topic === topic);
    // A heading such as 养老 stands on many pages.
    const worth = topic.kind === 'guide' && topic.context !== '' ? 0 : EXACT[topic.kind];
    if (known) known.score += worth;
    else found.push({ topic, cover: 1, score: 1 + worth + KIND[topic.kind] });
  }
  if (joined.length > 1)
    for (const topic of index.topics) {
      if (found.some((one) => one.topic === topic)) continue;
      const begins = topic.keys.some((key) => key.startsWith(joined));
      if (begins || topic.keys.some((key) => key.includes(joined)))
        found.push({ topic, cover: STRONG, score: (begins ? 0.6 : 0.5) + KIND[topic.kind] });
    }
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
  if (named.length === 0 || index.han.has(joined)) return false;
  if (neighbours.some((word) => joined.includes(word))) return false;
  const rest = named.reduce((left, word) => left.replaceAll(word, ' '), joined);
  return cut(rest, index.vocabulary).every(
    ({ word }) => word === undefined || word === '' || index.vocabulary.vague.has(word),
  );
};

/**
 * Entries about a neighbouring subject that the handbook names as not covered: they are the answer.
 * `undefined` when the query names none.
 */
export const neighbourTopics = (text: string, index: Index): Topic[] | undefined => {
  const joined = joinedOf(text);
  const named = index.vocabulary.neighbours.filter((word) => joined.includes(word));
  if (named.length === 0) return undefined;
  const speaks = ({ keys }: Topic): boolean =>
    keys.some((key) => named.some((word) => key.includes(word)));
  return index.topics
    .filter((topic) => (topic.kind === 'page' || topic.context !== '') && speaks(topic))
    .sort((a, b) => Number(b.kind === 'page') - Number(a.kind === 'page'));
};

/** Prepares what the first query would otherwise wait for. */
export const warmTopics = (index: Index): void => {
  corpusOf(index);
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
  for (const topic of index.topics)
    for (const key of topic.keys) enter(key.replaceAll('交', '缴'), topic);
  for (const topic of index.topics) for (const key of topic.keys) enter(key, topic);
  sounded.set(index, result);
  return result;
};
