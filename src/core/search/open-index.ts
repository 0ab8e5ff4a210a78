/** Builds the index in memory from the index files. */
import { openVocabulary } from './vocabulary.ts';
import type { AllIndexFiles, IndexFiles } from './index-format.ts';
import { questionIndexSteps, type QuestionIndex } from './question-index.ts';
import type { SearchIndex } from './index-model.ts';
import { openNameIndex } from './open-name-index.ts';
import { runSync, type Steps } from './steps.ts';
import { topicsByWordsSteps } from './topic-names.ts';

/** Files that are enough for the whole index: places may be missing, words may not. */
export type FilesWithTopics = IndexFiles & Pick<AllIndexFiles, 'topics'>;

/**
 * Builds the index, some milliseconds at each step, so that a page can handle input between steps.
 * A question index that was built from the same topics can be passed in, because it takes longest.
 */
export function* openIndexSteps(
  files: FilesWithTopics,
  questionIndex?: QuestionIndex,
): Steps<SearchIndex> {
  const names = openNameIndex(files);
  yield;
  const vocabulary = openVocabulary(files.topics.words, names.topics);
  return {
    ...names,
    vocabulary,
    questionIndex: questionIndex || (yield* questionIndexSteps(names.topics, vocabulary)),
    topicsByWords: yield* topicsByWordsSteps(names.topics, vocabulary),
  };
}

/** Builds the index without pauses. */
export const openIndex = (files: FilesWithTopics): SearchIndex => runSync(openIndexSteps(files));
