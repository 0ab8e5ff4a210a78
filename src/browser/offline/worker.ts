/**
 * The service worker. Pages come from the network; where that fails or is slow, from storage, and
 * then they show the date of their content. Only the offline page is stored ahead; the whole
 * handbook is downloaded only when a reader asks for it. A new worker takes over at once, which is
 * safe because pages do not depend on one another.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { handbookAddress, siteAddress } from '../site-base.ts';
import { matchInHandbook } from './stored-editions.ts';
import {
  CACHES,
  HASHED_ADDRESS,
  type WorkerRequest as Asked,
  type WorkerReport,
} from './cache-names.ts';
import {
  contentDateOf,
  deleteStoredData,
  updateHandbook,
  storeHandbook,
} from './download-handbook.ts';

interface ExtendableWorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerMessageEvent extends ExtendableWorkerEvent {
  readonly data: Asked;
  readonly source: { postMessage(report: WorkerReport): void } | null;
}
interface WorkerScope {
  addEventListener(
    type: 'activate' | 'install',
    listener: (event: ExtendableWorkerEvent) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: WorkerMessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
// TypeScript takes every file for a script of a page: it cannot load its types of workers beside those.
const scope = globalThis as unknown as WorkerScope;

const OFFLINE_PAGE = siteAddress('/offline/');
/** A network that is slower than this counts as none. */
const NETWORK_TIMEOUT_SECONDS = 5;

type StrategyPlugin = NonNullable<
  NonNullable<ConstructorParameters<typeof NetworkFirst>[0]>['plugins']
>[number];
/** Keeps at most this many entries and removes the oldest. */
const limitEntries = (maxEntries: number): StrategyPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as StrategyPlugin;

/** False from a deletion until a page is opened: what the page at hand still loads is not kept. */
let isStoring = true;
/** Stores complete responses only: a stored redirect could not be shown later. */
const onlyCompleteResponses: StrategyPlugin = {
  cacheWillUpdate: ({ response }) =>
    Promise.resolve(isStoring && response.status === 200 ? response : null),
};
/**
 * Stores one entry for each file, whatever query Pagefind appends to its name to get past other
 * caches.
 */
const ignoreQuery: StrategyPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/\?.*$/, '')),
};

/**
 * Adds a notice to a stored page: that it comes from storage, and the date of its content. Other
 * files stay as they are.
 */
const withOfflineNotice = async (response: Response, isMissing: boolean): Promise<Response> => {
  if (!/^text\/html/.test(response.headers.get('Content-Type') ?? '')) return response;
  const html = await response.text();
  const words = isMissing
    ? '现在没有网络，这一页也没有存过。存过的页还能看。'
    : `现在连不上网。这是存在手机里的一页，内容截至${contentDateOf(html)}。`;
  return new Response(
    html.replace(
      /<main[^>]*>/,
      (main) => `${main}<p class="block overdue" role="status">${words}</p>`,
    ),
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
};

/**
 * The address under which a page is stored: without query, so that nothing a reader searched for is
 * kept, and with a slash at the end.
 */
const cacheKeyOfPage = (url: string): string =>
  url.replace(/[?#].*$/, '').replace(/\/[^/.]+$/, (last) => `${last}/`);

const pageStrategy = new NetworkFirst({
  cacheName: CACHES.visited,
  networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [
    limitEntries(200),
    onlyCompleteResponses,
    {
      handlerWillStart: async () => {
        isStoring = true;
      },
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(cacheKeyOfPage(request.url)),
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
        const found = cachedResponse ?? (await matchInHandbook(request.url));
        return found && withOfflineNotice(found, false);
      },
      handlerDidError: async () => {
        const page = await (await caches.open(CACHES.shell)).match(OFFLINE_PAGE);
        return page && withOfflineNotice(page, true);
      },
    },
  ],
});
const hashedFileStrategy = new CacheFirst({
  cacheName: CACHES.files,
  plugins: [
    limitEntries(200),
    onlyCompleteResponses,
    ignoreQuery,
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? matchInHandbook(request.url),
    },
  ],
});
/**
 * For files that must all come from the same build, so a complete downloaded edition is preferred to
 * single entries.
 */
const createIndexStrategy = (cacheName: string, maxEntries: number): NetworkFirst =>
  new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
    plugins: [
      limitEntries(maxEntries),
      onlyCompleteResponses,
      ignoreQuery,
      {
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
          (await matchInHandbook(request.url, true)) ?? cachedResponse,
      },
    ],
  });

registerRoute(({ request }) => request.mode === 'navigate', pageStrategy);
registerRoute(({ url }) => HASHED_ADDRESS.test(handbookAddress(url.pathname)), hashedFileStrategy);
// The first route that matches answers.
registerRoute(
  ({ url }) => handbookAddress(url.pathname).startsWith('/search/answers/'),
  createIndexStrategy(CACHES.answers, 100),
);
registerRoute(
  ({ url }) => /^\/(?:search|pagefind|data|tools)\/./.test(handbookAddress(url.pathname)),
  createIndexStrategy(CACHES.indexes, 60),
);

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  event.waitUntil(caches.open(CACHES.shell).then((cache) => cache.add(OFFLINE_PAGE)));
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

/**
 * Stores the page that the reader was on when the worker was installed. The offline page, where
 * everything can be deleted, is stored anyway and must not come back after a deletion.
 */
const storeVisitedPage = async (address: string): Promise<void> => {
  const page = cacheKeyOfPage(address);
  if (page === OFFLINE_PAGE) return;
  const cache = await caches.open(CACHES.visited);
  if (!(await cache.match(page))) await cache.add(page);
};

scope.addEventListener('message', (event) => {
  const report = (report: WorkerReport): void => event.source?.postMessage(report);
  const { data } = event;
  if ('store' in data) event.waitUntil(storeHandbook(report).catch(() => report({ failed: true })));
  else if ('forget' in data) {
    isStoring = false;
    event.waitUntil(
      deleteStoredData().then(
        () => report({ forgotten: true }),
        () => report({ failed: true }),
      ),
    );
  } else
    event.waitUntil(
      Promise.all([storeVisitedPage(data.visited), updateHandbook()]).catch(() => undefined),
    );
});
