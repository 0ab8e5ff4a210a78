/** Builds the index in memory from the index files. */
import { openVocabulary } from './vocabulary.ts';
import type { IndexFiles, WordsRecord } from './index-format.ts';
import { questionIndexSteps, type QuestionIndex } from './question-index.ts';
import type { SearchIndex } from './index-model.ts';
import { openNameIndex } from './open-name-index.ts';
import { runSync, type Steps } from './steps.ts';
import { topicsByWordsSteps } from './topic-names.ts';

/** Stands for the words until they have come: nothing is known then but names. */
const NO_WORDS: WordsRecord = {
  stopWords: [],
  insurances: [],
  variants: [],
  commonWords: [],
  genericWords: [],
  subjectWords: [],
  lapseWords: [],
  sections: {},
  english: {},
  englishSmallWords: [],
  outOfScope: [],
  genericActions: [],
  adjacentSubjects: [],
  ambiguousPlaceNames: [],
};

/**
 * Builds the index, some milliseconds at each step, so that a page can handle input between steps.
 * A question index that was built from the same topics can be passed in, because it takes longest.
 */
export function* openIndexSteps(
  files: IndexFiles,
  questionIndex?: QuestionIndex,
): Steps<SearchIndex> {
  const names = openNameIndex(files);
  yield;
  const vocabulary = openVocabulary(files.topics?.words ?? NO_WORDS, names.topics);
  return {
    ...names,
    vocabulary,
    hasTopics: files.topics !== undefined,
    questionIndex: questionIndex ?? (yield* questionIndexSteps(names.topics, vocabulary)),
    topicsByWords: yield* topicsByWordsSteps(names.topics, vocabulary),
  };
}

/** Builds the index without pauses. All files but the first may be missing. */
export const openIndex = (files: IndexFiles): SearchIndex => runSync(openIndexSteps(files));
