/** Finds topics that a text names, exactly or in other words for the same. */
import type { SearchIndex, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';
import { contentWords } from './segment.ts';
import { WEIGHTS } from './weights.ts';

/** A heading whose words are at most as many characters stands on many pages. */
const COMMON_HEADING_LENGTH = 4;

const cache = new WeakMap<SearchIndex, ReadonlyMap<string, readonly Topic[]>>();

/** Prepares titles and short names by their content words, one topic at each step. Cached per index. */
export function* topicNameSteps(index: SearchIndex): Steps<ReadonlyMap<string, readonly Topic[]>> {
  const known = cache.get(index);
  if (known) return known;
  const byWords = new Map<string, Topic[]>();
  for (const topic of index.topics) {
    for (const name of topic.nameKeys.slice(0, topic.ownNameCount)) {
      const words = contentWords(name, index.vocabulary);
      byWords.set(words, [...(byWords.get(words) ?? []), topic]);
    }
    yield;
  }
  cache.set(index, byWords);
  return byWords;
}

/** Whether a topic is neither the definition of a term nor the correction of a claim. */
const isAnswerPage = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** The topics that a normalised text names, with what that adds to their score. */
export const topicsNamed = (normalised: string, index: SearchIndex): Map<Topic, number> => {
  const { exact, sameWords, termOrCorrection } = WEIGHTS.names;
  const found = new Map<Topic, number>();
  const add = (topic: Topic, score: number): void => {
    found.set(topic, isAnswerPage(topic) ? score : score * termOrCorrection);
  };
  const words = contentWords(normalised, index.vocabulary);
  for (const topic of runSync(topicNameSteps(index)).get(words) ?? [])
    if (!(topic.isSection && words.length <= COMMON_HEADING_LENGTH)) add(topic, sameWords);
  for (const topic of index.topicsByName.get(normalised.replace(/ /g, '')) ?? []) add(topic, exact);
  return found;
};
