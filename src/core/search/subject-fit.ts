/**
 * Lowers topics on other insurances than the query's, pages on subjects that it has to ask for (lapses, people
 * from abroad, tax), and calculators if it does not ask for a calculation.
 */
import type { SearchIndex, Topic } from './index-model.ts';
import { listOf } from './multimap.ts';
import { asksForWay } from './asks.ts';
import { hasAny } from './normalise.ts';
import { oncePerIndex } from './once-per-index.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { OTHER_INSURANCE_FACTOR, UNASKED_SUBJECT_FACTOR, UNASKED_TOOL_FACTOR } from './weights.ts';

/**
 * The numbers of the insurances that the words of a normalised text name. A query for 居民养老 means that one and
 * no other, but a page on it may answer a query for 养老 too.
 */
const insurancesIn = (text: string, vocabulary: Vocabulary, isQuery = false): ReadonlySet<number> =>
  new Set(
    segment(text, vocabulary).flatMap(({ word = '' }) =>
      listOf(vocabulary.insurancesByWord, word).slice(isQuery ? -1 : 0),
    ),
  );

/** The insurances of each topic: those in its title, its short name and the name of its page. */
const insurancesByTopic = oncePerIndex(
  ({ topics, vocabulary }: SearchIndex): ReadonlyMap<Topic, ReadonlySet<number>> =>
    new Map(
      topics.map((topic) => {
        const names = [...topic.nameKeys.slice(0, topic.ownNameCount), topic.pageName].join(' ');
        return [topic, insurancesIn(names, vocabulary)];
      }),
    ),
);

/** For a normalised query, the factor by which the score of a topic counts, from 0 to 1. */
export const subjectFit = (query: string, index: SearchIndex): ((topic: Topic) => number) => {
  const asked = insurancesIn(query, index.vocabulary, true);
  const { asks, onlyIfAsked } = index.vocabulary;
  const wantsNoTool = asksForWay(query, index.vocabulary) && !hasAny(query, asks.reckoning);
  const unasked = onlyIfAsked.filter(({ words }) => !hasAny(query, words));
  /** Whether the title of a topic's page names a subject that the query does not ask for. */
  const isUnasked = ({ title }: Topic): boolean =>
    unasked.some(({ titles }) => hasAny(title.split('：')[0]!, titles));
  return (topic) => {
    const insurances = insurancesByTopic(index).get(topic)!;
    const isOther =
      asked.size > 0 && insurances.size > 0 && ![...insurances].some((one) => asked.has(one));
    return (
      (isOther ? OTHER_INSURANCE_FACTOR : 1) *
      (topic.kind === 'tool' && wantsNoTool ? UNASKED_TOOL_FACTOR : 1) *
      (isUnasked(topic) ? UNASKED_SUBJECT_FACTOR : 1)
    );
  };
};
