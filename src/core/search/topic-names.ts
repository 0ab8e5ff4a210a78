/** Finds topics that a text names, exactly or in other words for the same. */
import type { SearchIndex, Topic } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import type { Steps } from './steps.ts';
import { contentWords } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';

/** A heading whose words are at most as many characters stands on many pages. */
const COMMON_HEADING_LENGTH = 4;

/** Topics by the content words of title and short name, one topic at each step. */
export function* topicsByWordsSteps(
  topics: readonly Topic[],
  vocabulary: Vocabulary,
): Steps<ReadonlyMap<string, readonly Topic[]>> {
  const byWords = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const name of topic.nameKeys.slice(0, topic.ownNameCount))
      appendUnique(byWords, contentWords(name, vocabulary), topic);
    yield;
  }
  return byWords;
}

/** The topics that a normalised text names, with what that adds to their score. */
export const topicsNamed = (normalised: string, index: SearchIndex): Map<Topic, number> => {
  const { exact, sameWords, termOrCorrection } = WEIGHTS.names;
  const found = new Map<Topic, number>();
  const add = (topic: Topic, score: number): void => {
    const isAnswerPage = topic.kind !== 'term' && topic.kind !== 'correction';
    found.set(topic, isAnswerPage ? score : score * termOrCorrection);
  };
  const words = contentWords(normalised, index.vocabulary);
  for (const topic of index.topicsByWords.get(words) ?? [])
    if (!(topic.isSection && words.length <= COMMON_HEADING_LENGTH)) add(topic, sameWords);
  for (const topic of index.topicsByName.get(normalised.replace(/ /g, '')) ?? []) add(topic, exact);
  return found;
};
