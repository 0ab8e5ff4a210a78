/** The opened index: maps from what people type to places and topics. */
import type { ResultKind } from './index-format.ts';
import type { QuestionIndex } from './question-index.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IndexedPlace {
  level: 'province' | 'unit' | 'county';
  name: string;
  short: string;
  address: string;
  /** Title of a result that leads to it. */
  title: string;
  /** Lower comes first among places that share a name, a reading or initials. */
  rank: number;
  hasPage: boolean;
  /** A city that many mean. */
  isMajor: boolean;
  /** A county, or as small as one. */
  isSmall: boolean;
  /** The mainland's social insurance does not apply. */
  isNotCovered: boolean;
  isNameShared: boolean;
  isPinyinShared: boolean;
  /** Sections of its page that say something about it; absent where its page has all of them. */
  sections?: readonly string[];
  /** What it lies in. */
  parent?: IndexedPlace;
}

export interface PlaceMatch {
  place: IndexedPlace;
  /** `ended`: initials together with that of 市 or 县. */
  matchedBy: 'name' | 'short' | 'alias' | 'former' | 'group' | 'initials-with-suffix';
}

export interface Topic {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  /** Title, short name and aliases, cleaned and folded. */
  nameKeys: readonly string[];
  /** The keys as one text, a line each. */
  joinedNameKeys: string;
  /** How many of them are title and short name. */
  ownNameCount: number;
  pageName: string;
  /** A heading on a page, not the page. */
  isSection: boolean;
}

/** What names alone answer from. */
export interface NameIndex {
  placesByName: Map<string, PlaceMatch[]>;
  placesByPinyin: Map<string, PlaceMatch[]>;
  placesByInitials: Map<string, PlaceMatch[]>;
  /** Length of the longest place name. */
  maxPlaceNameLength: number;
  topics: readonly Topic[];
  topicsByName: Map<string, Topic[]>;
  readings: Map<string, readonly string[]>;
  hasCounties: boolean;
}

export interface SearchIndex extends NameIndex {
  vocabulary: Vocabulary;
  /** County stems that are words of their own. */
  ambiguousPlaceNames: ReadonlySet<string>;
  /** Traditional character to simplified; empty before the third file. */
  simplifiedByTraditional: Map<string, string>;
  /** How people ask; absent until it has come. */
  questionIndex: QuestionIndex | undefined;
  hasWords: boolean;
  hasSections: boolean;
  hasCharacters: boolean;
}
