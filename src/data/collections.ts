import {
  COLLECTION_NAMES,
  addressOfEntry,
  collectionOf,
  type CollectionName,
} from '../core/collections/index.ts';
import { factsOfBody, sectionsOfBody } from './bodies.ts';
import { entries } from './content.ts';
import { memoize } from './memoize.ts';

/** An entry of any collection that has an address, with what is known of it. */
export interface AddressedEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly data: unknown;
  readonly body: string | undefined;
  readonly address: string;
}

const inOrder = (a: { data: unknown }, b: { data: unknown }): number =>
  orderOf(a.data) - orderOf(b.data);
const orderOf = (data: unknown): number => (data as { order?: number }).order ?? 0;

/** Every entry that has an address, by collection and in the order that its authors gave. */
export const addressedEntries = memoize(async (): Promise<readonly AddressedEntry[]> => {
  const lists = COLLECTION_NAMES.map(async (name) => {
    const { page, wordsOf } = collectionOf(name);
    if (!page && !wordsOf) return [];
    return (await entries(name)).toSorted(inOrder).map(({ id, data, ...rest }) => ({
      collection: name,
      id,
      data,
      body: 'body' in rest ? rest.body : undefined,
      address: wordsOf?.(data) ?? addressOfEntry(name, id, data),
    }));
  });
  return (await Promise.all(lists)).flat();
});

/** Every fact behind the page or section of an entry, once: from its fields, its rules and its body. */
export const factsOfEntry = async ({
  collection,
  id,
  data,
  body,
}: Omit<AddressedEntry, 'address'>): Promise<string[]> => {
  const { facts, otherFacts, showsFactsOf } = collectionOf(collection);
  const alsoShown = (await addressedEntries()).filter((entry) =>
    showsFactsOf?.(data, id).includes(entry.collection),
  );
  return [
    ...new Set([
      ...(facts?.(data) ?? []).map((reference) => reference.id),
      ...(otherFacts?.(id) ?? []),
      ...factsOfBody(body),
      ...alsoShown.flatMap((entry) =>
        (collectionOf(entry.collection).facts?.(entry.data) ?? []).map((reference) => reference.id),
      ),
    ]),
  ];
};

/** The headings of an entry's body. */
export const sectionsOfEntry = ({ body }: AddressedEntry) => sectionsOfBody(body);
