/** The vocabulary: which words there are, which of them mean the same, and which say little. */
import { compactText, GAP, tokenise } from './normalise.ts';
import { appendUnique } from './multimap.ts';
import type { WordsRecord } from './index-format.ts';

/** The words of the files, as they are looked up. */
export type Vocabulary = ReturnType<typeof openVocabulary>;

/** A section that pages of places have, by `sections` in words.yaml. */
export type PlaceSection = Vocabulary['sections'][number];

export const isKnownWord = (
  text: string,
  { protectedWords, canonicalWords }: Vocabulary,
): boolean => protectedWords.has(text) || canonicalWords.has(text);

/** Nothing longer, in characters, is a word: no name of a topic, and no part of a query. */
export const MAX_WORD_LENGTH = 11;

const compactAll = (phrases: readonly string[] = []): string[] =>
  phrases.map((phrase) => phrase.split(GAP).map(compactText).join(GAP));

/** Builds the vocabulary from the words of `topics.json`, if it has any, and the names of topics. */
export const openVocabulary = (
  words: Partial<WordsRecord>,
  topics: readonly { nameKeys: readonly string[] }[],
) => {
  const { variants = [], commonWords = [], genericWords = [], subjectWords = [] } = words;
  const ownWords = [
    ...[...commonWords, ...genericWords, ...subjectWords],
    ...variants.map(({ word }) => word),
  ];
  const displayForms = new Map(ownWords.map((word) => [compactText(word), word]));
  const canonicalWords = new Map([
    ...compactAll(words.stopWords).map((word) => [word, ''] as const),
    ...[...displayForms.keys()].map((word) => [word, word] as const),
    ...variants.flatMap(({ word, from }) =>
      compactAll([word, ...from.filter((text) => !text.includes(GAP))]).map(
        (text) => [text, compactText(word)] as const,
      ),
    ),
  ]);
  const variantsWithGap = variants.flatMap(({ word, from }) =>
    compactAll(from.filter((text) => text.includes(GAP))).map(
      (text) => [text, compactText(word)] as const,
    ),
  );
  const canonicalWord = (word: string): string =>
    canonicalWords.get(compactText(word)) || compactText(word);
  const english = new Map([
    ...Object.entries(words.english || {}).flatMap(([meaning, phrases]) =>
      phrases.map((phrase) => [phrase, meaning] as const),
    ),
    ...(words.englishSmallWords || []).map((phrase) => [phrase, ''] as const),
  ]);
  const insurancesByWord = new Map<string, number[]>();
  for (const [at, names] of (words.insurances || []).entries())
    for (const word of names) appendUnique(insurancesByWord, canonicalWord(word), at);
  const maxWordLengthByFirstToken = new Map<string, number>();
  for (const text of canonicalWords.keys()) {
    const [first = ''] = tokenise(text);
    const longest = Math.max(maxWordLengthByFirstToken.get(first) || 0, text.length);
    maxWordLengthByFirstToken.set(first, longest);
  }
  const outOfScope = compactAll(words.outOfScope);
  const adjacentSubjects = compactAll(words.adjacentSubjects);
  return {
    /** Normalised text to the word that it stands for; stop words map to an empty string. */
    canonicalWords,
    /** Normalised word to its spelling in the handbook. */
    displayForms,
    commonWords: new Set(compactAll(commonWords)),
    genericWords: new Set(compactAll(genericWords)),
    genericActions: new Set(compactAll(words.genericActions)),
    /** Word to the numbers of the insurances that it names, the narrowest last. */
    insurancesByWord,
    sections: Object.entries(words.sections || {}).map(([id, section]) => ({
      ...section,
      id,
      words: section.words.map(canonicalWord),
      not: section.not.map(canonicalWord),
    })),
    outOfScope,
    adjacentSubjects,
    /** English words and phrases of the subject, and what they are called here; empty for small words. */
    english,
    /** Words of the longest phrase of `english`. */
    longestEnglishPhrase: Math.max(0, ...[...english.keys()].map((text) => text.split(' ').length)),
    onlyIfAsked: (words.onlyIfAsked || []).map((subject) => ({
      titles: subject.titles,
      words: compactAll(subject.words),
    })),
    /** Phrases whose parts mean something together, and the word for it: 哪里…最低. */
    variantsWithGap,
    asks: words.asks || { way: [], figure: [], time: [], money: [], reckoning: [], question: [] },
    apart: words.apart,
    facts: words.facts || { say: {}, narrow: [], groups: [], onlyAsked: {} },
    /** Short names of counties that are ordinary words too; inside a sentence they count as the word. */
    ambiguousPlaceNames: new Set(words.ambiguousPlaceNames),
    /** Names of topics and words. No place name is looked for inside them. */
    protectedWords: new Set([
      ...[...canonicalWords].flatMap(([text, word]) => (word === '' ? [] : [text])),
      ...outOfScope,
      ...adjacentSubjects,
      ...topics.flatMap(({ nameKeys }) => nameKeys.filter((key) => key.length <= MAX_WORD_LENGTH)),
    ]),
    /** Length of the longest key of `canonicalWords` for each first token. */
    maxWordLengthByFirstToken,
  };
};
