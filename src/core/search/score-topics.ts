/** Scores how well a topic's names fit a query. */
import type { Corpus, PreparedTopic } from './corpus.ts';
import type { Topic } from './index-model.ts';

/** A query, prepared for comparison. */
export interface PreparedQuery {
  /** Cleaned and normalised, with blanks. */
  normalised: string;
  /** The same without blanks. */
  compact: string;
  features: ReadonlyMap<string, number>;
  /** Features that are neither common nor generic words. */
  specificFeatures: readonly string[];
  /** Features that only say which spelling of a word was used. */
  spellingFeatures: readonly string[];
  /** Sum of the weights of all its features, each multiplied by its idf. */
  totalWeight: number;
  /** What remains without stop words, in the handbook's own words. */
  contentWords: string;
  insurances: ReadonlySet<number>;
}

export interface TopicMatch {
  topic: Topic;
  score: number;
  /** Share of the query's weight that the topic's features cover, from 0 to 1. */
  coverage: number;
  /** The query means the same as the title or the short name, whatever words it uses. */
  isExactName?: boolean;
}

/**
 * Added to the score, so that of two topics that fit equally the kind that answers more comes
 * first.
 */
export const NAME_MATCH_KIND_BONUS: Record<Topic['kind'], number> = {
  guide: 0.1,
  lapse: 0.1,
  compare: 0.09,
  tool: 0.06,
  page: 0.06,
  term: 0.02,
  correction: -0.25,
};

/**
 * Added when the query is exactly a name. Definitions and corrections get nothing, so that they do
 * not come before the page itself.
 */
export const EXACT_NAME_BONUS: Record<Topic['kind'], number> = {
  guide: 1,
  lapse: 1,
  compare: 1,
  tool: 1,
  page: 1,
  term: 0,
  correction: 0,
};

const sharedWeight = (
  query: ReadonlyMap<string, number>,
  entry: ReadonlyMap<string, number>,
  idf: Corpus['idf'],
): number => {
  let total = 0;
  for (const [feature, weight] of query) {
    const other = entry.get(feature);
    if (other !== undefined) total += Math.min(weight, other) * idf(feature);
  }
  return total;
};

/**
 * Share of the character pairs that two texts have in common, from 0 to 1. It tells apart spellings
 * of words that mean the same.
 */
const pairSimilarity = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
};

/**
 * Whether a topic is a page or a section, not the definition of a term or the correction of a
 * claim.
 */
export const isAnswerPage = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** A topic with at least this coverage answers the query; below it, it is only close. */
export const FULL_MATCH_COVERAGE = 0.5;

/** Factor for a topic about another insurance than the one that the query names. */
const OTHER_INSURANCE_FACTOR = 0.6;

const isAboutOtherInsurance = ({ insurances }: PreparedTopic, query: PreparedQuery): boolean =>
  query.insurances.size > 0 &&
  insurances.size > 0 &&
  [...insurances].every((at) => !query.insurances.has(at));

/** Coverage of each topic that has any feature of the query. */
export const coverageByTopic = (
  query: PreparedQuery,
  { postingsByFeature, idf }: Corpus,
): Map<PreparedTopic, number> => {
  const coverage = new Map<PreparedTopic, number>();
  if (query.totalWeight === 0) return coverage;
  for (const [feature, weight] of query.features) {
    const postings = postingsByFeature.get(feature);
    if (!postings) continue;
    const featureWeight = idf(feature) / query.totalWeight;
    for (const { entry, weight: other } of postings)
      coverage.set(entry, (coverage.get(entry) ?? 0) + Math.min(weight, other) * featureWeight);
  }
  return coverage;
};

/** Scores one topic. `rawCoverage` comes from `coverageByTopic`. */
export const scoreTopic = (
  entry: PreparedTopic,
  rawCoverage: number,
  query: PreparedQuery,
  idf: Corpus['idf'],
): TopicMatch => {
  const { features: queryFeatures, totalWeight } = query;
  let bestNameScore = 0;
  let isExactName = false;
  const { ownNameCount } = entry;
  const isSection = entry.topic.isSection;
  for (const [at, key] of entry.names.entries()) {
    const shared = sharedWeight(queryFeatures, key.features, idf);
    const similarity = (2 * shared) / (totalWeight + key.weight || 1);
    // A short heading such as 养老 stands on many pages, 怎么开通医保钱包 on one only.
    const isBare = isSection && key.contentWords.length < 5;
    const isName = at < ownNameCount && !isBare;
    if (key.contentWords === query.contentWords) {
      const exactScore = isBare ? 0.7 : isName ? 1.4 : 1.2;
      const spellingBonus =
        isName || isAnswerPage(entry.topic) ? 0.6 * pairSimilarity(query.compact, key.text) : 0;
      bestNameScore = Math.max(bestNameScore, exactScore + spellingBonus);
      isExactName ||= isName;
    } else bestNameScore = Math.max(bestNameScore, isName ? similarity * 1.1 : similarity);
  }
  // Where only 医保 is in common, 医保局电话 is not a question about this topic.
  const isVague =
    query.specificFeatures.length > 0 &&
    !query.specificFeatures.some((one) => entry.allFeatures.has(one));
  const coverage = isVague ? Math.min(rawCoverage, FULL_MATCH_COVERAGE - 0.01) : rawCoverage;
  const score =
    (0.5 * coverage + 0.5 * bestNameScore) *
    (isAboutOtherInsurance(entry, query) ? OTHER_INSURANCE_FACTOR : 1);
  return {
    topic: entry.topic,
    coverage,
    score: score + NAME_MATCH_KIND_BONUS[entry.topic.kind],
    isExactName: isExactName,
  };
};
