/** The opened index: maps from what people type to places and topics. */
import type { ResultKind } from './index-format.ts';
import type { Asked } from './question-index.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Place {
  level: 'province' | 'unit' | 'county';
  name: string;
  short: string;
  address: string;
  /** Title of a result that leads to it. */
  title: string;
  /** Lower comes first among places that share a name, a reading or initials. */
  rank: number;
  own: boolean;
  /** A city that many mean. */
  major: boolean;
  /** A county, or as small as one. */
  small: boolean;
  /** The mainland's social insurance does not apply. */
  foreign: boolean;
  sharedName: boolean;
  sharedSound: boolean;
  /** Sections of its page that say something about it; absent where its page has all of them. */
  sections?: readonly string[];
  /** What it lies in. */
  parent?: Place;
}

export interface Hit {
  place: Place;
  /** `ended`: initials together with that of 市 or 县. */
  how: 'name' | 'short' | 'alias' | 'former' | 'group' | 'ended';
}

export interface Topic {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  /** Title, short name and aliases, cleaned and folded. */
  keys: readonly string[];
  /** The keys as one text, a line each. */
  all: string;
  /** How many of them are title and short name. */
  named: number;
  context: string;
  /** A heading on a page, not the page. */
  section: boolean;
}

/** What names alone answer from. */
export interface Names {
  han: Map<string, Hit[]>;
  sounds: Map<string, Hit[]>;
  initials: Map<string, Hit[]>;
  /** Length of the longest place name. */
  longest: number;
  topics: readonly Topic[];
  topicByKey: Map<string, Topic[]>;
  readings: Map<string, readonly string[]>;
  hasCounties: boolean;
}

export interface Index extends Names {
  vocabulary: Vocabulary;
  /** County stems that are words of their own. */
  ownWords: ReadonlySet<string>;
  /** Traditional character to simplified; empty before the third file. */
  simplified: Map<string, string>;
  /** How people ask; absent until it has come. */
  asked: Asked | undefined;
  hasWords: boolean;
  hasSections: boolean;
  hasCharacters: boolean;
}
