import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';

const cache = new Map<CollectionKey, Promise<unknown>>();

/** What is worked out from the content once a build, and anew at each request in development. */
export const memoize = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
};

/** All entries of a collection, read once a build. */
export const entries = <Name extends CollectionKey>(
  name: Name,
): Promise<CollectionEntry<Name>[]> => {
  let found = cache.get(name) as Promise<CollectionEntry<Name>[]> | undefined;
  if (!found) {
    found = getCollection(name);
    if (!import.meta.env.DEV) cache.set(name, found);
  }
  return found;
};

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
