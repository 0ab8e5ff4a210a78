/**
 * Decides the order of topics: by the similarity of the query to their sample questions, plus a
 * bonus for matching names. Until the questions have loaded, names stand in for them.
 */
import { cleanText, normaliseHan } from './normalise.ts';
import type { SearchResult } from './index-format.ts';
import { queryCoverage, scoreByQuestions } from './question-index.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { hasOwnSubject } from './scope.ts';
import { pageAddress } from './result-titles.ts';
import { topicsNamed } from './topic-names.ts';
import { subjectFit } from './subject-fit.ts';
import {
  ENOUGH,
  ENOUGH_WITHOUT_SUBJECT,
  KIND_MALUS,
  LISTED_SHARE_OF_TOP,
  LONG_QUERY,
  MAX_TOP_SCORE,
  PAGE_SHARE_WEIGHT,
  PAGE_SUPPORT,
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
    index.questionIndex,
    index.vocabulary,
  );
  return (
    PAGE_SHARE_WEIGHT * pageShare + WORD_SHARE_WEIGHT * wordShare + Math.log(query.length) >= ENOUGH
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

/** Topics for a text, which may be what remains of a query without its places, best first. */
export const findTopics = (text: string, index: SearchIndex): TopicMatch[] => {
  const query = normaliseHan(cleanText(text));
  const nameScores = topicsNamed(query, index);
  const { scores, knownPairShare } = scoreByQuestions(query, index.questionIndex, index.vocabulary);
  const questionScores = new Map(
    [...scores].map(([at, questionScore]) => [index.topics[at]!, questionScore]),
  );
  if (query.length < LONG_QUERY && !hasOwnSubject(query, index))
    for (const [topic, like] of questionScores)
      if (like * knownPairShare < ENOUGH_WITHOUT_SUBJECT) questionScores.delete(topic);
  const baseScores = new Map<Topic, number>();
  for (const topic of [...questionScores.keys(), ...nameScores.keys()])
    baseScores.set(topic, (questionScores.get(topic) || 0) + (nameScores.get(topic) || 0));
  const fit = subjectFit(query, index);
  for (const [topic, score] of baseScores) baseScores.set(topic, score * fit(topic));
  const support = pageSupport(baseScores);
  const ranked = [...baseScores]
    .map(([topic, score]) => ({
      topic,
      score:
        score - kindMalus(topic) + PAGE_SUPPORT * (support.get(pageAddress(topic.address)) || 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first) return [];
  const isConfident = nameScores.has(first.topic) || hasEnoughOf(query, first.topic, index);
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
