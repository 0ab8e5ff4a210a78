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

export interface IndexLoader {
  /** The names of all files that have arrived; undefined before `names.json`. */
  readonly names: NameIndex | undefined;
  /** The index of all files that have arrived; undefined before `load` has built it, with the topics. */
  readonly index: SearchIndex | undefined;
  /** Works out what a query means; undefined before there is an index. */
  interpret: (query: string) => Interpretation | undefined;
  /** Prepares what the first query would otherwise wait for. Call it when nobody is typing. */
  warm: () => void;
  /** Starts requests without waiting for them; nothing is built. */
  fetch: (...names: IndexFileName[]) => void;
  /**
   * Loads files and builds what can be built of them: the name index of names, the whole index where
   * `topics` is wanted or there already. Rejects when a file cannot be fetched; a later call tries
   * again.
   */
  load: (...names: IndexFileName[]) => Promise<void>;
}

export const createIndexLoader = (fetch: FetchFile = fetchFile): IndexLoader => {
  const files: Partial<Record<IndexFileName, unknown>> = {};
  const requests = new Map<IndexFileName, Promise<void>>();
  let lookup: LookupModule | undefined;
  let topics: Promise<TopicIndex> | undefined;
  /** What the topics add to the names, once it is built. */
  let topicIndex: TopicIndex | undefined;
  /** Of all files that have come; made anew when a further one has. */
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
        // The file of all further names has what a small one has; the stored handbook has it alone.
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
    get names() {
      return openNames();
    },
    get index() {
      return openIndex();
    },
    interpret: (query) => {
      const opened = openIndex();
      return opened && lookup?.interpret(query, opened);
    },
    warm: () => {
      const opened = openIndex();
      if (opened) lookup?.warmUp(opened);
    },
    fetch: (...wanted) => {
      // Whoever calls `load` for these files learns about a failure.
      for (const name of wanted) request(name).catch(() => undefined);
      if (wanted.includes('topics')) loadLookup().catch(() => undefined);
    },
    load: async (...wanted) => {
      const [module] = await Promise.all([
        files.topics || wanted.includes('topics') ? loadLookup() : undefined,
        ...wanted.map(request),
      ]);
      if (!openNames()) throw new Error('names.json comes first');
      await yieldToPage();
      if (!module) return;
      lookup = module;
      // Takes long, so it is done in slices, and once: further names change nothing of it.
      topics ??= runInSlices(module.topicIndexSteps({ ...(files as FilesWithTopics) }));
      topicIndex = await topics;
    },
  };
};
