/** What each topic speaks of, and how telling each word is among them. */
import { fold } from './normalise.ts';
import { cut, features, gist } from './vocabulary.ts';
import type { Index, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';

interface PreparedKey {
  text: string;
  gist: string;
  features: ReadonlyMap<string, number>;
  /** Weight of all its features. */
  weight: number;
}

export interface Prepared {
  topic: Topic;
  keys: readonly PreparedKey[];
  /** Everything that any of its keys speaks of. */
  union: ReadonlyMap<string, number>;
  /** Insurances that its names speak of. */
  insurances: ReadonlySet<number>;
  /** How many of the keys are its title and short name. */
  named: number;
}

/** An entry that speaks of a feature, and how much. */
export interface Posting {
  entry: Prepared;
  weight: number;
}

export interface Corpus {
  /** How telling a feature is: rare ones tell more. */
  telling: (feature: string) => number;
  unions: ReadonlyMap<Topic, ReadonlyMap<string, number>>;
  /** Entries that speak of a feature. */
  holding: ReadonlyMap<string, readonly Posting[]>;
  /** Some entry speaks of it. */
  knows: (feature: string) => boolean;
}

/** The heading of a section says little without the page that it stands on. */
const inContext = (own: Map<string, number>, topic: Topic, index: Index): Map<string, number> => {
  for (const [feature, weight] of features(topic.context, index.vocabulary))
    if (!own.has(feature)) own.set(feature, weight * 0.5);
  return own;
};

/** Insurances that a text names. */
export const insurancesIn = (text: string, { vocabulary }: Index): ReadonlySet<number> =>
  new Set(
    cut(text, vocabulary)
      .map(({ text: piece, word }) => vocabulary.insurance.get(word ?? piece))
      .filter((insurance) => insurance !== undefined),
  );

const corpora = new WeakMap<Index, Corpus>();

export const sum = (list: ReadonlyMap<string, number>, telling: Corpus['telling']): number => {
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

const draftOf = (topic: Topic, index: Index) => {
  const keys = topic.keys.map((key) => ({
    text: key,
    gist: gist(key, index.vocabulary),
    features: inContext(features(key, index.vocabulary), topic, index),
  }));
  const names = [...topic.keys.slice(0, topic.named), topic.context].join(' ');
  return {
    topic,
    named: topic.named,
    keys,
    union: unionOf(keys),
    insurances: insurancesIn(names, index),
  };
};

/** Prepares the topics, one at a step, so that a page can do other things between. */
export function* readCorpus(index: Index): Steps<Corpus> {
  const known = corpora.get(index);
  if (known) return known;
  const { topics } = index;
  const drafts: ReturnType<typeof draftOf>[] = [];
  for (const topic of topics) {
    drafts.push(draftOf(topic, index));
    yield;
  }
  const counts = new Map<string, number>();
  for (const { union } of drafts)
    for (const feature of union.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const telling = (feature: string): number => {
    const count = counts.get(feature);
    // A feature that no entry has is often chatter; it must not outweigh what is understood.
    return count === undefined
      ? 0.4 * Math.log(1 + topics.length)
      : Math.log(1 + topics.length / (1 + count));
  };
  const entries = drafts.map((draft) => ({
    ...draft,
    keys: draft.keys.map((key) => ({ ...key, weight: sum(key.features, telling) })),
  }));
  const holding = new Map<string, Posting[]>();
  for (const entry of entries)
    for (const [feature, weight] of entry.union) {
      const list = holding.get(feature);
      if (list) list.push({ entry, weight });
      else holding.set(feature, [{ entry, weight }]);
    }
  const corpus: Corpus = {
    holding,
    telling,
    unions: new Map(drafts.map(({ topic, union }) => [topic, union])),
    knows: (feature) => counts.has(feature),
  };
  corpora.set(index, corpus);
  return corpus;
}

/** What has been prepared, or all of it at once. */
export const corpusOf = (index: Index): Corpus => corpora.get(index) ?? runSync(readCorpus(index));

/** Whether some entry writes these two characters together. */
export const isWritten = (pair: string, index: Index): boolean => corpusOf(index).knows(fold(pair));
