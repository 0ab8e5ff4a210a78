/** Builds the index in memory from the index files. */
import { openVocabulary } from './vocabulary.ts';
import type { AllIndexFiles, IndexFiles } from './index-format.ts';
import { questionIndexSteps } from './question-index.ts';
import type { SearchIndex, Topic, TopicIndex } from './index-model.ts';
import { appendUnique } from './multimap.ts';
import { openNameIndex } from './open-name-index.ts';
import { openTopics } from './open-topics.ts';
import { contentWords } from './segment.ts';
import { runSync, type Steps } from './steps.ts';

/** Files that are enough to build the whole index: places may be missing, words may not. */
export type FilesWithTopics = IndexFiles & Pick<AllIndexFiles, 'topics'>;

/** Builds the part for topics, some milliseconds at each step, so that a page can handle input between steps. */
export function* topicIndexSteps({ names, topics: file }: FilesWithTopics): Steps<TopicIndex> {
  const { topics, topicsByName } = openTopics(names, file);
  yield;
  const vocabulary = openVocabulary(file.words, topics);
  const topicsByWords = new Map<string, Topic[]>();
  for (const topic of topics) {
    for (const name of topic.nameKeys.slice(0, topic.ownNameCount))
      appendUnique(topicsByWords, contentWords(name, vocabulary), topic);
    yield;
  }
  const questionIndex = yield* questionIndexSteps(topics, vocabulary);
  return { topics, topicsByName, topicsByWords, vocabulary, questionIndex };
}

/** Builds the index without pauses. */
export const openIndex = (files: FilesWithTopics): SearchIndex => ({
  ...openNameIndex(files),
  ...runSync(topicIndexSteps(files)),
});
