/** The whole handbook in the browser's store, at a reader's request. */
import { CacheExpiration } from 'workbox-expiration';
import { fromHandbook, handbooks } from './stored-editions.ts';
import {
  CACHES,
  EDITION,
  HANDBOOK,
  HASHED_ADDRESS,
  type Edition,
  type Handbook,
  type Report,
} from './cache-names.ts';

declare const HANDBOOK_VERSION: string;

/** How many files are fetched at a time. */
const AT_ONCE = 6;

type Tell = (report: Report) => void;

/** The day that a page speaks for, in its own words. */
export const dayOf = (html: string): string => /内容截至([^<，。]+)/.exec(html)?.[1] ?? '不详';

const fresh = async (address: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(address, { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** Puts the pages into the cache; gives the day that they speak for. */
const putPages = async ({ pages, parts }: Handbook, cache: Cache, step: () => void) => {
  let day = '';
  for (const [address, pieces] of pages) {
    const html = pieces.map((each) => (typeof each === 'number' ? parts[each] : each)).join('');
    day ||= dayOf(html);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    await cache.put(address, new Response(html, { headers }));
    step();
  }
  return day;
};

/** Puts the files into the cache that are not in it yet; what the last edition has is not fetched again. */
const putFiles = async (
  files: readonly string[],
  cache: Cache,
  signal: AbortSignal,
  step: () => void,
) => {
  const left = [...files];
  const take = async (): Promise<void> => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      if (!(await cache.match(address))) {
        const had = HASHED_ADDRESS.test(address) ? await fromHandbook(address) : undefined;
        await cache.put(address, had ?? (await fresh(address, signal)));
      }
      step();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
};

/**
 * Stores everything, then says that it is whole, and only then takes away what came before: other
 * editions, and visited pages that are in it. What a break in the line leaves is gone on with.
 */
const storeAll = async (tell: Tell, signal: AbortSignal): Promise<void> => {
  const book = (await (await fresh('/offline/handbook.json', signal)).json()) as Handbook;
  const name = HANDBOOK + book.version;
  const cache = await caches.open(name);
  const total = book.pages.length + book.files.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % 10 === 0 || done === total) tell({ done, total });
  };
  const day = await putPages(book, cache, step);
  await putFiles(book.files, cache, signal, step);
  const edition: Edition = { version: book.version, day };
  await cache.put(EDITION, new Response(JSON.stringify(edition)));
  for (const other of await handbooks()) if (other.name !== name) await caches.delete(other.name);
  const visited = await caches.open(CACHES.visited);
  for (const [address] of book.pages) await visited.delete(address);
  tell({ stored: edition });
};

const listeners = new Set<Tell>();
let running: Promise<void> | undefined;
let stop = new AbortController();

/** Stores the handbook; who asks while it is being stored hears of the same work. */
export const store = (tell: Tell): Promise<void> => {
  listeners.add(tell);
  if (!running) {
    stop = new AbortController();
    running = storeAll((report) => listeners.forEach((each) => each(report)), stop.signal).finally(
      () => {
        running = undefined;
        listeners.clear();
      },
    );
  }
  return running;
};

/** A handbook that is stored in part or in another edition is brought up to date, without a word. */
export const refresh = async (): Promise<void> => {
  const [foremost] = await handbooks();
  if (foremost && foremost.edition?.version !== HANDBOOK_VERSION) await store(() => undefined);
};

/**
 * Nothing that was read or stored stays on the phone, nor the list of it that Workbox keeps for
 * throwing out the oldest. What stays is the page that says that there is no network.
 */
export const forget = async (): Promise<void> => {
  stop.abort();
  await running?.catch(() => undefined);
  for (const { name } of await handbooks()) await caches.delete(name);
  for (const name of [CACHES.visited, CACHES.files, CACHES.indexes]) {
    await caches.delete(name);
    await new CacheExpiration(name, { maxEntries: 1 }).delete();
  }
};
