/**
 * The one order of topics: by how like the query is to what people ask who want them, and by what
 * names found. Before the questions come, the names of topics stand for them.
 */
import { questionIndexOf, scoreByQuestions } from './question-index.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { isAnswerPage, FULL_MATCH_COVERAGE, type TopicMatch } from './score-topics.ts';
import { hasOwnSubject } from './scope.ts';
import { pageAddress } from './result-titles.ts';

/** So well fits what is named in full: it counts as much as all questions together. */
const FULL_NAME_SCORE = 1.6;
/** What a looser fit of names adds. */
const LOOSE_NAME_WEIGHT = 0.1;
/** What the likeness of a page's other sections adds. */
const PAGE_SUPPORT_WEIGHT = 0.2;

/** A page that answers comes before a definition or a correction that fits alike. */
const kindBonus = ({ kind }: Topic): number =>
  kind === 'correction' ? -0.1 : kind === 'term' ? -0.05 : kind === 'tool' ? -0.05 : 0.03;

/** From this likeness on, and where so many pairs are known, the first result is an answer. */
const CONFIDENT = { score: 0.2, knownPairShare: 0.5 };
/** What is nearly as good as the first is as sure. */
const CONFIDENT_SHARE_OF_TOP = 0.75;
const LISTED_SHARE_OF_TOP = 0.55;
/** A name typed in full does not hide what fits well besides. */
const MAX_TOP_SCORE = 0.8;

/** A query without a word of ours must fit so well, less so where it is long: more of it is chatter. */
const MIN_SCORE_WITHOUT_SUBJECT = { short: 0.24, long: 0.1 };
const LONG_QUERY_LENGTH = 12;

/** A heading such as 养老 on a page about something else is not what the bare word asks for. */
const BARE_HEADING_LENGTH = 3;

const nameScore = (match: TopicMatch | undefined, query: string): number => {
  const score = Math.min(2, match?.score ?? 0) / 2;
  const isBare = match?.topic.isSection && query.length <= BARE_HEADING_LENGTH;
  return !isBare && (match?.isExactName || score >= FULL_NAME_SCORE / 2)
    ? score
    : LOOSE_NAME_WEIGHT * score;
};

/** A third of the three best sections of each page together. */
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

/** Topics for a folded query, best first, from what its names found; `cover` below a half is only close. */
export const rankByQuestions = (
  query: string,
  nameMatches: ReadonlyMap<Topic, TopicMatch>,
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
  for (const topic of [...questionScores.keys(), ...nameMatches.keys()])
    baseScores.set(
      topic,
      (questionScores.get(topic) ?? 0) + nameScore(nameMatches.get(topic), query),
    );
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
  const like = questionScores.get(first.topic) ?? 0;
  const isConfident =
    (nameMatches.get(first.topic)?.coverage ?? 0) >= FULL_MATCH_COVERAGE ||
    (like >= CONFIDENT.score && knownPairShare >= CONFIDENT.knownPairShare);
  const topScore = Math.min(first.score, MAX_TOP_SCORE);
  return ranked
    .filter(({ score }) => score > topScore * LISTED_SHARE_OF_TOP)
    .map((one) => ({
      ...one,
      coverage:
        isConfident && one.score >= topScore * CONFIDENT_SHARE_OF_TOP ? FULL_MATCH_COVERAGE : 0,
    }));
};
