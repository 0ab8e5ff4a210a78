/** Looks up the downloaded editions of the handbook. Used by the worker and by /offline/. */
import { EDITION_ADDRESS, HANDBOOK_CACHE_PREFIX, type Edition } from './cache-names.ts';

export interface StoredEdition {
  /** Name of the edition's cache. */
  readonly name: string;
  /** Absent while the download is incomplete. */
  readonly edition: Edition | undefined;
}

/** The stored editions: complete ones first, and among them the newest first. */
export const storedEditions = async (): Promise<StoredEdition[]> => {
  const [complete, incomplete]: [StoredEdition[], StoredEdition[]] = [[], []];
  for (const name of await caches.keys()) {
    if (!name.startsWith(HANDBOOK_CACHE_PREFIX)) continue;
    const response = await caches.match(EDITION_ADDRESS, { cacheName: name });
    const edition = (await response?.json()) as Edition | undefined;
    (edition ? complete : incomplete).unshift({ name, edition });
  }
  return [...complete, ...incomplete];
};

/**
 * A page or file of a stored edition; undefined where none has it. With `onlyComplete`, incomplete
 * editions are passed over.
 */
export const matchInHandbook = async (
  url: string,
  onlyComplete = false,
): Promise<Response | undefined> => {
  for (const { name, edition } of await storedEditions()) {
    if (onlyComplete && !edition) continue;
    const found = await caches.match(url, { cacheName: name, ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
};
