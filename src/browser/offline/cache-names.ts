/** Caches of the service worker, and what its messages say. */
export const CACHES = {
  /** The page that is shown where there is none; there as long as the worker is. */
  shell: 'shell',
  visited: 'pages',
  /** What a build names by its content: the same name is the same file for ever. */
  files: 'files',
  /** What keeps its name from build to build. */
  indexes: 'indexes',
} as const;

/** Each edition of the handbook has a cache of its own, named by this and its version. */
export const HANDBOOK = 'handbook-';

/** Where such a cache says which edition it holds; written last: without it, something is missing. */
export const EDITION = '/offline/edition';

/** Files with a hash of their content in their name. */
export const HASHED_ADDRESS =
  /^\/(?:_astro\/|pagefind\/(?:index|fragment)\/|pagefind\/[^/]+\.pf_meta$)/;

/** `/offline/handbook.json`: every page to read, its repeated parts kept once. */
export interface Handbook {
  /** Changes whenever a page or a file does. */
  readonly version: string;
  readonly parts: readonly string[];
  /** Address, and the page as its own text and numbers of parts. */
  readonly pages: readonly (readonly [address: string, pieces: readonly (number | string)[]])[];
  /** Addresses of what else is needed: search, tools, icons. */
  readonly files: readonly string[];
}

export interface Edition {
  readonly version: string;
  /** Day that the stored pages speak for, in words. */
  readonly day: string;
}

export type Request = { visited: string } | { store: true } | { forget: true };
export type Report =
  { done: number; total: number } | { stored: Edition } | { failed: true } | { forgotten: true };
