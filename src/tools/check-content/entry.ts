import type { CollectionName, DataOf } from '../../core/collections/index.ts';
import type { FilePlace } from './collection-of-file.ts';
import { printPath } from './print-value.ts';
import type { Node } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

/** One file of one collection, read. */
export interface EntryOf<Name extends CollectionName> extends FilePlace {
  readonly name: Name;
  readonly file: string;
  /** Undefined where the file does not parse or does not match its schema. */
  readonly data: DataOf<Name> | undefined;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The text below the frontmatter, its lines counted from the top of the file. */
  readonly body: string | undefined;
  /** Undefined where there is no body, or a broken one. */
  readonly tree: Node | undefined;
}

/** One file, read; its `name` says which collection's data it holds. */
export type Entry = { [Name in CollectionName]: EntryOf<Name> }[CollectionName];

/** An entry whose data is as the schema wants it. */
type Valid<Name extends CollectionName> = EntryOf<Name> & { readonly data: DataOf<Name> };

/** The entries of one collection, templates left out. */
export const entriesOf = <Name extends CollectionName>(
  entries: readonly Entry[],
  name: Name,
): readonly EntryOf<Name>[] =>
  entries.filter((entry): entry is Entry & EntryOf<Name> => entry.name === name && !entry.template);

/** Those of them whose data is valid. */
export const validOf = <Name extends CollectionName>(
  entries: readonly Entry[],
  name: Name,
): readonly Valid<Name>[] =>
  entriesOf(entries, name).filter((entry) => entry.data !== undefined) as Valid<Name>[];

/** Where a file's data stands. */
export type Located = Pick<Entry, 'file' | 'lineOf'>;

/** A problem in an entry's data. */
export const problemInData = (
  entry: Located,
  path: readonly PropertyKey[],
  finding: Finding,
): Problem => ({
  file: entry.file,
  path: printPath(path),
  ...finding,
  line: entry.lineOf(path),
});

/** A problem on a line. */
export const problemOnLine = (file: string, line: number, finding: Finding): Problem => ({
  file,
  path: `第${line}行`,
  ...finding,
  line,
});

/** A problem of the file as a whole. */
export const problemOfFile = (file: string, finding: Finding): Problem => ({
  file,
  path: '文件名',
  ...finding,
});
