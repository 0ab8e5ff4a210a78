/** The vocabulary: which words there are, which of them mean the same, and which say little. */
import { cleanText, normaliseHan, tokenise } from './normalise.ts';
import type { WordsFile } from './index-format.ts';

export interface PlaceSection {
  id: string;
  title: string;
  words: readonly string[];
  /** Words that rule this section out: 养老 does not ask for the years of medical insurance. */
  excludedWords: readonly string[];
  /** Id of the section under whose heading it stands, mostly itself. */
  headingSection: string;
  /** Beginnings of the addresses of national pages and sections on the same subject. */
  pages: readonly string[];
}

export interface Vocabulary {
  /** Normalised text to the word that it stands for; stop words map to an empty string. */
  canonicalWords: Map<string, string>;
  /** Normalised word to its spelling in the handbook. */
  displayForms: Map<string, string>;
  commonWords: ReadonlySet<string>;
  /** Words that say nothing about a subject by themselves. */
  genericWords: ReadonlySet<string>;
  broaderWords: Map<string, readonly string[]>;
  combinations: readonly { word: string; groups: readonly ReadonlySet<string>[] }[];
  /** Word to the number of the insurance that it names. */
  insuranceByWord: ReadonlyMap<string, number>;
  /** Words that speak of contributions which stopped or are missing. */
  lapseWords: readonly string[];
  /** Known words inside a longer word: 跨省 in 跨省共济. */
  innerWords: Map<string, readonly string[]>;
  sections: readonly PlaceSection[];
  outOfScope: readonly string[];
  /** English words and phrases of the subject, and what they are called here; empty for small words. */
  english: ReadonlyMap<string, string>;
  /** Words of the longest phrase of `english`. */
  longestEnglishPhrase: number;
  /** Actions that are possible with any subject: 丢了, 密码. */
  genericActions: ReadonlySet<string>;
  adjacentSubjects: readonly string[];
  /** Names of topics and words. No place name is looked for inside them. */
  protectedWords: ReadonlySet<string>;
  maxWordLength: number;
  /** Length of the longest key of `canonicalWords` for each first token. */
  maxWordLengthByFirstToken: ReadonlyMap<string, number>;
  /**
   * Whether a name says something by itself, so is neither a stop word nor a common or generic
   * word.
   */
  isSpecificName: (name: string) => boolean;
}

const splitList = (text: string): string[] => (text === '' ? [] : text.split(','));
const wordKey = (text: string): string => normaliseHan(cleanText(text)).replace(/ /g, '');

const readEntry = (entry: string): [string, string[]] => {
  const [word = '', rest = ''] = entry.split('=');
  return [wordKey(word), splitList(rest).map(wordKey)];
};

/** All parts of a word that have at least two characters. */
const substrings = (word: string): string[] => {
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += 1)
    for (let end = at + 2; end <= word.length; end += 1) pieces.push(word.slice(at, end));
  return pieces;
};

/**
 * Builds the vocabulary from the words file and the names of topics, and from the English words of the
 * questions file once it has come.
 */
export const openVocabulary = (
  file: WordsFile,
  topics: readonly { nameKeys: readonly string[] }[],
  englishRows: readonly string[] = [],
): Vocabulary => {
  const canonicalWords = new Map<string, string>();
  for (const word of splitList(file.stopWords)) canonicalWords.set(wordKey(word), '');
  for (const word of [
    ...splitList(file.commonWords),
    ...splitList(file.genericWords),
    ...splitList(file.subjectWords),
  ].map(wordKey))
    canonicalWords.set(word, word);
  for (const [word, from] of file.variants.map(readEntry))
    for (const text of [word, ...from]) canonicalWords.set(text, word);
  const canonicalWord = (word: string): string =>
    canonicalWords.get(wordKey(word)) || wordKey(word);
  const english = new Map(
    englishRows.flatMap((entry) => {
      const [meaning = '', phrases = ''] = entry.split('=');
      return splitList(phrases).map((phrase) => [phrase, meaning] as const);
    }),
  );
  const commonWords = new Set(splitList(file.commonWords).map(wordKey));
  const genericWords = new Set(splitList(file.genericWords).map(wordKey));
  const protectedWords = new Set(
    [...canonicalWords].filter(([, word]) => word !== '').map(([text]) => text),
  );
  for (const word of [...splitList(file.outOfScope), ...splitList(file.adjacentSubjects)])
    protectedWords.add(wordKey(word));
  for (const topic of topics)
    for (const text of topic.nameKeys) if (text.length < 12) protectedWords.add(text);
  const displayForms = new Map<string, string>();
  for (const word of [
    ...splitList(file.commonWords),
    ...splitList(file.genericWords),
    ...splitList(file.subjectWords),
    ...file.variants.map((entry) => entry.replace(/=.*$/, '')),
  ])
    displayForms.set(wordKey(word), word);
  const innerWords = new Map<string, readonly string[]>();
  for (const word of displayForms.keys())
    if (word.length > 2)
      innerWords.set(
        word,
        substrings(word).flatMap((text) => {
          const to = canonicalWords.get(text);
          return to !== undefined && to !== '' && to !== word ? [to] : [];
        }),
      );
  const maxWordLengthByFirstToken = new Map<string, number>();
  for (const text of canonicalWords.keys()) {
    const [first = ''] = tokenise(text);
    maxWordLengthByFirstToken.set(
      first,
      Math.max(maxWordLengthByFirstToken.get(first) ?? 0, text.length),
    );
  }
  return {
    canonicalWords,
    displayForms,
    innerWords,
    commonWords,
    genericWords,
    insuranceByWord: new Map(
      file.insurances.flatMap((list, at) =>
        splitList(list).map((word) => [canonicalWord(word), at] as const),
      ),
    ),
    lapseWords: splitList(file.lapseWords).map(wordKey),
    broaderWords: new Map(file.broaderWords.map(readEntry)),
    combinations: file.combinations.map((entry) => {
      const [word = '', ...groups] = entry.split('=');
      return {
        word: wordKey(word),
        groups: groups.map((group) => new Set(splitList(group).map(wordKey))),
      };
    }),
    sections: file.sections.map((entry) => {
      const [id = '', title = '', words = '', excludedWords = '', headingSection = '', pages = ''] =
        entry.split('=');
      return {
        id,
        title,
        words: splitList(words).map(canonicalWord),
        excludedWords: splitList(excludedWords).map(canonicalWord),
        headingSection: headingSection === '' ? id : headingSection,
        pages: splitList(pages),
      };
    }),
    outOfScope: splitList(file.outOfScope).map(wordKey),
    english,
    longestEnglishPhrase: Math.max(0, ...[...english.keys()].map((text) => text.split(' ').length)),
    genericActions: new Set(splitList(file.genericActions).map(wordKey)),
    adjacentSubjects: splitList(file.adjacentSubjects).map(wordKey),
    protectedWords,
    isSpecificName: (name) => {
      const word = canonicalWords.get(name);
      if (word === undefined) return name.length > 1;
      return word !== '' && !genericWords.has(word) && !commonWords.has(word) && name.length > 1;
    },
    maxWordLength: Math.max(1, ...maxWordLengthByFirstToken.values()),
    maxWordLengthByFirstToken,
  };
};
