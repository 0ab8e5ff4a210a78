/**
 * Which small file has the names that begin like a text. The files are made at build and fetched by the
 * browser.
 */
import type { NamesPartName } from './index-format.ts';
import type { NameIndex, PlaceMatch } from './index-model.ts';
import { cleanQuery } from './normalise.ts';

/** The number of small files. More files would be smaller, but would reveal more of the query. */
const PARTS = 64;

/**
 * The file by the first two characters. A single character may begin any name: then it is the file of all
 * names.
 */
export const namesPartOf = (text: string): NamesPartName | 'names-more' => {
  const typed = cleanQuery(text).replace(/ /g, '');
  return typed.length < 2
    ? 'names-more'
    : `names-${(typed.charCodeAt(0) * 31 + typed.charCodeAt(1)) % PARTS}`;
};

/** Whether all names that begin like a text have loaded. */
export const hasNamesLike = (text: string, { hasMoreNames, files }: NameIndex): boolean =>
  hasMoreNames || namesPartOf(text) in files;

/** Whether places that have not loaded may have the same name or pronunciation. */
export const mayBeShared = (text: string, hits: readonly PlaceMatch[], names: NameIndex): boolean =>
  !hasNamesLike(text, names) &&
  [text, ...hits.map(({ place }) => place.short)].some((name) => names.sharedNames.has(name));

/** Whether a file is a small one. */
export const isNamesPart = (file: string): boolean => /\d/.test(file);
