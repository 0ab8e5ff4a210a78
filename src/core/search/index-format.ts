/** What an answer is: a place, or a kind of page. */
export type ResultKind =
  'region' | 'guide' | 'lapse' | 'compare' | 'term' | 'correction' | 'tool' | 'page';

export interface SearchResult {
  kind: ResultKind;
  title: string;
  address: string;
  /** Why this answers, where it is not plain: 昆山市属于苏州市. */
  why?: string;
  /** Not what was asked for, only close to it. */
  isPartialMatch?: boolean;
}

/** A page or a section that search leads to, as the caller hands it over. */
export interface TopicEntry {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  short?: string;
  aliases?: readonly string[];
  /** Title of the page, for an entry that is a section. */
  pageName?: string;
  /** How people ask for it. */
  questions?: readonly string[];
}

/** First file: provinces, units and pages. Fields of a row are joined by `|`. */
export interface PlacesFile {
  /** Provinces: id|short|name|pinyin|flags|aliases|also|sections, and the rows of their units. */
  provinces: { row: string; units: string[] }[];
  topics: TopicRow[];
  /** Syllables, each followed by its characters: those of places and topics. */
  sounds: string;
}

/** kind|title|address|short|aliases|context */
export type TopicRow = string;

/** Loaded after the first answer: sections of pages, corrections. */
export interface SectionsFile {
  topics: TopicRow[];
}

/** How people ask, loaded with the sections. */
export interface QuestionsFile {
  /** Questions of each topic, folded and joined by commas; those of the first file before `sections`. */
  questions: string[];
}

/** The words of search, beside the first file. */
export interface WordsFile {
  stopWords: string;
  /** word=from,from */
  variants: string[];
  /** word=one,of,these=one,of,those */
  combinations: string[];
  /** word=wider,wider */
  broaderWords: string[];
  commonWords: string;
  genericWords: string;
  subjectWords: string;
  /** word,word of one insurance each */
  insurances: string[];
  /** id=title=word,word=not,not=the section within which it stands */
  sections: string[];
  outOfScope: string;
  /** What can be done with anything. */
  genericActions: string;
  adjacentSubjects: string;
  /** County stems that are words of their own. */
  ambiguousPlaceNames: string;
  /** Longer aliases of the topics of the first file, in their order. */
  longAliases: string[];
}

/** Counties by unit: `unit id` and rows name|pinyin|aliases|also. */
export type CountiesFile = Record<string, string[]>;

/** Traditional characters and sounds. */
export interface CharactersFile {
  /** Simplified character followed by its traditional ones, separated by blanks. */
  traditional: string;
  /** Syllable and the characters read so, separated by blanks. */
  sounds: string;
}

/** What has been loaded of the index. */
export interface IndexFiles {
  places: PlacesFile;
  words?: WordsFile | undefined;
  sections?: SectionsFile | undefined;
  questions?: QuestionsFile | undefined;
  counties?: CountiesFile | undefined;
  characters?: CharactersFile | undefined;
}

/** Sections of a place's page, a letter each in the first file. */
export const SECTION_LETTERS: Readonly<Record<string, string>> = {
  sharing: 's',
  'cross-province': 'c',
  lapse: 'l',
  base: 'b',
  years: 'y',
  more: 'm',
  commercial: 'p',
};

/** Stands before an alias that names several provinces together. */
export const GROUP_ALIAS_PREFIX = '~';

/** Flags of a place in the first file. */
export const PLACE_FLAGS = {
  hasPage: 1,
  isMajor: 2,
  isSmall: 4,
  isNameShared: 8,
  isPinyinShared: 16,
  isNotCovered: 32,
} as const;
