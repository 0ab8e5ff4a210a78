/**
 * The service worker. Pages come from the network; where it fails or is slow, from the phone, and
 * then they say their day. Nothing is stored ahead but the page that says so; the whole handbook is
 * stored only when a reader asks. A new edition takes over at once: pages are whole in themselves.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fromHandbook } from './stored-editions.ts';
import { CACHES, HASHED_ADDRESS, type Request as Asked, type Report } from './cache-names.ts';
import { dayOf, forget, refresh, store } from './download-handbook.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Message extends Extendable {
  readonly data: Asked;
  readonly source: { postMessage(report: Report): void } | null;
}
interface Scope {
  addEventListener(type: 'activate' | 'install', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const scope = globalThis as unknown as Scope;

const NOT_THERE = '/offline/';
/** A line this slow is as good as none. */
const PATIENCE = 5;

type Plugin = NonNullable<
  NonNullable<ConstructorParameters<typeof NetworkFirst>[0]>['plugins']
>[number];
/** At most so many entries, the oldest going first. */
const atMost = (maxEntries: number): Plugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as Plugin;

/** Only what a server gave whole: a redirection can't be read later. */
const onlyWhole: Plugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? response : null),
};
/** One entry a file, whatever an engine appends to its name to get past other caches. */
const withoutQuery: Plugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/\?.*$/, '')),
};

/** The same page with a word on top that it is an old one, and of which day; other files as they are. */
const asStored = async (response: Response, missing: boolean): Promise<Response> => {
  if (!/^text\/html/.test(response.headers.get('Content-Type') ?? '')) return response;
  const html = await response.text();
  const words = missing
    ? '现在没有网络，这一页也没有存过。存过的页还能看。'
    : `现在连不上网。这是存在手机里的一页，内容截至${dayOf(html)}。`;
  return new Response(
    html.replace(
      /<main[^>]*>/,
      (main) => `${main}<p class="block overdue" role="status">${words}</p>`,
    ),
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
};

/** The address of a page as it is kept: nothing that a reader searched for, and with its last slash. */
const kept = (url: string): string =>
  url.replace(/[?#].*$/, '').replace(/\/[^/.]+$/, (last) => `${last}/`);

const pages = new NetworkFirst({
  cacheName: CACHES.visited,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreVary: true },
  plugins: [
    atMost(200),
    onlyWhole,
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(kept(request.url)),
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
        const found = cachedResponse ?? (await fromHandbook(request.url));
        return found && asStored(found, false);
      },
      handlerDidError: async () => {
        const page = await (await caches.open(CACHES.shell)).match(NOT_THERE);
        return page && asStored(page, true);
      },
    },
  ],
});
const hashed = new CacheFirst({
  cacheName: CACHES.files,
  plugins: [
    atMost(200),
    onlyWhole,
    withoutQuery,
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? fromHandbook(request.url),
    },
  ],
});
/** Each of these belongs to others of its build: where one is stored whole, they come from there. */
const indexes = new NetworkFirst({
  cacheName: CACHES.indexes,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    atMost(60),
    onlyWhole,
    withoutQuery,
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        (await fromHandbook(request.url, true)) ?? cachedResponse,
    },
  ],
});

registerRoute(({ request }) => request.mode === 'navigate', pages);
registerRoute(({ url }) => HASHED_ADDRESS.test(url.pathname), hashed);
registerRoute(({ url }) => /^\/(?:search|pagefind|data)\/./.test(url.pathname), indexes);

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  event.waitUntil(caches.open(CACHES.shell).then((cache) => cache.add(NOT_THERE)));
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

/**
 * Keeps the page that a reader was on when the worker came. The page on which everything is deleted
 * is there from the start, and must not come back behind the deletion.
 */
const keep = async (address: string): Promise<void> => {
  const page = kept(address);
  if (page === NOT_THERE) return;
  const cache = await caches.open(CACHES.visited);
  if (!(await cache.match(page))) await cache.add(page);
};

scope.addEventListener('message', (event) => {
  const tell = (report: Report): void => event.source?.postMessage(report);
  const { data } = event;
  if ('store' in data) event.waitUntil(store(tell).catch(() => tell({ failed: true })));
  else if ('forget' in data)
    event.waitUntil(
      forget().then(
        () => tell({ forgotten: true }),
        () => tell({ failed: true }),
      ),
    );
  else event.waitUntil(Promise.all([keep(data.visited), refresh()]).catch(() => undefined));
});
