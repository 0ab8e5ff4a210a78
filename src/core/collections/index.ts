import type { z } from 'zod';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import type { Collection } from './collection.ts';
import { comparisons } from './comparisons.ts';
import { corrections } from './corrections.ts';
import { events } from './events.ts';
import { facts } from './facts.ts';
import { guides } from './guides.ts';
import { lapses } from './lapses.ts';
import { pages } from './pages.ts';
import { provinces } from './provinces.ts';
import { regions } from './regions.ts';
import { searchPinyin, searchPlaces, searchQuestions, searchWords } from './search.ts';
import { avoidedWords, recheck, redirects } from './settings.ts';
import { sources } from './sources.ts';
import { terms } from './terms.ts';
import { tools } from './tools.ts';

/**
 * Every collection by its name; the order is that of lists of pages. Where two take the
 * same files, the narrower one comes first.
 */
export const COLLECTIONS = {
  pages,
  guides,
  events,
  calendar,
  comparisons,
  lapses,
  tools,
  corrections,
  terms,
  provinces,
  regions,
  facts,
  sources,
  changes,
  redirects,
  recheck,
  avoidedWords,
  searchPinyin,
  searchPlaces,
  searchWords,
  searchQuestions,
};

export type CollectionName = keyof typeof COLLECTIONS;

/** Data of an entry of a collection. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** What is known of a collection, for code that treats all of them alike. */
export const collectionOf = (name: CollectionName): Collection => COLLECTIONS[name];

/**
 * Address of an entry: its page, with its id where it shares the page. The data is that of its file,
 * undefined where that is broken. Throws where entries of the collection have none.
 */
export const addressOfEntry = (name: CollectionName, id: string, data: unknown): string => {
  const { page, anchor } = collectionOf(name);
  if (!page) throw new Error(`Entries of “${name}” have no address`);
  return anchor ? `${page(id, data)}#${anchor(id)}` : page(id, data);
};
