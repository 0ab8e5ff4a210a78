/** Downloads the whole handbook when a reader asks for it, keeps it up to date, and deletes it. */
import { CacheExpiration } from 'workbox-expiration';
import { siteAddress } from '../site-base.ts';
import { matchInHandbook, storedEditions } from './stored-editions.ts';
import {
  CACHES,
  EDITION_ADDRESS,
  HANDBOOK_CACHE_PREFIX,
  HASHED_ADDRESS,
  storedAddress,
  type Edition,
  type Handbook,
  type WorkerReport,
} from './cache-names.ts';

declare const HANDBOOK_VERSION: string;

/** How many files are fetched at the same time. */
const MAX_PARALLEL_FETCHES = 6;

type ReportProgress = (report: WorkerReport) => void;

/** The date of a page's content, as its footer words it. */
export const contentDateOf = (html: string): string =>
  /内容截至([^<，。]+)/.exec(html)?.[1] ?? '不详';

const fetchFresh = async (address: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(address, { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** Stores the pages in the cache. Returns the date of their content. */
const storePages = async ({ pages, parts }: Handbook, cache: Cache, onStored: () => void) => {
  let day = '';
  for (const [address, pieces] of pages) {
    const html = pieces.map((each) => (typeof each === 'number' ? parts[each] : each)).join('');
    day ||= contentDateOf(html);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    await cache.put(siteAddress(address), new Response(html, { headers }));
    onStored();
  }
  return day;
};

/**
 * Stores the files that are missing in the cache. Those with a hash that the last edition has are
 * copied from it.
 */
const storeFiles = async (
  files: readonly string[],
  cache: Cache,
  signal: AbortSignal,
  onStored: () => void,
) => {
  const remaining = [...files];
  const storeNext = async (): Promise<void> => {
    for (let address = remaining.pop(); address !== undefined; address = remaining.pop()) {
      const kept = storedAddress(address);
      const requested = siteAddress(kept);
      if (!(await cache.match(requested))) {
        const reused = HASHED_ADDRESS.test(kept) ? await matchInHandbook(requested) : undefined;
        await cache.put(requested, reused ?? (await fetchFresh(siteAddress(address), signal)));
      }
      onStored();
    }
  };
  await Promise.all(Array.from({ length: MAX_PARALLEL_FETCHES }, storeNext));
};

/**
 * Downloads everything into a new cache and marks it complete at the end. Only then are older
 * editions and visited pages that it contains deleted. A download that was interrupted continues
 * here.
 */
const storeEverything = async (report: ReportProgress, signal: AbortSignal): Promise<void> => {
  const packed = await fetchFresh(siteAddress('/offline/handbook.json'), signal);
  const handbook = (await packed.json()) as Handbook;
  const name = HANDBOOK_CACHE_PREFIX + handbook.version;
  const cache = await caches.open(name);
  const total = handbook.pages.length + handbook.files.length;
  let done = 0;
  const onStored = (): void => {
    done += 1;
    if (done % 10 === 0 || done === total) report({ done, total });
  };
  const day = await storePages(handbook, cache, onStored);
  await storeFiles(handbook.files, cache, signal, onStored);
  const edition: Edition = { version: handbook.version, day };
  await cache.put(EDITION_ADDRESS, new Response(JSON.stringify(edition)));
  for (const other of await storedEditions())
    if (other.name !== name) await caches.delete(other.name);
  const visited = await caches.open(CACHES.visited);
  for (const [address] of handbook.pages) await visited.delete(siteAddress(address));
  report({ stored: edition });
};

const listeners = new Set<ReportProgress>();
let currentDownload: Promise<void> | undefined;
let downloadAbort = new AbortController();

/** Downloads the handbook. A call during a download joins it and receives its reports too. */
export const storeHandbook = (report: ReportProgress): Promise<void> => {
  listeners.add(report);
  if (!currentDownload) {
    downloadAbort = new AbortController();
    currentDownload = storeEverything(
      (report) => listeners.forEach((each) => each(report)),
      downloadAbort.signal,
    ).finally(() => {
      currentDownload = undefined;
      listeners.clear();
    });
  }
  return currentDownload;
};

/**
 * Continues a download that is incomplete, or loads a new edition; without reports, because nobody
 * asked for it just now.
 */
export const updateHandbook = async (): Promise<void> => {
  const [newest] = await storedEditions();
  if (newest && newest.edition?.version !== HANDBOOK_VERSION) await storeHandbook(() => undefined);
};

/**
 * Deletes all pages and files that were visited or stored, and the lists of them that Workbox keeps
 * for removing the oldest. Only the offline page stays.
 */
export const deleteStoredData = async (): Promise<void> => {
  downloadAbort.abort();
  await currentDownload?.catch(() => undefined);
  for (const { name } of await storedEditions()) await caches.delete(name);
  for (const name of [CACHES.visited, CACHES.files, CACHES.indexes, CACHES.answers]) {
    await caches.delete(name);
    await new CacheExpiration(name, { maxEntries: 1 }).delete();
  }
};
