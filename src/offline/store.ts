/** The whole handbook in the browser's store, at a reader's request. */
import { CACHES, EDITION, type Edition, type Handbook, type Report } from './names.ts';

declare const HANDBOOK_VERSION: string;

/** How many files are fetched at a time. */
const AT_ONCE = 6;

const open = (): Promise<Cache> => caches.open(CACHES.handbook);

/** The day that a page speaks for, in its own words. */
export const dayOf = (html: string): string => /内容截至([^<，。]+)/.exec(html)?.[1] ?? '不详';

/** A page or file of the stored handbook. */
export const fromHandbook = (url: string): Promise<Response | undefined> =>
  caches.match(url, { cacheName: CACHES.handbook, ignoreSearch: true });

const edition = async (): Promise<Edition | undefined> =>
  (await fromHandbook(EDITION))?.json() as Promise<Edition> | undefined;

const fresh = async (address: string): Promise<Response> => {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

/** Stores everything, page by page, then the edition; pages visited before are in it. */
export const store = async (tell: (report: Report) => void): Promise<void> => {
  const book = (await (await fresh('/offline/handbook.json')).json()) as Handbook;
  const [cache, visited] = await Promise.all([open(), caches.open(CACHES.visited)]);
  await cache.delete(EDITION);
  const total = book.pages.length + book.files.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % 10 === 0 || done === total) tell({ done, total });
  };
  let day = '';
  for (const [address, pieces] of book.pages) {
    const html = pieces
      .map((each) => (typeof each === 'number' ? book.parts[each] : each))
      .join('');
    day ||= dayOf(html);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    await cache.put(address, new Response(html, { headers }));
    await visited.delete(address);
    step();
  }
  const left = [...book.files];
  const take = async (): Promise<void> => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      await cache.put(address, await fresh(address));
      step();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  const wanted = new Set([...book.pages.map(([address]) => address), ...book.files]);
  for (const { url } of await cache.keys())
    if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  const stored: Edition = { version: book.version, day };
  await cache.put(EDITION, new Response(JSON.stringify(stored)));
  tell({ stored });
};

/** A stored handbook of another edition is brought up to date, without a word. */
export const refresh = async (): Promise<void> => {
  const stored = await edition();
  if (stored && stored.version !== HANDBOOK_VERSION) await store(() => undefined);
};

/** Nothing of the handbook stays on the phone. */
export const forget = async (): Promise<void> => {
  await Promise.all(Object.values(CACHES).map((name) => caches.delete(name)));
};
