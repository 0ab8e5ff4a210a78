/** The index in memory: maps from what people type to places and topics. */
import type { ResultKind } from './index-format.ts';
import type { openNameIndex } from './open-name-index.ts';
import type { QuestionIndex } from './question-index.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IndexedPlace {
  level: 'province' | 'locality' | 'county';
  /** Its id in the content; of a county, that of the locality and its pinyin. */
  id: string;
  name: string;
  short: string;
  address: string;
  /** Title of a result that leads to this place. */
  title: string;
  /** Orders places that share a name, a reading or initials; the lowest comes first. */
  rank: number;
  hasPage: boolean;
  /** Hong Kong, Macau or Taiwan, where the social insurance of the mainland does not apply. */
  isNotCovered: boolean;
  /** Another authority insures its people, so that the rules of its province do not hold. */
  isInsuredApart: boolean;
  /** Ids of the sections of its page that have rules of this place; undefined where the page has all. */
  sections: readonly string[] | undefined;
  /** The locality of a county, or the province of a locality. */
  parent: IndexedPlace | undefined;
}

/** A place, and which of its names was found. */
export interface PlaceMatch {
  place: IndexedPlace;
  matchedBy: 'name' | 'short' | 'alias' | 'former' | 'group';
}

export interface Topic {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  /** The address of its page. */
  page: string;
  /** Title, short name and aliases, cleaned and normalised, without blanks. */
  nameKeys: readonly string[];
  /** How many of `nameKeys`, from the first, are the title and the short name. */
  ownNameCount: number;
  pageName: string;
  /** A section of a page rather than a page. */
  isSection: boolean;
  /** Normalised sample questions, and the sentence that says what is answered. */
  questions: readonly string[];
}

/** The part of the index that answers queries which are a name: places and names of topics. */
export type NameIndex = ReturnType<typeof openNameIndex>;

/**
 * The part of the index for queries that are more than a name. It stays the same when more names are loaded.
 */
export interface TopicIndex {
  /** All topics with all of their names; the part for names has only those of the first file. */
  topics: readonly Topic[];
  topicsByName: Map<string, Topic[]>;
  /** Topics by the meaningful words of their titles and short names. */
  topicsByWords: ReadonlyMap<string, readonly Topic[]>;
  vocabulary: Vocabulary;
  questionIndex: QuestionIndex;
}

export type SearchIndex = NameIndex & TopicIndex;
