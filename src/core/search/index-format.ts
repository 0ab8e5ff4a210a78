import type { SearchWords } from '../schema/search-words.ts';

/** What a result leads to: a place, or a page of this kind. */
export type ResultKind =
  'region' | 'guide' | 'lapse' | 'compare' | 'term' | 'correction' | 'tool' | 'page';

export interface SearchResult {
  kind: ResultKind;
  title: string;
  address: string;
  /** Says why this is an answer where the title does not show it: 昆山市属于苏州市. */
  why?: string;
  /** The result is only close to the query: it matches a part of it, or a similar name. */
  isPartialMatch?: boolean;
}

/** A page or a section that search can lead to, before it is written into the index files. */
export interface TopicEntry {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  short?: string;
  aliases?: readonly string[];
  /** Short name of the page, for an entry that is a section of it. */
  pageName?: string;
  /** What the page answers, in a sentence; an entry is found by its words as by those of questions. */
  description?: string;
  /** Sample questions from content/search/questions.yaml. */
  questions?: readonly string[];
}

/** What the files say of every kind of place. What holds for most places is left out. */
export interface PlaceRecord {
  name: string;
  /** The name without suffix, absent where the name is plain (`plain-place-name.ts`). */
  stem?: string;
  /** The short form of the suffix, of a place with a stem. */
  suffix?: string;
  /** What people call it; absent where that is the stem. */
  short?: string;
  /**
   * Absent where each character of the name has its first reading in the files; empty for a development zone,
   * whose pinyin nobody types.
   */
  pinyin?: string;
  aliases?: readonly string[];
  otherPinyin?: readonly string[];
}

/** What the first file knows of a place without those that it does not have. */
export interface LargePlaceRecord extends PlaceRecord {
  /** A further place has the same name. */
  isNameShared?: boolean;
  /** A further place is read in the same way. */
  isPinyinShared?: boolean;
  /** Which of `sectionSets` its page has; absent where it has all, or no page. */
  sections?: number;
}

export interface UnitRecord extends LargePlaceRecord {
  /** Its part of the address; absent where that is the pinyin. */
  slug?: string;
  formerNames?: readonly string[];
  /** It has no page of its own and stands on that of its province. */
  isOnProvincePage?: boolean;
  isMajor?: boolean;
  isSmall?: boolean;
}

export interface ProvinceRecord extends LargePlaceRecord {
  id: string;
  /** Names for several provinces together, such as 长三角. */
  groups?: readonly string[];
  isNotCovered?: boolean;
  units: readonly UnitRecord[];
}

/** A page or a section of it. */
export interface TopicRecord {
  kind: TopicEntry['kind'];
  title: string;
  address: string;
  short?: string;
  aliases?: readonly string[];
  pageName?: string;
  /** Normalised sample questions, and the sentence that says what is answered. */
  questions?: readonly string[];
}

/** The characters that are read as a syllable, by the syllable, in one string. */
export type CharactersBySound = Readonly<Record<string, string>>;

/**
 * `names.json`, loaded first: provinces, the largest units (cities and the like), and pages with their short
 * names.
 */
export interface NamesFile {
  provinces: readonly ProvinceRecord[];
  /** Ids of sections that pages of places have, each set once. */
  sectionSets: readonly (readonly string[])[];
  pages: readonly TopicRecord[];
  sounds: CharactersBySound;
}

export type NamesPartName = `names-${number}`;

/** Places that `names.json` does not have. `names-0.json` and so on hold those whose names begin alike. */
export interface NamesPartFile {
  /** Units by the id of their province. */
  units: Readonly<Record<string, readonly UnitRecord[]>>;
  /** Counties by the id of their unit. */
  counties: Readonly<Record<string, readonly PlaceRecord[]>>;
}

/** `names-more.json`: all further places, and what else a name may be that is not among them. */
export interface MoreNamesFile extends NamesPartFile {
  /** Simplified characters, each followed by its traditional forms, with blanks between them. */
  traditional: string;
  /** Readings for homophones. */
  sounds: CharactersBySound;
  /** Words that are read like a name of this file or the first, and are none. */
  homophones: readonly string[];
}

/** `topics.json`: all that a question needs: words, headings, corrections, and how people ask. */
export interface TopicsFile {
  words: WordsRecord;
  sections: readonly TopicRecord[];
  /** What the pages of `names.json` have besides: longer aliases, and questions. In the same order. */
  pages: readonly Pick<TopicRecord, 'aliases' | 'questions'>[];
}

/** The words of content/search/words.yaml that the browser uses. */
export interface WordsRecord extends Omit<SearchWords, 'also'> {
  /** Names of topics stand with the topics. */
  also?: undefined;
  /** Short names of counties that are ordinary words too, such as 公安. */
  ambiguousPlaceNames: readonly string[];
}

/** All index files, by the names that they have under `/search/`. */
export interface AllIndexFiles {
  names: NamesFile;
  'names-more': MoreNamesFile;
  topics: TopicsFile;
  [part: NamesPartName]: NamesPartFile;
}

/** The index files that have been loaded so far. Everything but the names may come later. */
export type IndexFiles = Pick<AllIndexFiles, 'names'> & {
  [Name in keyof AllIndexFiles]?: AllIndexFiles[Name] | undefined;
};

/** Ids of the sections that pages of places may have. */
export const PLACE_SECTIONS = [
  'sharing',
  'cross-province',
  'lapse',
  'base',
  'years',
  'more',
  'commercial',
  'unemployment',
  'minimum-wage',
  'income',
  'resident',
] as const;
