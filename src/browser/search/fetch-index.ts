/**
 * Fetches each index file once and builds the index from those that have arrived. Names come first,
 * because they need little code.
 */
import type * as LookupExports from '../../core/search/lookup.ts';
import type { QuestionIndex, SearchIndex, Interpretation } from '../../core/search/lookup.ts';
import type { NameIndex } from '../../core/search/index-model.ts';
import { openNameIndex } from '../../core/search/open-name-index.ts';
import { siteAddress } from '../site-base.ts';
import { runInSlices, yieldToPage } from './run-in-slices.ts';
import type { IndexFiles, QuestionsFile } from '../../core/search/index-format.ts';

export type IndexFileKey = keyof IndexFiles;
export type FetchFile = (name: IndexFileKey) => Promise<unknown>;

/** A request that takes longer counts as failed. */
export const FETCH_TIMEOUT_MS = 15_000;

/** A JSON file of the site. Rejects when it does not come in time. */
export const fetchJson = async (address: string): Promise<unknown> => {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(siteAddress(address), { signal: abort.signal });
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    return (await response.json()) as unknown;
  } finally {
    clearTimeout(timer);
  }
};

const fetchFile: FetchFile = (name) => fetchJson(`/search/${name}.json`);

/** The files that the name index is built from. */
const NAME_FILES: ReadonlySet<IndexFileKey> = new Set<IndexFileKey>(['places', 'counties']);

type LookupModule = typeof LookupExports;

/** Loads the code that understands more than names. */
const loadLookup = (): Promise<LookupModule> => import('../../core/search/lookup.ts');

export interface IndexLoader {
  /** The name index as far as files have arrived; undefined before `places.json`. */
  readonly names: NameIndex | undefined;
  /**
   * The index as far as files have arrived; undefined before `places.json` has arrived and `load`
   * has been called.
   */
  readonly index: SearchIndex | undefined;
  /** Works out what a query means; undefined before `words.json` has arrived. */
  interpret: (query: string) => Interpretation | undefined;
  /** Prepares what the first query would otherwise wait for. Call it when nobody is typing. */
  warm: () => void;
  /** Starts requests without waiting for them; nothing is built. */
  fetch: (...names: IndexFileKey[]) => void;
  /** Loads files of the name index and builds it. Rejects as `load` does. */
  loadNames: (...names: ('places' | 'counties')[]) => Promise<NameIndex>;
  /**
   * Loads files and builds the index with them. Rejects when a file cannot be fetched; a later call
   * tries again.
   */
  load: (...names: IndexFileKey[]) => Promise<SearchIndex>;
}

export const createIndexLoader = (fetch: FetchFile = fetchFile): IndexLoader => {
  const files: Partial<Record<IndexFileKey, unknown>> = {};
  const requests = new Map<IndexFileKey, Promise<void>>();
  let lookup: LookupModule | undefined;
  let names: NameIndex | undefined;
  let index: SearchIndex | undefined;
  let questionIndexRequest: Promise<QuestionIndex> | undefined;
  let questionIndex: QuestionIndex | undefined;

  const request = (name: IndexFileKey): Promise<void> => {
    const known = requests.get(name);
    if (known) return known;
    const fetched = fetch(name).then(
      (file) => {
        files[name] = file;
        index = undefined;
        if (NAME_FILES.has(name)) names = undefined;
      },
      (error: unknown) => {
        requests.delete(name);
        throw error;
      },
    );
    requests.set(name, fetched);
    return fetched;
  };

  const openReceived = (): SearchIndex | undefined => {
    // The question index takes long to build, so `loadQuestionIndex` does it in slices.
    return (index ??=
      files.places === undefined
        ? undefined
        : lookup?.openIndex(files as IndexFiles, questionIndex, false));
  };

  /**
   * Longer aliases, which come with the questions, are left out, because a section that loads later may have
   * the same name.
   */
  const openReceivedNames = (): NameIndex | undefined => {
    const { places, counties } = files as Partial<IndexFiles>;
    return (names ??= places && openNameIndex({ places, counties }));
  };

  /** Builds the question index once the words and all topics are there. */
  const loadQuestionIndex = async (): Promise<void> => {
    const file = files.questions as QuestionsFile | undefined;
    const opened = openReceived();
    if (!file || !lookup || !opened?.hasWords || !opened.hasSections) return;
    questionIndexRequest ??= runInSlices(
      lookup.questionIndexSteps(file, opened.topics, opened.vocabulary),
    );
    questionIndex = await questionIndexRequest;
    if (index) index.questionIndex = questionIndex;
  };

  /** The preparation of the topics of each index, running or done. */
  const preparations = new WeakMap<SearchIndex, Promise<void>>();

  const PLACES_MISSING = 'places.json comes first';

  const waitForTopics = async (prepare: LookupModule['prepareTopics']): Promise<SearchIndex> => {
    const opened = openReceived();
    if (!opened) throw new Error(PLACES_MISSING);
    const preparation = opened.hasWords
      ? (preparations.get(opened) ?? runInSlices(prepare(opened)))
      : undefined;
    if (preparation) preparations.set(opened, preparation);
    await preparation;
    // A file that arrived in the meantime has led to a new index, which needs its own preparation.
    return openReceived() === opened ? opened : waitForTopics(prepare);
  };

  return {
    get names() {
      return openReceivedNames();
    },
    get index() {
      return openReceived();
    },
    interpret: (query) => {
      const opened = openReceived();
      return opened?.hasWords ? lookup?.interpret(query, opened) : undefined;
    },
    warm: () => {
      const opened = openReceived();
      if (opened) lookup?.warmUp(opened);
    },
    fetch: (...wanted) => {
      // Whoever calls `load` for these files learns about a failure.
      for (const name of wanted) request(name).catch(() => undefined);
      if (wanted.some((name) => name !== 'places')) loadLookup().catch(() => undefined);
    },
    loadNames: async (...wanted) => {
      await Promise.all(wanted.map(request));
      const opened = openReceivedNames();
      if (!opened) throw new Error(PLACES_MISSING);
      return opened;
    },
    load: async (...wanted) => {
      const [loadedLookup] = await Promise.all([loadLookup(), ...wanted.map(request)]);
      lookup = loadedLookup;
      // Built now, so that the next key does not wait for it.
      openReceivedNames();
      await yieldToPage();
      if (!questionIndex) await loadQuestionIndex();
      return waitForTopics(loadedLookup.prepareTopics);
    },
  };
};
