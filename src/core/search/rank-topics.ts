/**
 * Decides the order of topics: by the similarity of the query to their sample questions, plus a
 * bonus for matching names. Until the questions have loaded, names stand in for them.
 */
import { cleanText, normaliseHan } from './normalise.ts';
import type { SearchResult } from './index-format.ts';
import { listOf } from './multimap.ts';
import { knownPairShare, queryCoverage, queryTerms, scoreByQuestions } from './question-index.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { hasOwnSubject } from './scope.ts';
import { contentWords } from './segment.ts';
import { subjectFit } from './subject-fit.ts';
import {
  ENOUGH,
  ENOUGH_WITHOUT_SUBJECT,
  EXACT_NAME,
  KIND_MALUS,
  LISTED_SHARE_OF_TOP,
  LONG_QUERY,
  MAX_TOP_SCORE,
  NAME_FACTOR_OF_TERM,
  PAGE_SHARE_WEIGHT,
  PAGE_SUPPORT,
  SAME_WORDS,
  WORD_SHARE_WEIGHT,
} from './weights.ts';

/** A topic that was found, and whether the first of its list answers or all are only close. */
export interface TopicMatch {
  topic: Topic;
  isConfident: boolean;
}

/** Pages and sections come before definitions, corrections and calculators that fit equally well. */
const kindMalus = ({ kind }: Topic): number =>
  kind === 'correction' || kind === 'term' || kind === 'tool' ? KIND_MALUS : 0;

/** A heading whose words are at most as many characters stands on many pages. */
const COMMON_HEADING_LENGTH = 4;

/** The topics that a normalised text names, exactly or in other words, with what that adds to their score. */
const topicsNamed = (normalised: string, index: SearchIndex): Map<Topic, number> => {
  const found = new Map<Topic, number>();
  const add = (topic: Topic, score: number): void => {
    const isAnswerPage = topic.kind !== 'term' && topic.kind !== 'correction';
    found.set(topic, isAnswerPage ? score : score * NAME_FACTOR_OF_TERM);
  };
  const words = contentWords(normalised, index.vocabulary);
  for (const topic of listOf(index.topicsByWords, words))
    if (!(topic.isSection && words.length <= COMMON_HEADING_LENGTH)) add(topic, SAME_WORDS);
  for (const topic of listOf(index.topicsByName, normalised.replace(/ /g, '')))
    add(topic, EXACT_NAME);
  return found;
};

/** For each page, the sum of its three best scores divided by three. */
const pageSupport = (scores: ReadonlyMap<Topic, number>): ReadonlyMap<string, number> => {
  const support = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [{ page }, score] of [...scores].sort(([, a], [, b]) => b - a)) {
    const count = counts.get(page) || 0;
    counts.set(page, count + 1);
    if (count < 3) support.set(page, (support.get(page) || 0) + score / 3);
  }
  return support;
};

/** Topics for a text, which may be what remains of a query without its places, best first. */
export const findTopics = (text: string, index: SearchIndex): TopicMatch[] => {
  const query = normaliseHan(cleanText(text));
  const named = topicsNamed(query, index);
  const terms = queryTerms(query, index);
  const asked = scoreByQuestions(terms, index.questionIndex);
  if (query.length < LONG_QUERY && !hasOwnSubject(query, index))
    for (const [topic, like] of asked)
      if (like * knownPairShare(terms) < ENOUGH_WITHOUT_SUBJECT) asked.delete(topic);
  const fit = subjectFit(query, index);
  const scores = new Map(
    [...asked.keys(), ...named.keys()].map((topic) => [
      topic,
      ((asked.get(topic) || 0) + (named.get(topic) || 0)) * fit(topic),
    ]),
  );
  const support = pageSupport(scores);
  const ranked = [...scores]
    .map(([topic, score]) => ({
      topic,
      score: score - kindMalus(topic) + PAGE_SUPPORT * support.get(topic.page)!,
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first) return [];
  const { pageShare, wordShare } = queryCoverage(terms, first.topic);
  const isConfident =
    named.has(first.topic) ||
    PAGE_SHARE_WEIGHT * pageShare + WORD_SHARE_WEIGHT * wordShare + Math.log(query.length) >=
      ENOUGH;
  const topScore = Math.min(first.score, MAX_TOP_SCORE);
  return ranked
    .filter(({ score }) => score > topScore * LISTED_SHARE_OF_TOP)
    .map(({ topic }) => ({ topic, isConfident }));
};

export const topicResult = ({ topic, isConfident }: TopicMatch): SearchResult => ({
  kind: topic.kind,
  title: topic.title,
  address: topic.address,
  ...(isConfident ? {} : { isPartialMatch: true }),
});
