import type { CollectionEntry, CollectionKey } from 'astro:content';
import { followRedirects } from '../core/collections/follow-redirects.ts';
import { collectionOf } from '../core/collections/index.ts';
import type { Redirects } from '../core/schema/redirect.ts';
import { liveEntries } from '../tools/dev-server/live-content.ts';
import { getCollection, render } from './astro-content.ts';
import { memoize } from './memoize.ts';

// Astro evaluates its content again at each edit of a body. Rendering a body requests its modules each time,
// so this module may stay, with everything that it has computed.
import.meta.hot?.accept('./astro-content.ts', () => undefined);

const load = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> => {
  const live = liveEntries(name) as CollectionEntry<Name>[] | undefined;
  const read = live ?? (await getCollection(name));
  // The redirects themselves are not followed.
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

/** The moves in redirects.yaml. */
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
