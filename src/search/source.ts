/** Fetches the files of the index, each once, and opens what has come. */
import { openIndex, readAsked, readCorpus, type Asked, type Index } from './lookup.ts';
import { bitByBit, pause } from './lookup/steps.ts';
import type { IndexFiles, QuestionsFile } from './types.ts';

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

export interface Source {
  /** What has been opened so far; nothing before `places` has come. */
  readonly index: Index | undefined;
  /** Asks for files ahead; nothing is opened. */
  fetch: (...names: FileName[]) => void;
  /** Opens the index with these files too. Rejects when one of them cannot be had; a later call tries again. */
  load: (...names: FileName[]) => Promise<Index>;
}

export const createSource = (fetch: FetchFile = fetchFile): Source => {
  const files: Partial<Record<FileName, unknown>> = {};
  const coming = new Map<FileName, Promise<void>>();
  let index: Index | undefined;
  let asked: Promise<Asked> | undefined;
  let read: Asked | undefined;

  const get = (name: FileName): Promise<void> => {
    const known = coming.get(name);
    if (known) return known;
    const request = fetch(name).then(
      (file) => {
        files[name] = file;
        index = undefined;
      },
      (error: unknown) => {
        coming.delete(name);
        throw error;
      },
    );
    coming.set(name, request);
    return request;
  };

  const open = (): Index | undefined => {
    // What is asked is read bit by bit, not here.
    const ready = { ...files, questions: undefined } as IndexFiles;
    return (index ??= files.places === undefined ? undefined : openIndex(ready, read));
  };

  /** Once the words and all topics are there, what is asked can be read. */
  const readAll = async (): Promise<void> => {
    const file = files.questions as QuestionsFile | undefined;
    const opened = open();
    if (!file || !opened?.hasWords || !opened.hasSections) return;
    asked ??= bitByBit(readAsked(file, opened.topics, opened.vocabulary));
    read = await asked;
    if (index) index.asked = read;
  };

  /** The topics of each index, being prepared or ready. */
  const preparing = new WeakMap<Index, Promise<unknown>>();

  const prepare = async (): Promise<Index> => {
    const opened = open();
    if (!opened) throw new Error('places.json comes first');
    const work = opened.hasWords
      ? (preparing.get(opened) ?? bitByBit(readCorpus(opened)))
      : undefined;
    if (work) preparing.set(opened, work);
    await work;
    // A file that came meanwhile made another index.
    return open() === opened ? opened : prepare();
  };

  return {
    get index() {
      return open();
    },
    fetch: (...names) => {
      // Who loads them hears of a failure.
      for (const name of names) get(name).catch(() => undefined);
    },
    load: async (...names) => {
      await Promise.all(names.map(get));
      await pause();
      if (!read) await readAll();
      return prepare();
    },
  };
};
