/**
 * Fetches each index file once and builds the index from those that have arrived. Names come first,
 * because they need little code.
 */
import type * as LookupExports from '../../core/search/lookup.ts';
import type { SearchIndex, Interpretation } from '../../core/search/lookup.ts';
import type { NameIndex, TopicIndex } from '../../core/search/index-model.ts';
import type { FilesWithTopics } from '../../core/search/open-index.ts';
import { openNameIndex } from '../../core/search/open-name-index.ts';
import { isNamesPart } from '../../core/search/names-part.ts';
import { fetchJson } from './fetch-json.ts';
import { runInSlices, yieldToPage } from './run-in-slices.ts';
import type { IndexFiles } from '../../core/search/index-format.ts';

export type IndexFileName = keyof IndexFiles;
export type FetchFile = (name: IndexFileName) => Promise<unknown>;

const fetchFile: FetchFile = (name) => fetchJson(`/search/${name}.json`);

type LookupModule = typeof LookupExports;

/** Loads the code that understands more than names. */
const loadLookup = (): Promise<LookupModule> => import('../../core/search/lookup.ts');

export type IndexLoader = ReturnType<typeof createIndexLoader>;

export const createIndexLoader = (fetch: FetchFile = fetchFile) => {
  const files: Partial<Record<IndexFileName, unknown>> = {};
  const requests = new Map<IndexFileName, Promise<void>>();
  let lookup: LookupModule | undefined;
  let topics: Promise<TopicIndex> | undefined;
  /** The part for topics, once it is built. */
  let topicIndex: TopicIndex | undefined;
  /** Built from all files that have loaded, again whenever another has. */
  let names: NameIndex | undefined;
  let index: SearchIndex | undefined;

  const request = (name: IndexFileName): Promise<void> => {
    const known = requests.get(name);
    if (known) return known;
    const fetched = fetch(name).then(
      (file) => {
        files[name] = file;
        if (name !== 'topics') names = index = undefined;
      },
      (error: unknown) => {
        requests.delete(name);
        // `names-more.json` has the names of all small files; the stored handbook has only that one.
        if (isNamesPart(name)) return request('names-more');
        throw error;
      },
    );
    requests.set(name, fetched);
    return fetched;
  };

  const openNames = (): NameIndex | undefined =>
    (names ??= files.names ? openNameIndex(files as IndexFiles) : undefined);
  const openIndex = (): SearchIndex | undefined =>
    (index ??= topicIndex ? { ...openNames()!, ...topicIndex } : undefined);

  return {
    /** The names of all files that have arrived; undefined before `names.json`. */
    get names() {
      return openNames();
    },
    /** The index of all files that have arrived; undefined before `load` has built it, with the topics. */
    get index() {
      return openIndex();
    },
    /** Works out what a query means; undefined before there is an index. */
    interpret: (query: string): Interpretation | undefined => {
      const opened = openIndex();
      return opened && lookup?.interpret(query, opened);
    },
    /** Prepares what the first words in pinyin would otherwise wait for. Call it when nobody is typing. */
    warm: (): void => {
      const opened = openIndex();
      if (opened) lookup?.textsBySound(opened);
    },
    /** Starts requests without waiting for them; nothing is built. */
    fetch: (...wanted: IndexFileName[]): void => {
      // A failure is reported to whoever calls `load` for these files.
      for (const name of wanted) request(name).catch(() => undefined);
      if (wanted.includes('topics')) loadLookup().catch(() => undefined);
    },
    /**
     * Loads files and builds the index from all that have come: the name index from names, the whole index if
     * `topics` is wanted or has loaded. Rejects when a file cannot be fetched; a later call tries again.
     */
    load: async (...wanted: IndexFileName[]): Promise<void> => {
      const [module] = await Promise.all([
        files.topics || wanted.includes('topics') ? loadLookup() : undefined,
        ...wanted.map(request),
      ]);
      if (!openNames()) throw new Error('names.json comes first');
      await yieldToPage();
      if (!module) return;
      lookup = module;
      // This takes long, so it is done in slices, and only once: more names do not change it.
      topics ??= runInSlices(module.topicIndexSteps({ ...(files as FilesWithTopics) }));
      topicIndex = await topics;
    },
  };
};
