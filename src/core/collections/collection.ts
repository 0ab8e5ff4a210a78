import type { z } from 'zod';
import type { TopicEntry } from '../search/index-format.ts';

/** Where the files of a collection lie below `content/`. */
export interface CollectionFiles {
  /** First folder; empty for a file directly in `content/`. */
  readonly folder: string;
  /** How many folders deep its files lie. */
  readonly depth: 0 | 1 | 2;
  /** Name of its only file; `*` where there may be many. */
  readonly file: string;
  readonly extension: 'mdx' | 'yaml';
  /** Another extension, for entries without a body. */
  readonly also?: 'yaml';
  /** What an entry is named after: its file (the default), its folder, or both (`hebei/baoding`). */
  readonly namedAfter?: 'file' | 'folder' | 'path';
}

type Path = readonly PropertyKey[];

/** A field that names something by its id: a fact, a document, a place. */
export interface FieldReference {
  readonly path: Path;
  readonly id: string;
}

/** A field that holds an address of the site. */
export interface FieldAddress {
  readonly path: Path;
  readonly address: string;
}

/** A text that readers see and in which a figure would have legal meaning. */
export interface FieldText {
  readonly path: Path;
  readonly text: string;
  /** Facts that must state its figures; undefined where it may have none. */
  readonly facts: readonly string[] | undefined;
}

/** A list whose items have names of their own, none of which may occur twice. */
export interface NamedList {
  readonly list: string;
  readonly key: string;
  readonly names: readonly string[];
}

/** A heading of a body that has an id. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** Answers which sections of a place's page have local facts. */
export type SectionsOfPlace = (place: string) => ReadonlySet<string>;

/**
 * Everything that the project knows of a collection: content config, content check, loading, titles, usage,
 * search, freshness and the ledger all go through the list in `index.ts`. A collection does not have what its
 * descriptor leaves out. The functions take the data of one entry as parsed by its schema.
 */
export interface Collection<Schema extends z.ZodType = z.ZodType> {
  readonly files: CollectionFiles;
  readonly schema: Schema;
  /** Whether readers see its texts; otherwise only search or the content check reads them. */
  readonly shown: boolean;
  /** Whether a body has to begin with `<Answer>`. */
  readonly answerFirst?: boolean;
  /** What must be unique over all folders of the collection, for the message: 事实编号. */
  readonly uniqueIds?: { readonly what: string; readonly expected: string };
  /** Whether no two entries may have the same title, because lists tell them apart by it. */
  readonly uniqueTitles?: boolean;
  /**
   * Address of the page that an entry makes or on which it stands; the data is undefined where the
   * file does not match its schema.
   */
  page?(id: string, data: z.infer<Schema> | undefined): string;
  /** Address of the page whose words it holds, where code draws that page. */
  wordsOf?(data: z.infer<Schema>): string;
  /** Id of an entry on a page that it shares with others. */
  anchor?(id: string): string;
  /** Further addresses at which an entry is listed in short, such as its former ones. */
  alsoAt?(id: string): string[];
  /** Ids that its page has besides those in its body. */
  ids?(id: string, data: z.infer<Schema> | undefined, sectionsOf: SectionsOfPlace): string[];
  /** Ids that its body may not use, because the page has them. */
  readonly reservedIds?: readonly string[];
  /** The name that its file must have, where its data decides that. */
  fileName?(data: z.infer<Schema>): string;
  /** Fields that hold addresses of the site. */
  links?(data: z.infer<Schema>): FieldAddress[];
  /** Fields that name facts. */
  facts?(data: z.infer<Schema>): FieldReference[];
  /** Facts that the page of an entry shows besides those that its data and its body name. */
  otherFacts?(id: string): readonly string[];
  /** Collections whose facts its page shows as well. */
  showsFactsOf?(data: z.infer<Schema>, id: string): readonly string[];
  /** Fields that name documents. */
  sources?(data: z.infer<Schema>): FieldReference[];
  /** Fields that name places. */
  places?(data: z.infer<Schema>): FieldReference[];
  /** Texts whose figures need a fact. */
  texts?(data: z.infer<Schema>): FieldText[];
  /** Lists whose items have unique names. */
  namedLists?(data: z.infer<Schema>): NamedList[];
  /** Whether the list at this path is a sequence, in which two items may be equal. */
  mayRepeat?(path: Path): boolean;
  /** Title of its page or section, for links to it. */
  title?(data: z.infer<Schema>): string;
  /** Short name that stands before the title of a section. */
  short?(data: z.infer<Schema>): string;
  /** Its name in lists of “pages that rest on this fact”; without one, it is in no such list. */
  usageLabel?(data: z.infer<Schema>): string;
  /** Heading of its list in `/llms.txt`; without it, it is not listed there. */
  readonly llmsHeading?: string;
  /** The entries for search: the entry itself, and each section of its body. */
  search?(id: string, data: z.infer<Schema>, sections: readonly Section[]): TopicEntry[];
}

/** States a collection; TypeScript infers the type of its data from the schema. */
export const collection = <Schema extends z.ZodType>(
  descriptor: Collection<Schema>,
): Collection<Schema> => descriptor;

/** Texts of fields that may have no figures at all. */
export const textsWithoutFigures = <Field extends string>(
  data: Readonly<Partial<Record<Field, string | undefined>>>,
  fields: readonly Field[],
): FieldText[] =>
  fields.map((field) => ({ path: [field], text: data[field] ?? '', facts: undefined }));

/** A list of addresses in a field. */
export const addressList = (field: string, addresses: readonly string[]): FieldAddress[] =>
  addresses.map((address, i) => ({ path: [field, i], address }));

interface Titled {
  readonly title: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly description: string;
}

/** What search finds of a page with a body: the page itself, and each of its sections. */
export const pageAndSections = (
  kind: TopicEntry['kind'],
  { title, short, aliases, description }: Titled,
  address: string,
  sections: readonly Section[],
): TopicEntry[] => [
  { kind, title, short, aliases, description, address },
  ...sections.map((section) => ({
    kind,
    title: section.title,
    address: `${address.split('#')[0] ?? ''}#${section.id}`,
    pageName: short,
  })),
];
