/**
 * Comes before the names of caches, which all sites of a host share: below a path they begin with it.
 */
const CACHE_PREFIX = import.meta.env.BASE_URL === '/' ? '' : import.meta.env.BASE_URL;

/** Names of the service worker's caches. */
export const CACHES = {
  /**
   * The offline page, which is shown for pages that are not stored. Kept as long as the worker is
   * installed.
   */
  shell: `${CACHE_PREFIX}shell`,
  visited: `${CACHE_PREFIX}pages`,
  /** Files with a hash in their name, which never change. */
  files: `${CACHE_PREFIX}files`,
  /** Files that keep their name from build to build, such as the index files of search. */
  indexes: `${CACHE_PREFIX}indexes`,
  /** The sentences of search rows, a small file for each page. They must not displace the indexes. */
  answers: `${CACHE_PREFIX}answers`,
} as const;

/** Each edition of the handbook has its own cache, named by this prefix and its version. */
export const HANDBOOK_CACHE_PREFIX = `${CACHE_PREFIX}handbook-`;

/**
 * Entry of such a cache that describes the edition. It is written last, so without it the download
 * is incomplete.
 */
export const EDITION_ADDRESS = `${import.meta.env.BASE_URL}offline/edition`;

/** Matches the handbook's addresses of files that have a hash of their content in their name. */
export const HASHED_ADDRESS =
  /^\/(?:_astro\/|pagefind\/(?:index|fragment)\/|pagefind\/[^/]+\.pf_meta$)/;

/**
 * The address that a file of the handbook is stored under. Its full-text index, which leaves out places, takes the
 * place of the whole one.
 */
export const storedAddress = (address: string): string =>
  address.replace(/^\/offline(?=\/pagefind\/)/, '');

/** `/offline/handbook.json`: every page to read. Parts that several pages share are stored once. */
export interface Handbook {
  /** Changes whenever a page or a file changes. */
  readonly version: string;
  readonly parts: readonly string[];
  /** Address of the page, and its pieces in order: text, or the number of a shared part. */
  readonly pages: readonly (readonly [address: string, pieces: readonly (number | string)[]])[];
  /** Addresses of further files that are needed offline: search, calculators, icons. */
  readonly files: readonly string[];
}

export interface Edition {
  readonly version: string;
  /** Date of the stored pages' content, in words. */
  readonly day: string;
}

/** Messages that a page sends to the worker. */
export type WorkerRequest = { visited: string } | { store: true } | { forget: true };
/** Messages that the worker sends back. */
export type WorkerReport =
  { done: number; total: number } | { stored: Edition } | { failed: true } | { forgotten: true };
