/** In which small file the names stand that begin like a text. Made at build, asked for by the browser. */
import type { NamesPartName } from './index-format.ts';
import type { NameIndex } from './index-model.ts';
import { cleanQuery } from './normalise.ts';

/** So many files; more would be smaller, but tell more of what somebody types. */
const PARTS = 64;

/** Whether a file is a small one. The file of all further names makes up for it, so it may be missing. */
export const isNamesPart = (file: string): file is NamesPartName => /\d/.test(file);

/** By the first two characters; undefined for a single one, of which nobody can tell what it begins. */
export const namesPartOf = (text: string): NamesPartName | undefined => {
  const [first, second] = cleanQuery(text).replace(/ /g, '');
  return second === undefined
    ? undefined
    : `names-${(first!.charCodeAt(0) * 31 + second.charCodeAt(0)) % PARTS}`;
};

/** Whether all names have come that begin like a text. */
export const hasNamesLike = (text: string, { hasMoreNames, files }: NameIndex): boolean => {
  const part = namesPartOf(text);
  return hasMoreNames || part === undefined || files.has(part);
};
