/**
 * Decides the order of topics: by the similarity of the query to their sample questions, plus a
 * bonus for matching names. Until the questions have loaded, names stand in for them.
 */
import { queryCoverage, questionIndexOf, scoreByQuestions } from './question-index.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { hasOwnSubject } from './scope.ts';
import { pageAddress } from './result-titles.ts';
import { isAnswerPage } from './topic-names.ts';
import { subjectFit } from './subject-fit.ts';

/** A topic that was found, and whether it answers or is only close. */
export interface TopicMatch {
  topic: Topic;
  score: number;
  isConfident: boolean;
}

/** Weight of the scores that other sections of the same page have. */
const PAGE_SUPPORT_WEIGHT = 0.3;

/** Pages and sections come before definitions and corrections that fit equally well. */
const kindBonus = ({ kind }: Topic): number =>
  kind === 'correction' ? -0.1 : kind === 'term' ? -0.05 : kind === 'tool' ? -0.05 : 0.03;

/**
 * The first result counts as an answer if it has enough of the query: these weights times the shares
 * of `queryCoverage`, plus the natural logarithm of the number of characters, reach the bound. In a short
 * query a single unknown word is what it is about, in a long one it may be small talk. Found by logistic
 * regression over the labelled queries with and without an answer that are no names; the bound lets
 * one in twenty of those with an answer pass for near.
 */
const ENOUGH = { pageShare: 2.1, wordShare: 1.6, bound: 4.3 };
/** Results with at least this share of the first one's score count as answers too. */
const CONFIDENT_SHARE_OF_TOP = 0.75;
/** Results below this share of the first one's score are not listed. */
const LISTED_SHARE_OF_TOP = 0.55;
/**
 * Limits the first score for the cut-off, so that a name typed in full does not hide other results
 * that fit.
 */
const MAX_TOP_SCORE = 0.8;

/**
 * Smallest score for a query that has no word of the subject. Long queries have more small talk, so
 * less is asked of them.
 */
const MIN_SCORE_WITHOUT_SUBJECT = { short: 0.24, long: 0.1 };
/** Queries of at least this many characters are long. */
const LONG_QUERY_LENGTH = 12;

/** Whether a topic and its page have enough of a normalised query to answer it. */
const hasEnoughOf = (query: string, topic: Topic, index: SearchIndex): boolean => {
  const page = pageAddress(topic.address);
  const pageTopics = new Set(
    index.topics.flatMap(({ address }, at) => (pageAddress(address) === page ? [at] : [])),
  );
  const { pageShare, wordShare } = queryCoverage(
    query,
    index.topics.indexOf(topic),
    pageTopics,
    questionIndexOf(index),
    index.vocabulary,
  );
  return (
    ENOUGH.pageShare * pageShare + ENOUGH.wordShare * wordShare + Math.log(query.length) >=
    ENOUGH.bound
  );
};

/** For each page, the sum of its three best scores divided by three. */
const pageSupport = (scores: ReadonlyMap<Topic, number>): ReadonlyMap<string, number> => {
  const scoresByPage = new Map<string, number[]>();
  for (const [topic, score] of scores) {
    const list = scoresByPage.get(pageAddress(topic.address));
    if (list) list.push(score);
    else scoresByPage.set(pageAddress(topic.address), [score]);
  }
  return new Map(
    [...scoresByPage].map(([page, list]) => {
      const best = list.sort((a, b) => b - a).slice(0, 3);
      return [page, best.reduce((sum, score) => sum + score, 0) / 3];
    }),
  );
};

/**
 * Ranks the topics for a normalised query, best first. `nameScores` has the topics that
 * the query names, with what that adds.
 */
export const rankByQuestions = (
  query: string,
  nameScores: ReadonlyMap<Topic, number>,
  index: SearchIndex,
): TopicMatch[] => {
  const { scores, knownPairShare } = scoreByQuestions(
    query,
    questionIndexOf(index),
    index.vocabulary,
  );
  const questionScores = new Map(
    [...scores].map(([at, questionScore]) => [index.topics[at]!, questionScore]),
  );
  const minScore =
    query.length < LONG_QUERY_LENGTH
      ? MIN_SCORE_WITHOUT_SUBJECT.short
      : MIN_SCORE_WITHOUT_SUBJECT.long;
  if (!hasOwnSubject(query, index))
    for (const [topic, like] of questionScores)
      if (like * knownPairShare < minScore) questionScores.delete(topic);
  const baseScores = new Map<Topic, number>();
  for (const topic of [...questionScores.keys(), ...nameScores.keys()])
    baseScores.set(topic, (questionScores.get(topic) ?? 0) + (nameScores.get(topic) ?? 0));
  const fit = subjectFit(query, index);
  for (const [topic, score] of baseScores) baseScores.set(topic, score * fit(topic));
  const support = pageSupport(baseScores);
  const ranked = [...baseScores]
    .map(([topic, score]) => ({
      topic,
      score:
        score +
        kindBonus(topic) +
        (isAnswerPage(topic)
          ? PAGE_SUPPORT_WEIGHT * (support.get(pageAddress(topic.address)) ?? 0)
          : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first) return [];
  const isConfident = nameScores.has(first.topic) || hasEnoughOf(query, first.topic, index);
  const topScore = Math.min(first.score, MAX_TOP_SCORE);
  return ranked
    .filter(({ score }) => score > topScore * LISTED_SHARE_OF_TOP)
    .map((match) => ({
      ...match,
      isConfident: isConfident && match.score >= topScore * CONFIDENT_SHARE_OF_TOP,
    }));
};
