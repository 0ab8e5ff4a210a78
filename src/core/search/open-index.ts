/** Opens the files of the index. */
import { openWords } from './vocabulary.ts';
import type { IndexFiles, WordsFile } from './index-format.ts';
import { openAsked, type Asked } from './question-index.ts';
import type { Index } from './index-model.ts';
import { openNames } from './open-name-index.ts';
import { split } from './rows.ts';

const simplified = (traditional = ''): Map<string, string> => {
  const map = new Map<string, string>();
  for (const [simple = '', ...written] of traditional.split(' '))
    for (const character of written) map.set(character, simple);
  return map;
};

const NO_WORDS: WordsFile = {
  stop: '',
  variants: [],
  together: [],
  wider: [],
  common: '',
  vague: '',
  subject: '',
  insurances: [],
  sections: [],
  outside: '',
  deeds: '',
  neighbours: '',
  places: '',
  questions: [],
};

/**
 * Builds the maps; all files but the first may come later, with a new call. Questions that have been
 * read before are taken as they are.
 */
export const openIndex = (files: IndexFiles, read?: Asked): Index => {
  const { words, sections, questions, characters } = files;
  const names = openNames(files);
  const vocabulary = openWords(words ?? NO_WORDS, names.topics);
  return {
    ...names,
    vocabulary,
    ownWords: new Set(split(words?.places)),
    simplified: simplified(characters?.traditional),
    // They are numbered by all topics.
    asked: read ?? (questions && sections && openAsked(questions, names.topics, vocabulary)),
    hasWords: words !== undefined,
    hasSections: sections !== undefined,
    hasCharacters: characters !== undefined,
  };
};
