/** The vocabulary: which words there are, which of them mean the same, and which say little. */
import { compactText, tokenise } from './normalise.ts';
import { appendUnique } from './multimap.ts';
import type { WordsRecord } from './index-format.ts';

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
  /** Word to the numbers of the insurances that it names, the narrowest last. */
  insurancesByWord: ReadonlyMap<string, readonly number[]>;
  /** Words that speak of contributions which stopped or are missing. */
  lapseWords: readonly string[];
  sections: readonly PlaceSection[];
  outOfScope: readonly string[];
  /** English words and phrases of the subject, and what they are called here; empty for small words. */
  english: ReadonlyMap<string, string>;
  /** Words of the longest phrase of `english`. */
  longestEnglishPhrase: number;
  /** Actions that are possible with any subject: 丢了, 密码. */
  genericActions: ReadonlySet<string>;
  adjacentSubjects: readonly string[];
  /**
   * Short names of counties that are ordinary words too; inside a sentence they count as the word.
   */
  ambiguousPlaceNames: ReadonlySet<string>;
  /** Names of topics and words. No place name is looked for inside them. */
  protectedWords: ReadonlySet<string>;
  maxWordLength: number;
  /** Length of the longest key of `canonicalWords` for each first token. */
  maxWordLengthByFirstToken: ReadonlyMap<string, number>;
}

/** Builds the vocabulary from the words of `topics.json` and the names of topics. */
export const openVocabulary = (
  words: WordsRecord,
  topics: readonly { nameKeys: readonly string[] }[],
): Vocabulary => {
  const ownWords = [
    ...words.commonWords,
    ...words.genericWords,
    ...words.subjectWords,
    ...words.variants.map(({ word }) => word),
  ];
  const canonicalWords = new Map<string, string>();
  for (const word of words.stopWords) canonicalWords.set(compactText(word), '');
  for (const word of ownWords) canonicalWords.set(compactText(word), compactText(word));
  for (const { word, from } of words.variants)
    for (const text of [word, ...from]) canonicalWords.set(compactText(text), compactText(word));
  const canonicalWord = (word: string): string =>
    canonicalWords.get(compactText(word)) || compactText(word);
  const english = new Map([
    ...Object.entries(words.english).flatMap(([meaning, phrases]) =>
      phrases.map((phrase) => [phrase, meaning] as const),
    ),
    ...words.englishSmallWords.map((phrase) => [phrase, ''] as const),
  ]);
  const commonWords = new Set(words.commonWords.map(compactText));
  const genericWords = new Set(words.genericWords.map(compactText));
  const outOfScope = words.outOfScope.map(compactText);
  const adjacentSubjects = words.adjacentSubjects.map(compactText);
  const insurancesByWord = new Map<string, number[]>();
  for (const [at, names] of words.insurances.entries())
    for (const word of names) appendUnique(insurancesByWord, canonicalWord(word), at);
  const maxWordLengthByFirstToken = new Map<string, number>();
  for (const text of canonicalWords.keys()) {
    const [first = ''] = tokenise(text);
    maxWordLengthByFirstToken.set(
      first,
      Math.max(maxWordLengthByFirstToken.get(first) || 0, text.length),
    );
  }
  return {
    canonicalWords,
    displayForms: new Map(ownWords.map((word) => [compactText(word), word])),
    commonWords,
    genericWords,
    insurancesByWord,
    sections: Object.entries(words.sections).map(
      ([id, { title, words: asked, not, within = id, pages }]) => ({
        id,
        title,
        words: asked.map(canonicalWord),
        excludedWords: not.map(canonicalWord),
        headingSection: within,
        pages,
      }),
    ),
    outOfScope,
    english,
    longestEnglishPhrase: Math.max(0, ...[...english.keys()].map((text) => text.split(' ').length)),
    lapseWords: words.lapseWords.map(compactText),
    genericActions: new Set(words.genericActions.map(compactText)),
    adjacentSubjects,
    ambiguousPlaceNames: new Set(words.ambiguousPlaceNames),
    protectedWords: new Set([
      ...[...canonicalWords].flatMap(([text, word]) => (word === '' ? [] : [text])),
      ...outOfScope,
      ...adjacentSubjects,
      ...topics.flatMap(({ nameKeys }) => nameKeys.filter((key) => key.length < 12)),
    ]),
    maxWordLength: Math.max(1, ...maxWordLengthByFirstToken.values()),
    maxWordLengthByFirstToken,
  };
};
