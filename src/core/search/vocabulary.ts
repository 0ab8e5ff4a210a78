/** The vocabulary: which words there are, which of them mean the same, and which say little. */
import { compactText, GAP, tokenise } from './normalise.ts';
import { appendUnique } from './multimap.ts';
import type { SearchWords } from '../schema/search-words.ts';
import type { WordsRecord } from './index-format.ts';

export interface PlaceSection {
  id: string;
  title: string;
  words: readonly string[];
  /** Words that rule this section out: 养老 does not ask for the years of medical insurance. */
  excludedWords: readonly string[];
  /** It has figures but no instructions: national pages say how something is done. */
  hasFiguresOnly: boolean;
  /** Id of the section under whose heading it stands, mostly itself. */
  headingSection: string;
  /** Beginnings of the addresses of national pages and sections on the same subject. */
  pages: readonly string[];
}

export interface Vocabulary {
  /** Normalised text to the word that it stands for; stop words map to an empty string. */
  canonicalWords: ReadonlyMap<string, string>;
  /** Normalised word to its spelling in the handbook. */
  displayForms: ReadonlyMap<string, string>;
  commonWords: ReadonlySet<string>;
  /** Words that say nothing about a subject by themselves. */
  genericWords: ReadonlySet<string>;
  /** Word to the numbers of the insurances that it names, the narrowest last. */
  insurancesByWord: ReadonlyMap<string, readonly number[]>;
  /** Subjects that come behind others unless asked for: words of their titles, and of queries that ask for them. */
  onlyIfAsked: readonly { readonly titles: readonly string[]; readonly words: readonly string[] }[];
  /** Phrases whose parts mean something together, and the word for it: 哪里…最低. */
  variantsWithGap: readonly (readonly [phrase: string, word: string])[];
  asks: SearchWords['asks'];
  apart: SearchWords['apart'];
  facts: SearchWords['facts'];
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
  /** Length of the longest key of `canonicalWords` for each first token. */
  maxWordLengthByFirstToken: ReadonlyMap<string, number>;
}

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
): Vocabulary => {
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
    canonicalWords,
    displayForms,
    commonWords: new Set(compactAll(commonWords)),
    genericWords: new Set(compactAll(genericWords)),
    insurancesByWord,
    sections: Object.entries(words.sections || {}).map(
      ([id, { title, words: asked, not, within = id, pages, figuresOnly = false }]) => ({
        id,
        title,
        words: asked.map(canonicalWord),
        excludedWords: not.map(canonicalWord),
        headingSection: within,
        hasFiguresOnly: figuresOnly,
        pages,
      }),
    ),
    outOfScope,
    english,
    longestEnglishPhrase: Math.max(0, ...[...english.keys()].map((text) => text.split(' ').length)),
    onlyIfAsked: (words.onlyIfAsked || []).map((subject) => ({
      titles: subject.titles,
      words: compactAll(subject.words),
    })),
    variantsWithGap,
    asks: words.asks || { way: [], figure: [], time: [], money: [], reckoning: [], question: [] },
    apart: words.apart,
    facts: words.facts || { say: {}, narrow: [], groups: [], onlyAsked: {} },
    genericActions: new Set(compactAll(words.genericActions)),
    adjacentSubjects,
    ambiguousPlaceNames: new Set(words.ambiguousPlaceNames),
    protectedWords: new Set([
      ...[...canonicalWords].flatMap(([text, word]) => (word === '' ? [] : [text])),
      ...outOfScope,
      ...adjacentSubjects,
      ...topics.flatMap(({ nameKeys }) => nameKeys.filter((key) => key.length <= MAX_WORD_LENGTH)),
    ]),
    maxWordLengthByFirstToken,
  };
};
