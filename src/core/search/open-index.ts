/** Builds the index in memory from the index files. */
import { openVocabulary } from './vocabulary.ts';
import type { IndexFiles, WordsFile } from './index-format.ts';
import { buildQuestionIndex, type QuestionIndex } from './question-index.ts';
import type { SearchIndex } from './index-model.ts';
import { openNameIndex } from './open-name-index.ts';
import { splitList } from './rows.ts';

const readTraditional = (traditional = ''): Map<string, string> => {
  const map = new Map<string, string>();
  for (const [simple = '', ...written] of traditional.split(' '))
    for (const character of written) map.set(character, simple);
  return map;
};

const EMPTY_WORDS: WordsFile = {
  stopWords: '',
  variants: [],
  combinations: [],
  broaderWords: [],
  commonWords: '',
  genericWords: '',
  subjectWords: '',
  insurances: [],
  lapseWords: '',
  sections: [],
  outOfScope: '',
  genericActions: '',
  adjacentSubjects: '',
  ambiguousPlaceNames: '',
};

/**
 * Builds the index. All files but the first may be missing; call again when more have loaded. A
 * question index that was built before can be passed in, or be left for later, because building it
 * takes long.
 */
export const openIndex = (
  files: IndexFiles,
  questionIndex?: QuestionIndex,
  buildsQuestionIndex = true,
): SearchIndex => {
  const { words, sections, questions, characters } = files;
  const names = openNameIndex(files);
  const vocabulary = openVocabulary(words ?? EMPTY_WORDS, names.topics, questions?.english);
  return {
    ...names,
    vocabulary,
    ambiguousPlaceNames: new Set(splitList(words?.ambiguousPlaceNames)),
    simplifiedByTraditional: readTraditional(characters?.traditional),
    // It numbers all topics, so it needs the sections too.
    questionIndex:
      questionIndex ??
      (buildsQuestionIndex && questions && sections
        ? buildQuestionIndex(questions, names.topics, vocabulary)
        : undefined),
    hasWords: words !== undefined,
    hasSections: sections !== undefined,
    hasCharacters: characters !== undefined,
  };
};
