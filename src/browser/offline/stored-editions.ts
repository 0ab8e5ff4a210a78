/** What of the whole handbook is in the browser's store: read by the worker and by /offline/. */
import { EDITION, HANDBOOK, type Edition } from './cache-names.ts';

export interface Stored {
  /** Name of the cache. */
  readonly name: string;
  /** Absent while something is missing. */
  readonly edition: Edition | undefined;
}

/** The stored editions, whole or in the making, the whole ones first and the newest of them foremost. */
export const handbooks = async (): Promise<Stored[]> => {
  const [whole, parts]: [Stored[], Stored[]] = [[], []];
  for (const name of await caches.keys()) {
    if (!name.startsWith(HANDBOOK)) continue;
    const response = await caches.match(EDITION, { cacheName: name });
    const edition = (await response?.json()) as Edition | undefined;
    (edition ? whole : parts).unshift({ name, edition });
  }
  return [...whole, ...parts];
};

/** A page or file of the stored handbook; with `whole`, of one that lacks nothing. */
export const fromHandbook = async (url: string, whole = false): Promise<Response | undefined> => {
  for (const { name, edition } of await handbooks()) {
    if (whole && !edition) continue;
    const found = await caches.match(url, { cacheName: name, ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
};
