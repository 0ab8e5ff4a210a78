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
 * Vite evaluates the settings, the loaders and the pages each on their own, so that a variable of this
 * module would exist three times. They meet here; where no development server runs, nothing is kept.
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
 * The store of a collection that also keeps what is set for pages to read at once. Astro waits half a second
 * before it writes all of the content into one file, which is then read and evaluated anew with every
 * module that rests on it. So it hears of an edit only where it needs to: it renders the bodies.
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

/** A loader whose entries are there for pages as soon as they were read, where edits are watched. */
export const keepLive = (loader: Loader): Loader => ({
  ...loader,
  load: async (context) => {
    if (!context.watcher) return loader.load(context);
    const { store, loaded } = liveStore(context);
    await loader.load({ ...context, store });
    loaded();
  },
});
