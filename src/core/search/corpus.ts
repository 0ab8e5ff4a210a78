/**
 * Prepares topics for matching by words: which features (words, character pairs, numbers) each
 * topic's names contain, and how rare each feature is.
 */
import { normaliseHan } from './normalise.ts';
import { segment, weightedFeatures, contentWords } from './vocabulary.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';

interface PreparedName {
  text: string;
  contentWords: string;
  features: ReadonlyMap<string, number>;
  /** Sum of the weights of all its features, each multiplied by its idf. */
  weight: number;
}

export interface PreparedTopic {
  topic: Topic;
  names: readonly PreparedName[];
  /** The features of all its names together, with the largest weight of each. */
  allFeatures: ReadonlyMap<string, number>;
  /** Numbers of the insurances that its title, short name and page name mention. */
  insurances: ReadonlySet<number>;
  /**
   * How many of `names`, from the first, are the title and the short name; the rest are aliases.
   */
  ownNameCount: number;
}

/** A topic that contains a feature, and the weight of the feature there. */
export interface FeaturePosting {
  entry: PreparedTopic;
  weight: number;
}

export interface Corpus {
  /** Inverse document frequency: a feature counts more the fewer topics contain it. */
  idf: (feature: string) => number;
  featuresByTopic: ReadonlyMap<Topic, ReadonlyMap<string, number>>;
  /** The topics that contain a feature. */
  postingsByFeature: ReadonlyMap<string, readonly FeaturePosting[]>;
  /** Whether any topic contains the feature. */
  hasFeature: (feature: string) => boolean;
}

/**
 * Adds the features of the page's name at half weight, because a heading such as “谁能用” does not say
 * what it is about.
 */
const addPageFeatures = (
  nameFeatures: Map<string, number>,
  topic: Topic,
  index: SearchIndex,
): Map<string, number> => {
  for (const [feature, weight] of weightedFeatures(topic.pageName, index.vocabulary))
    if (!nameFeatures.has(feature)) nameFeatures.set(feature, weight * 0.5);
  return nameFeatures;
};

/** Numbers of the insurances that a text mentions, as counted in `insurances` of words.yaml. */
export const insurancesIn = (text: string, { vocabulary }: SearchIndex): ReadonlySet<number> =>
  new Set(
    segment(text, vocabulary)
      .map(({ text: piece, word }) => vocabulary.insuranceByWord.get(word ?? piece))
      .filter((insurance) => insurance !== undefined),
  );

const corpusCache = new WeakMap<SearchIndex, Corpus>();

/** Sum of the weights of features, each multiplied by its idf. */
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

/**
 * Prepares all topics, one at each step, so that a page can handle input between steps. The result
 * is cached per index.
 */
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
    // A feature that no topic contains is often small talk. It must not outweigh the words that are
    // understood.
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

/** The prepared topics. Prepares them now, without pauses, if that has not happened yet. */
export const corpusOf = (index: SearchIndex): Corpus =>
  corpusCache.get(index) ?? runSync(corpusSteps(index));

/** Whether any topic contains these two characters next to each other. */
export const isPairWritten = (characters: string, index: SearchIndex): boolean =>
  corpusOf(index).hasFeature(normaliseHan(characters));
