/** How well a topic fits a query. */
import type { Corpus, PreparedTopic } from './corpus.ts';
import type { Topic } from './index-model.ts';

/** A query made ready for comparing. */
export interface PreparedQuery {
  /** Folded, with its blanks. */
  normalised: string;
  /** Folded, without them. */
  compact: string;
  features: ReadonlyMap<string, number>;
  /** Features that are not in nearly every question. */
  specificFeatures: readonly string[];
  /** Features that only tell how a word was spelled. */
  spellingFeatures: readonly string[];
  /** Weight of all its features. */
  totalWeight: number;
  /** What is left without words that say nothing. */
  contentWords: string;
  insurances: ReadonlySet<number>;
}

export interface TopicMatch {
  topic: Topic;
  score: number;
  /** Share of the query that the entry speaks of. */
  coverage: number;
  /** The query is its title or short name, in whatever words. */
  isExactName?: boolean;
}

/** Kinds that answer more of a question come first where two fit alike. */
export const NAME_MATCH_KIND_BONUS: Record<Topic['kind'], number> = {
  guide: 0.1,
  lapse: 0.1,
  compare: 0.09,
  tool: 0.06,
  page: 0.06,
  term: 0.02,
  correction: -0.25,
};

/** What a name typed in full is worth: a definition or a correction does not outdo the page itself. */
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

/** Share of the pairs of characters that two texts have in common: words may mean the same and be spelled otherwise. */
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

/** A page or section itself, not a definition of a word or the correction of a claim. */
export const isAnswerPage = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** Below this share an entry is only close. */
export const FULL_MATCH_COVERAGE = 0.5;

/** A question about one insurance is not answered by another. */
const OTHER_INSURANCE_FACTOR = 0.6;

const isAboutOtherInsurance = ({ insurances }: PreparedTopic, query: PreparedQuery): boolean =>
  query.insurances.size > 0 &&
  insurances.size > 0 &&
  [...insurances].every((at) => !query.insurances.has(at));

/** Share of the query that each entry speaks of: one pass over what holds its features. */
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
    // A heading such as 养老 stands on many pages; 怎么开通医保钱包 on one.
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
  // 医保 alone does not make 医保局电话 a question about this entry.
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
