import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import { followRedirects } from '../core/collections/follow-redirects.ts';
import { collectionOf } from '../core/collections/index.ts';
import type { Redirects } from '../core/schema/redirect.ts';

/**
 * What is worked out from the content once a build; in development, once after each change of it, because
 * modules that read content are then evaluated anew.
 */
export const memoize = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
};

const load = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> => {
  const read = await getCollection(name);
  // Where addresses went is read from redirects itself.
  if (name === 'redirects') return read;
  const moved = await movedAddresses();
  return read.map((entry) => {
    const data: unknown = followRedirects(collectionOf(name), entry.data, moved);
    return data === entry.data ? entry : { ...entry, data };
  }) as CollectionEntry<Name>[];
};

const collections = new Map<CollectionKey, () => Promise<unknown>>();

/** All entries of a collection, read once a build; addresses in their data that moved are the present ones. */
export const entries = <Name extends CollectionKey>(
  name: Name,
): Promise<CollectionEntry<Name>[]> => {
  const read = collections.get(name) ?? memoize(() => load(name));
  collections.set(name, read);
  return read() as Promise<CollectionEntry<Name>[]>;
};

/** What redirects.yaml says of addresses that moved. */
export const movedAddresses = async (): Promise<Redirects['moved']> =>
  (await entries('redirects')).flatMap(({ data }) => data.moved);

/** Entries in the order that their authors gave. */
export const entriesInOrder = async <Name extends 'guides' | 'events' | 'lapses' | 'tools'>(
  name: Name,
): Promise<CollectionEntry<Name>[]> =>
  (await entries(name)).toSorted((a, b) => a.data.order - b.data.order);

/** The body of an MDX entry as a component, and its headings. */
export const bodyOf = async (
  entry: CollectionEntry<'guides' | 'comparisons' | 'lapses' | 'regions' | 'tools'>,
) => {
  const { Content, headings } = await render(entry);
  return { Content, headings };
};
