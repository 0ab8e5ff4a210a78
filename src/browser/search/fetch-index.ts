/** Fetches the files of the index, each once, and opens what has come: names first, which need little of the script. */
import type * as LookupFile from '../../core/search/lookup.ts';
import type { QuestionIndex, SearchIndex, Interpretation } from '../../core/search/lookup.ts';
import type { NameIndex } from '../../core/search/index-model.ts';
import { openNameIndex } from '../../core/search/open-name-index.ts';
import { runInSlices, yieldToPage } from './run-in-slices.ts';
import type { IndexFiles, QuestionsFile } from '../../core/search/index-format.ts';

export type FileName = keyof IndexFiles;
export type FetchFile = (name: FileName) => Promise<unknown>;

/** After so long a network that hangs counts as one that failed. */
export const PATIENCE = 15_000;

const fetchFile: FetchFile = async (name) => {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, PATIENCE);
  try {
    const response = await fetch(`/search/${name}.json`, { signal: abort.signal });
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return (await response.json()) as unknown;
  } finally {
    clearTimeout(timer);
  }
};

/** What names are opened from. */
const OF_NAMES: ReadonlySet<FileName> = new Set<FileName>(['places', 'counties']);

type Lookup = typeof LookupFile;

/** What understands more than names. */
const loadLookup = (): Promise<Lookup> => import('../../core/search/lookup.ts');

export interface IndexSource {
  /** Names as far as they have come; nothing before `places` has. */
  readonly names: NameIndex | undefined;
  /** What has been opened so far; nothing before `places` has come and `load` has been called. */
  readonly index: SearchIndex | undefined;
  /** What a query means; nothing before the words have come. */
  interpret: (query: string) => Interpretation | undefined;
  /** Prepares what the first query would otherwise wait for; to be called when nobody is typing. */
  warm: () => void;
  /** Asks for files ahead; nothing is opened. */
  fetch: (...names: FileName[]) => void;
  /** Opens names alone: places, counties. Rejects as `load` does. */
  loadNames: (...names: ('places' | 'counties')[]) => Promise<NameIndex>;
  /** Opens the index with these files too. Rejects when one of them cannot be had; a later call tries again. */
  load: (...names: FileName[]) => Promise<SearchIndex>;
}

export const createSource = (fetch: FetchFile = fetchFile): IndexSource => {
  const files: Partial<Record<FileName, unknown>> = {};
  const coming = new Map<FileName, Promise<void>>();
  let lookup: Lookup | undefined;
  let names: NameIndex | undefined;
  let index: SearchIndex | undefined;
  let asked: Promise<QuestionIndex> | undefined;
  let read: QuestionIndex | undefined;

  const get = (name: FileName): Promise<void> => {
    const known = coming.get(name);
    if (known) return known;
    const request = fetch(name).then(
      (file) => {
        files[name] = file;
        index = undefined;
        if (OF_NAMES.has(name)) names = undefined;
      },
      (error: unknown) => {
        coming.delete(name);
        throw error;
      },
    );
    coming.set(name, request);
    return request;
  };

  const open = (): SearchIndex | undefined => {
    // What is asked is read bit by bit, not here.
    const come = { ...files, questions: undefined } as IndexFiles;
    return (index ??= files.places === undefined ? undefined : lookup?.openIndex(come, read));
  };

  /** Without the longer names that come with the words: a heading that comes later may be called so too. */
  const openAllNames = (): NameIndex | undefined => {
    const { places, counties } = files as Partial<IndexFiles>;
    return (names ??= places && openNameIndex({ places, counties }));
  };

  /** Once the words and all topics are there, what is asked can be read. */
  const readAll = async (): Promise<void> => {
    const file = files.questions as QuestionsFile | undefined;
    const opened = open();
    if (!file || !lookup || !opened?.hasWords || !opened.hasSections) return;
    asked ??= runInSlices(lookup.questionIndexSteps(file, opened.topics, opened.vocabulary));
    read = await asked;
    if (index) index.questionIndex = read;
  };

  /** The topics of each index, being prepared or ready. */
  const preparing = new WeakMap<SearchIndex, Promise<void>>();

  const NOT_YET = 'places.json comes first';

  const ready = async (prepare: Lookup['prepareTopics']): Promise<SearchIndex> => {
    const opened = open();
    if (!opened) throw new Error(NOT_YET);
    const work = opened.hasWords
      ? (preparing.get(opened) ?? runInSlices(prepare(opened)))
      : undefined;
    if (work) preparing.set(opened, work);
    await work;
    // A file that came meanwhile made another index.
    return open() === opened ? opened : ready(prepare);
  };

  return {
    get names() {
      return openAllNames();
    },
    get index() {
      return open();
    },
    interpret: (query) => {
      const opened = open();
      return opened?.hasWords ? lookup?.interpret(query, opened) : undefined;
    },
    warm: () => {
      const opened = open();
      if (opened) lookup?.warmUp(opened);
    },
    fetch: (...wanted) => {
      // Who loads them hears of a failure.
      for (const name of wanted) get(name).catch(() => undefined);
      if (wanted.some((name) => name !== 'places')) loadLookup().catch(() => undefined);
    },
    loadNames: async (...wanted) => {
      await Promise.all(wanted.map(get));
      const opened = openAllNames();
      if (!opened) throw new Error(NOT_YET);
      return opened;
    },
    load: async (...wanted) => {
      const [come] = await Promise.all([loadLookup(), ...wanted.map(get)]);
      lookup = come;
      // Not at the next key.
      openAllNames();
      await yieldToPage();
      if (!read) await readAll();
      return ready(come.prepareTopics);
    },
  };
};
