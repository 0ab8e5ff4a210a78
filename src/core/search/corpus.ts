/** What each topic speaks of, and how telling each word is among them. */
import { normaliseHan } from './normalise.ts';
import { segment, weightedFeatures, contentWords } from './vocabulary.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';

interface PreparedName {
  text: string;
  contentWords: string;
  features: ReadonlyMap<string, number>;
  /** Weight of all its features. */
  weight: number;
}

export interface PreparedTopic {
  topic: Topic;
  names: readonly PreparedName[];
  /** Everything that any of its keys speaks of. */
  allFeatures: ReadonlyMap<string, number>;
  /** Insurances that its names speak of. */
  insurances: ReadonlySet<number>;
  /** How many of the keys are its title and short name. */
  ownNameCount: number;
}

/** An entry that speaks of a feature, and how much. */
export interface FeaturePosting {
  entry: PreparedTopic;
  weight: number;
}

export interface Corpus {
  /** How telling a feature is: rare ones tell more. */
  idf: (feature: string) => number;
  featuresByTopic: ReadonlyMap<Topic, ReadonlyMap<string, number>>;
  /** Entries that speak of a feature. */
  postingsByFeature: ReadonlyMap<string, readonly FeaturePosting[]>;
  /** Some entry speaks of it. */
  hasFeature: (feature: string) => boolean;
}

/** The heading of a section says little without the page that it stands on. */
const addPageFeatures = (
  nameFeatures: Map<string, number>,
  topic: Topic,
  index: SearchIndex,
): Map<string, number> => {
  for (const [feature, weight] of weightedFeatures(topic.pageName, index.vocabulary))
    if (!nameFeatures.has(feature)) nameFeatures.set(feature, weight * 0.5);
  return nameFeatures;
};

/** Insurances that a text names. */
export const insurancesIn = (text: string, { vocabulary }: SearchIndex): ReadonlySet<number> =>
  new Set(
    segment(text, vocabulary)
      .map(({ text: piece, word }) => vocabulary.insuranceByWord.get(word ?? piece))
      .filter((insurance) => insurance !== undefined),
  );

const corpusCache = new WeakMap<SearchIndex, Corpus>();

export const sumWeights = (features: ReadonlyMap<string, number>, idf: Corpus['idf']): number => {
  let total = 0;
  for (const [feature, weight] of features) total += weight * idf(feature);
  return total;
};

const mergeFeatures = (names: readonly { features: ReadonlyMap<string, number> }[]) => {
  const merged = new Map<string, number>();
  for (const name of names)
    for (const [feature, weight] of name.features)
      merged.set(feature, Math.max(weight, merged.get(feature) ?? 0));
  return merged;
};

const prepareNames = (topic: Topic, index: SearchIndex) => {
  const names = topic.nameKeys.map((key) => ({
    text: key,
    contentWords: contentWords(key, index.vocabulary),
    features: addPageFeatures(weightedFeatures(key, index.vocabulary), topic, index),
  }));
  const ownNames = [...topic.nameKeys.slice(0, topic.ownNameCount), topic.pageName].join(' ');
  return {
    topic,
    ownNameCount: topic.ownNameCount,
    names,
    allFeatures: mergeFeatures(names),
    insurances: insurancesIn(ownNames, index),
  };
};

/** Prepares the topics, one at a step, so that a page can do other things between. */
export function* corpusSteps(index: SearchIndex): Steps<Corpus> {
  const cached = corpusCache.get(index);
  if (cached) return cached;
  const { topics } = index;
  const preparedTopics: ReturnType<typeof prepareNames>[] = [];
  for (const topic of topics) {
    preparedTopics.push(prepareNames(topic, index));
    yield;
  }
  const counts = new Map<string, number>();
  for (const { allFeatures } of preparedTopics)
    for (const feature of allFeatures.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const idf = (feature: string): number => {
    const count = counts.get(feature);
    // A feature that no entry has is often chatter; it must not outweigh what is understood.
    return count === undefined
      ? 0.4 * Math.log(1 + topics.length)
      : Math.log(1 + topics.length / (1 + count));
  };
  const entries = preparedTopics.map((topic) => ({
    ...topic,
    names: topic.names.map((name) => ({ ...name, weight: sumWeights(name.features, idf) })),
  }));
  const postingsByFeature = new Map<string, FeaturePosting[]>();
  for (const entry of entries)
    for (const [feature, weight] of entry.allFeatures) {
      const list = postingsByFeature.get(feature);
      if (list) list.push({ entry, weight });
      else postingsByFeature.set(feature, [{ entry, weight }]);
    }
  const corpus: Corpus = {
    postingsByFeature,
    idf,
    featuresByTopic: new Map(preparedTopics.map(({ topic, allFeatures }) => [topic, allFeatures])),
    hasFeature: (feature) => counts.has(feature),
  };
  corpusCache.set(index, corpus);
  return corpus;
}

/** What has been prepared, or all of it at once. */
export const corpusOf = (index: SearchIndex): Corpus =>
  corpusCache.get(index) ?? runSync(corpusSteps(index));

/** Whether some entry writes these two characters together. */
export const isPairWritten = (characters: string, index: SearchIndex): boolean =>
  corpusOf(index).hasFeature(normaliseHan(characters));
