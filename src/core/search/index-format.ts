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

/** A page or a section that search can lead to. The index files leave out what says nothing. */
export interface TopicEntry {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  short?: string;
  aliases?: readonly string[];
  /** Short name of the page, for an entry that is a section of it. */
  pageName?: string;
  /** What the page answers, in a sentence. The index files have it among the questions. */
  description?: string;
  /** Sample questions from content/search/questions.yaml; normalised in the index files. */
  questions?: readonly string[];
}

/** A province, a locality (a city and the like) or a county. What holds for most places is left out. */
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
  otherPinyin?: readonly string[];
  aliases?: readonly string[];
  formerNames?: readonly string[];
  /** Names for several provinces together, such as 长三角. */
  groups?: readonly string[];
  /** Its part of the address; absent where that is the pinyin. */
  slug?: string;
  /** Which of `sectionSets` its page has; absent where it has all, or no page. */
  sections?: number;
  isNotCovered?: boolean;
  /** It has no page of its own and stands on that of its province. */
  isOnProvincePage?: boolean;
  /** Another authority than its province insures its people, so that the rules of the province do not hold. */
  isInsuredApart?: boolean;
  isMajor?: boolean;
  isSmall?: boolean;
  /** What lies in it, as far as it stands in the same file. */
  places?: readonly PlaceRecord[];
}

/** The characters that are read as a syllable, by the syllable, in one string. */
export type CharactersBySound = Readonly<Record<string, string>>;

/** `names.json`, loaded first: provinces with their largest localities, and pages with their short names. */
export interface NamesFile {
  places: readonly PlaceRecord[];
  /** Ids of sections that pages of places have, each set once. */
  sectionSets: readonly (readonly string[])[];
  /** Names and pinyin in this file that places in other files have too, separated by blanks. */
  sharedNames: string;
  pages: readonly TopicEntry[];
  sounds: CharactersBySound;
}

export type NamesPartName = `names-${number}`;

/** Places that `names.json` does not have. `names-0.json` and so on hold those whose names begin alike. */
export interface NamesPartFile {
  /** By what they lie in: hebei, hebei/shijiazhuang. */
  places: Readonly<Record<string, readonly PlaceRecord[]>>;
}

/** `names-more.json`: all further places, and what is needed to recognise misspelt names. */
export interface MoreNamesFile extends NamesPartFile {
  /** Simplified characters, each followed by its traditional forms, with blanks between them. */
  traditional: string;
  /** Readings for homophones, without those of the first file. */
  sounds: CharactersBySound;
  /** Words that are read like a name of this file or the first, and are none. */
  homophones: readonly string[];
}

/**
 * `topics.json`: everything that answering questions needs: words, headings, corrections, and how people ask.
 */
export interface TopicsFile {
  words: Partial<WordsRecord>;
  sections: readonly TopicEntry[];
  /** The rest of the pages in `names.json`, in the same order: longer aliases, and questions. */
  pages: readonly Pick<TopicEntry, 'aliases' | 'questions'>[];
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
