import type { TopicsFile } from './index-format.ts';

/** Stands for `topics.json` where only places are looked for. */
export const NO_TOPICS: TopicsFile = {
  words: {
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
  },
  sections: [],
  pages: [],
};
