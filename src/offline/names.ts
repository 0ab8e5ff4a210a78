/** Caches of the service worker, and what its messages say. */
export const CACHES = {
  shell: 'shell',
  visited: 'pages',
  files: 'files',
  handbook: 'handbook',
} as const;

/** Where the handbook cache says which edition it holds; written last, so that it is true. */
export const EDITION = '/offline/edition';

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
