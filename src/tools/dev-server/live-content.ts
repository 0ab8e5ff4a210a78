import type { DataStore, Loader, LoaderContext } from 'astro/loaders';

type Entry = ReturnType<DataStore['values']>[number];

/** The content as it stands while the development server runs. */
interface LiveContent {
  /** Grows by one with each entry that is edited, added or removed. */
  edition: number;
  readonly collections: Map<string, ReadonlyMap<string, Entry>>;
  /** Called when the edition has grown. */
  onEdit?: () => void;
}

/**
 * Vite evaluates the settings, the loaders and the pages separately, so a variable of this module would exist
 * three times. They share this object instead; without a development server, nothing is kept.
 */
const shared = globalThis as { handbookContent?: LiveContent };

const liveContent = (): LiveContent =>
  (shared.handbookContent ??= { edition: 0, collections: new Map() });

/** Ends it, for tests. */
export const forgetLiveContent = (): void => {
  delete shared.handbookContent;
};

/** Calls back at each edit. */
export const onEdit = (callback: () => void): void => {
  liveContent().onEdit = callback;
};

/** Stands for the present state of the content: what was worked out in another edition is out of date. */
export const contentEdition = (): number => shared.handbookContent?.edition ?? 0;

/** The entries of a collection in the order of a build; undefined where no development server keeps them. */
export const liveEntries = (collection: string): (Entry & { collection: string })[] | undefined => {
  const entries = shared.handbookContent?.collections.get(collection);
  return entries
    ?.values()
    .map((entry) => ({ ...entry, collection }))
    .toArray()
    .sort((a, b) => a.id.localeCompare(b.id));
};

/**
 * The store of a collection, which also keeps each entry for pages to read at once. Astro waits half a second
 * before it writes all content into one file, which is then read and evaluated again with every module that
 * depends on it. So Astro is told of an edit only if it needs to know: of bodies, which it renders.
 */
const liveStore = ({ collection, store }: LoaderContext) => {
  const live = liveContent();
  const entries = new Map(store.entries());
  live.collections.set(collection, entries);
  let isLoaded = false;
  const edited = (): void => {
    live.edition += 1;
    if (isLoaded) live.onEdit?.();
  };
  const isForAstro = (entry: Entry | undefined): boolean =>
    !isLoaded || entry?.deferredRender === true;
  return {
    loaded: () => {
      isLoaded = true;
    },
    store: {
      ...store,
      get: (id) => entries.get(id) as ReturnType<DataStore['get']>,
      set: (entry) => {
        entries.set(entry.id, entry);
        if (isForAstro(entry)) store.set(entry);
        edited();
        return true;
      },
      delete: (id) => {
        const wasForAstro = isForAstro(entries.get(id));
        entries.delete(id);
        if (wasForAstro) store.delete(id);
        edited();
      },
    } as DataStore,
  };
};

/** A loader whose entries pages can use as soon as they were read, if edits are watched. */
export const keepLive = (loader: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    if (!context.watcher) return loader.load(context);
    const { store, loaded } = liveStore(context);
    await loader.load({ ...context, store });
    loaded();
  },
});
