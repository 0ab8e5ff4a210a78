import type { FieldReference } from '../../core/collections/collection.ts';
import { collectionOf } from '../../core/collections/index.ts';
import { factsNamedIn, factsShownIn } from '../mdx/body-facts.ts';
import type { Entry } from './entry.ts';

/** A place that names a fact: a path in the data, or a line of the body. */
interface FactReference {
  readonly id: string;
  readonly path?: readonly PropertyKey[];
  readonly line?: number;
}

const inFields = ({ name, data }: Entry): FieldReference[] =>
  data === undefined ? [] : (collectionOf(name).facts?.(data) ?? []);

/** Every fact that an entry names. */
export const factReferences = (entry: Entry): FactReference[] => [
  ...inFields(entry),
  ...(entry.tree ? factsNamedIn(entry.tree) : []),
];

/** Every fact that the page of an entry rests on, each once. */
export const factsOfFile = (entry: Entry): string[] => [
  ...new Set([
    ...inFields(entry).map(({ id }) => id),
    ...(collectionOf(entry.name).otherFacts?.(entry.id) ?? []),
    ...(entry.tree ? factsShownIn(entry.tree) : []),
  ]),
];
