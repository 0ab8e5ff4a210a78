/**
 * The service worker. Pages come from the network; where it fails or is slow, from the phone, and
 * then they say their day. Nothing is stored ahead but the page that says so; the whole handbook is
 * stored only when a reader asks. A new edition takes over at once: pages are whole in themselves.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { CACHES, type Request as Asked, type Report } from './names.ts';
import { dayOf, fromHandbook, forget, refresh, store } from './store.ts';

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

/** The same page with a word on top that it is an old one, and of which day. */
const asStored = async (response: Response, missing: boolean): Promise<Response> => {
  const html = await response.text();
  const words = missing
    ? '现在没有网络，这一页也没有存过。存过的页还能看。'
    : `现在连不上网。这是存在手机里的一页，内容截至${dayOf(html)}。`;
  return new Response(
    html.replace(/<main[^>]*>/, (main) => `${main}<p class="block" role="status">${words}</p>`),
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
};

const pages = new NetworkFirst({
  cacheName: CACHES.visited,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreSearch: true, ignoreVary: true },
  plugins: [
    atMost(200),
    {
      // Nothing that a reader searched for is kept.
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/\?.*$/, '')),
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
const fromStored = {
  handlerDidError: ({ request }: { request: Request }) => fromHandbook(request.url),
};
const hashed = new CacheFirst({
  cacheName: CACHES.files,
  plugins: [atMost(60), fromStored],
});
const indexes = new NetworkFirst({
  cacheName: CACHES.files,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: { ignoreSearch: true },
  plugins: [fromStored],
});

registerRoute(({ request }) => request.mode === 'navigate', pages);
registerRoute(({ url }) => url.pathname.startsWith('/_astro/'), hashed);
registerRoute(({ url }) => /^\/(?:search|pagefind|data)\/./.test(url.pathname), indexes);

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  event.waitUntil(caches.open(CACHES.shell).then((cache) => cache.add(NOT_THERE)));
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

/** Keeps the page that a reader was on when the worker came. */
const keep = async (address: string): Promise<void> => {
  const cache = await caches.open(CACHES.visited);
  if (!(await cache.match(address))) await cache.add(address);
};

scope.addEventListener('message', (event) => {
  const tell = (report: Report): void => event.source?.postMessage(report);
  const { data } = event;
  if ('store' in data) event.waitUntil(store(tell).catch(() => tell({ failed: true })));
  else if ('forget' in data) event.waitUntil(forget().then(() => tell({ forgotten: true })));
  else event.waitUntil(Promise.all([keep(data.visited), refresh()]).catch(() => undefined));
});
