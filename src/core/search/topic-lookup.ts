/** Finds pages and sections for a text, which may be what remains of a query without its places. */
import { cleanText, normaliseHan } from './normalise.ts';
import type { SearchResult } from './index-format.ts';
import { weightedFeatures, contentWords } from './vocabulary.ts';
import { rankByQuestions } from './rank-by-questions.ts';
import { corpusOf, insurancesIn, sumWeights, type Corpus } from './corpus.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import {
  isAnswerPage,
  coverageByTopic,
  EXACT_NAME_BONUS,
  NAME_MATCH_KIND_BONUS,
  scoreTopic,
  FULL_MATCH_COVERAGE,
  type PreparedQuery,
  type TopicMatch,
} from './score-topics.ts';
import { hasSubjectWordOrNumber } from './scope.ts';

export type { TopicMatch } from './score-topics.ts';

/** Matches questions for the meaning of a word. */
const DEFINITION_QUESTION = /是什么|什么是|是啥|什么意思|啥意思|什么叫/;

/** Removes the spelling features from a query's features, and returns them. */
const takeSpellingFeatures = (features: Map<string, number>): string[] => {
  const literal = [...features.keys()].filter((feature) => feature.startsWith('='));
  for (const feature of literal) features.delete(feature);
  return literal;
};

const isNameOf = (topic: Topic, contentWordsOfQuery: string, index: SearchIndex): boolean =>
  topic.nameKeys.some((key) => contentWords(key, index.vocabulary) === contentWordsOfQuery);

/** Topics below this coverage are not listed for shared words alone. */
const MIN_LISTED_COVERAGE = 0.34;

/** For a query without any word of the subject, name matches below this coverage are dropped. */
const MIN_COVERAGE_WITHOUT_SUBJECT = 0.75;

export const isPartialMatch = ({ coverage }: TopicMatch): boolean => coverage < FULL_MATCH_COVERAGE;

const prepareQuery = (text: string, index: SearchIndex, { idf }: Corpus): PreparedQuery => {
  const normalised = normaliseHan(cleanText(text));
  const features = weightedFeatures(normalised, index.vocabulary);
  const spellingFeatures = takeSpellingFeatures(features);
  return {
    normalised,
    compact: normalised.replace(/ /g, ''),
    features: features,
    specificFeatures: [...features.keys()].filter(
      (one) => !index.vocabulary.commonWords.has(one) && !index.vocabulary.genericWords.has(one),
    ),
    spellingFeatures,
    totalWeight: sumWeights(features, idf),
    contentWords: contentWords(normalised, index.vocabulary),
    insurances: insurancesIn(normalised, index),
  };
};

/** Topics that share words with the query. */
const matchByWords = (query: PreparedQuery, corpus: Corpus): Map<Topic, TopicMatch> => {
  const found = new Map<Topic, TopicMatch>();
  for (const [entry, coverage] of coverageByTopic(query, corpus)) {
    if (coverage < MIN_LISTED_COVERAGE) continue;
    const one = scoreTopic(entry, coverage, query, corpus.idf);
    if (one.coverage >= MIN_LISTED_COVERAGE) found.set(one.topic, one);
  }
  return found;
};

/**
 * Whether a heading such as 养老 stands on several pages. A heading that stands on one page only is
 * as good as the page's name.
 */
const isCommonHeading = (
  { nameKeys }: Topic,
  compact: string,
  { topicsByName }: SearchIndex,
): boolean =>
  nameKeys[0] === compact &&
  (topicsByName.get(compact) ?? []).filter((one) => one.isSection && one.nameKeys[0] === compact)
    .length > 1;

