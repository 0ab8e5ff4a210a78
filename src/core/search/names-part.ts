/** In which small file the names stand that begin like a text. Made at build, asked for by the browser. */
import type { NamesPartName } from './index-format.ts';
import type { NameIndex, PlaceMatch } from './index-model.ts';
import { cleanQuery } from './normalise.ts';

/** So many files; more would be smaller, but tell more of what somebody types. */
const PARTS = 64;

/** The file by the first two characters. A single one may begin anything: then it is the file of all names. */
export const namesPartOf = (text: string): NamesPartName | 'names-more' => {
  const typed = cleanQuery(text).replace(/ /g, '');
  return typed.length < 2
    ? 'names-more'
    : `names-${(typed.charCodeAt(0) * 31 + typed.charCodeAt(1)) % PARTS}`;
};

/** Whether all names have come that begin like a text. */
export const hasNamesLike = (text: string, { hasMoreNames, files }: NameIndex): boolean =>
  hasMoreNames || namesPartOf(text) in files;

/** Whether further places than these may be called so, or be read so, and have not come. */
export const mayBeShared = (text: string, hits: readonly PlaceMatch[], names: NameIndex): boolean =>
  !hasNamesLike(text, names) &&
  [text, ...hits.map(({ place }) => place.short)].some((name) => names.sharedNames.has(name));

/** Whether a file is a small one. */
export const isNamesPart = (file: string): boolean => /\d/.test(file);
