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
  /** Further sections of the same page, best first. */
  sections?: { title: string; address: string }[];
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

/**
 * `places.json`, loaded first: provinces, units (cities and the like) and pages. The fields of a
 * row are joined by `|`.
 */
export interface PlacesFile {
  /**
   * Each province as id|short|name|pinyin|flags|aliases|other pinyin|sections, with the rows of its
   * units.
   */
  provinces: { row: string; units: string[] }[];
  topics: TopicRow[];
  /** Pinyin syllables, each followed by the characters of places and topics that are read so. */
  sounds: string;
}

/** kind|title|address|short name|aliases|page name */
export type TopicRow = string;

/** `sections.json`, loaded after the first results: sections of pages, and corrections. */
export interface SectionsFile {
  topics: TopicRow[];
}

/** `questions.json`, loaded together with the sections. */
export interface QuestionsFile {
  /**
   * Normalised sample questions of each topic, joined by commas: first the topics of `places.json`,
   * then those of `sections.json`.
   */
  questions: string[];
  /**
   * Aliases of the topics of `places.json` that are too long for it, in the order of the topics.
   */
  longAliases: string[];
  /**
   * English words of the subject, 中文=english phrase,english phrase; nothing before the sign for words
   * that say nothing. Hardly anybody types them, so they are kept out of `words.json`.
   */
  english: string[];
}

/**
 * `words.json`: content/search/words.yaml in a compact form. A list is one string joined by commas.
 */
export interface WordsFile {
  stopWords: string;
  /** word=synonym,synonym */
  variants: string[];
  /** word=one,of,these=one,of,those */
  combinations: string[];
  /** word=broader,broader */
  broaderWords: string[];
  commonWords: string;
  genericWords: string;
  subjectWords: string;
  /** The words that name one insurance, joined by commas; one string for each insurance. */
  insurances: string[];
  /** Words that speak of contributions which stopped or are missing. */
  lapseWords: string;
  /**
   * id=title=word,word=excluded,excluded=id of the section under whose heading it stands=address of a
   * national page on the same subject,address
   */
  sections: string[];
  outOfScope: string;
  /** Actions that are possible with any subject, such as 激活. */
  genericActions: string;
  adjacentSubjects: string;
  /** Short names of counties that are ordinary words too, such as 公安. */
  ambiguousPlaceNames: string;
}

/** `counties.json`: for each unit id the rows of its counties, name|pinyin|aliases|other pinyin. */
export type CountiesFile = Record<string, string[]>;

/**
 * `characters.json`: traditional characters and readings, for queries that are not understood
 * otherwise.
 */
export interface CharactersFile {
  /**
   * Each simplified character followed by its traditional forms; groups are separated by blanks.
   */
  traditional: string;
  /** Each syllable followed by the characters that are read so; groups are separated by blanks. */
  sounds: string;
}

/** The index files that have been loaded so far. Everything but `places` may come later. */
export interface IndexFiles {
  places: PlacesFile;
  words?: WordsFile | undefined;
  sections?: SectionsFile | undefined;
  questions?: QuestionsFile | undefined;
  counties?: CountiesFile | undefined;
  characters?: CharactersFile | undefined;
}

/** The letter that stands for each section of a place's page in the rows of `places.json`. */
export const SECTION_LETTERS: Readonly<Record<string, string>> = {
  sharing: 's',
  'cross-province': 'c',
  lapse: 'l',
  base: 'b',
  years: 'y',
  more: 'm',
  commercial: 'p',
  unemployment: 'u',
  'minimum-wage': 'w',
  resident: 'r',
};

/** Marks an alias that names several provinces together, such as 长三角. */
export const GROUP_ALIAS_PREFIX = '~';

/** Bits of the flags field in the rows of `places.json`. */
export const PLACE_FLAGS = {
  hasPage: 1,
  isMajor: 2,
  isSmall: 4,
  isNameShared: 8,
  isPinyinShared: 16,
  isNotCovered: 32,
} as const;