/** Adds topics that have the query as a name, or as a part of a name. */
const addNameMatches = (
  query: PreparedQuery,
  found: Map<Topic, TopicMatch>,
  index: SearchIndex,
): void => {
  const { compact } = query;
  for (const topic of index.topicsByName.get(compact) ?? []) {
    const known = found.get(topic);
    const bonus = !topic.isSection
      ? EXACT_NAME_BONUS[topic.kind]
      : isCommonHeading(topic, compact, index)
        ? 0
        : 1.1;
    if (known) known.score += bonus;
    else
      found.set(topic, {
        topic,
        coverage: 1,
        score: 1 + bonus + NAME_MATCH_KIND_BONUS[topic.kind],
      });
  }
  if (compact.length < 2) return;
  for (const topic of index.topics) {
    if (found.has(topic) || !topic.joinedNameKeys.includes(compact)) continue;
    const begins = topic.joinedNameKeys.includes(`\n${compact}`);
    found.set(topic, {
      topic,
      coverage: FULL_MATCH_COVERAGE,
      score: (begins ? 0.6 : 0.5) + NAME_MATCH_KIND_BONUS[topic.kind],
    });
  }
};

/** The topics whose names occur in the text, with the length of the longest such name. */
const topicNamesIn = (compact: string, index: SearchIndex): Map<Topic, number> => {
  const nameLengths = new Map<Topic, number>();
  for (let at = 0; at < compact.length; at += 1)
    for (let size = 2; size < compact.length && at + size <= compact.length; size += 1) {
      const name = compact.slice(at, at + size);
      const topics = index.topicsByName.get(name);
      if (topics && index.vocabulary.isSpecificName(name))
        for (const topic of topics)
          nameLengths.set(topic, Math.max(size, nameLengths.get(topic) ?? 0));
    }
  return nameLengths;
};

/** Adds topics with a specific name inside a long question: 癌症 in 癌症花了二十多万还能再报点吗. */
const addInnerNameMatches = (
  query: PreparedQuery,
  found: Map<Topic, TopicMatch>,
  index: SearchIndex,
): void => {
  for (const [topic, size] of topicNamesIn(query.compact, index)) {
    if (!isAnswerPage(topic)) continue;
    const known = found.get(topic);
    const score = 0.3 + 0.05 * size;
    if (known && !isPartialMatch(known)) known.score = Math.max(known.score, score);
    else
      found.set(topic, {
        topic,
        coverage: FULL_MATCH_COVERAGE,
        score: Math.max(known?.score ?? 0, score),
      });
  }
};

/** Raises topics that use the query's spelling, and the definition where the query asks for one. */
const adjustScores = (
  query: PreparedQuery,
  found: Map<Topic, TopicMatch>,
  index: SearchIndex,
  corpus: Corpus,
): void => {
  const asksForDefinition = DEFINITION_QUESTION.test(query.normalised);
  for (const one of found.values()) {
    const union = corpus.featuresByTopic.get(one.topic);
    if (isAnswerPage(one.topic) && query.spellingFeatures.some((feature) => union?.has(feature)))
      one.score += 0.12;
    if (
      asksForDefinition &&
      one.topic.kind === 'term' &&
      isNameOf(one.topic, query.contentWords, index)
    )
      one.score += 1.5;
  }
};

/** Topics for a text, best first. A topic with `coverage` below a half is only close. */
export const findTopics = (text: string, index: SearchIndex): TopicMatch[] => {
  const corpus = corpusOf(index);
  const query = prepareQuery(text, index, corpus);
  if (query.compact === '') return [];
  const found = matchByWords(query, corpus);
  adjustScores(query, found, index, corpus);
  addNameMatches(query, found, index);
  addInnerNameMatches(query, found, index);
  if (!hasSubjectWordOrNumber(query.normalised, index)) {
    for (const [topic, one] of found)
      if (one.coverage < MIN_COVERAGE_WITHOUT_SUBJECT) found.delete(topic);
  }
  return rankByQuestions(query.normalised, found, index);
};

export const topicResult = (found: TopicMatch): SearchResult => ({
  kind: found.topic.kind,
  title: found.topic.title,
  address: found.topic.address,
  ...(isPartialMatch(found) ? { isPartialMatch: true } : {}),
});
