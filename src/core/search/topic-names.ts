/** Finds topics that a text names, exactly or in other words for the same. */
import type { SearchIndex, Topic } from './index-model.ts';
import { appendUnique, listOf } from './multimap.ts';
import type { Steps } from './steps.ts';
import { contentWords } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import { EXACT_NAME, NAME_FACTOR_OF_TERM, SAME_WORDS } from './weights.ts';

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
