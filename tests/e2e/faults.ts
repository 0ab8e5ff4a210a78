import type { BrowserContext, Page, Route } from '@playwright/test';
import { CALCULATORS_ASKING_FOR_PLACES } from '../calculator-cases.ts';

/** Something that goes wrong around a page. */
export interface Fault {
  readonly name: string;
  /** Brings the fault about before the page is opened. */
  readonly before: (page: Page, context: BrowserContext) => Promise<unknown>;
  readonly scripts?: false;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The pages take long to come, and the machine has nothing to do meanwhile. */
  readonly waits?: true;
  /** What the page cannot but throw under it. */
  readonly throws?: RegExp;
  /** What the search page does under it. */
  readonly search: 'finds' | 'finds less' | 'says so';
  /** What a calculator says under it that does not work; all others work. */
  readonly tools?: { readonly says: RegExp; readonly only?: readonly string[] };
  /** Results of calculators that have another name under it. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Results that calculators do not give under it. */
  readonly withheld?: readonly string[];
}

const NO_SCRIPT = { says: /浏览器没有开脚本/ };
const NOT_COME = { says: /脚本没有取到/ };

const cutOff = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const body = await response.text();
  await route.fulfill({ response, body: body.slice(0, body.length / 2) });
};

const nothing = (): Promise<void> => Promise.resolve();

/** Runs in the page before its own scripts: each of the names throws when it is used. */
const refuse = (page: Page, names: readonly string[]): Promise<unknown> =>
  page.addInitScript((list) => {
    for (const name of list)
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException(`${name} refused`, 'SecurityError');
        },
      });
  }, names);

/** An engine of the middle of 2020 (Chrome 80, Safari 13.1): what came later is not there. */
export const engineOf2020 = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const later: [object, string][] = [
      [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
      [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
      [Object, 'hasOwn groupBy'],
      [Map, 'groupBy'],
      [Set.prototype, 'union intersection difference symmetricDifference'],
      [Set.prototype, 'isSubsetOf isSupersetOf isDisjointFrom'],
      [Array, 'fromAsync'],
      [Iterator.prototype, 'map filter take drop flatMap reduce toArray forEach some every find'],
      [Promise, 'any withResolvers try'],
      [AbortSignal, 'any timeout'],
      [Element.prototype, 'replaceChildren checkVisibility'],
      [Intl, 'Segmenter'],
      [URL, 'canParse parse'],
      [window, 'structuredClone requestIdleCallback WeakRef Iterator navigation scheduler'],
    ];
    for (const [from, names] of later)
      for (const name of names.split(' ')) Reflect.deleteProperty(from, name);
  });

const slow = async (page: Page, context: BrowserContext): Promise<void> => {
  const session = await context.newCDPSession(page);
  const bytes = (280 * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 800,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
};

const onlyDocuments = (page: Page): Promise<unknown> =>
  page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );

export const FAULTS: readonly Fault[] = [
  { name: 'scripts off', before: nothing, scripts: false, search: 'says so', tools: NO_SCRIPT },
  {
    name: 'scripts cut off half-way',
    before: (page) => page.route(/\.js(?:\?|$)/, cutOff),
    // What ends within a word may be one that can be read and means nothing.
    throws: /^SyntaxError|^ReferenceError: \w+ is not defined/,
    search: 'says so',
    tools: NOT_COME,
  },
  {
    name: 'names and figures of places cut off half-way',
    // Of the context: a service worker, which the first touch brings, asks for them too.
    // A page that is left takes its requests with it.
    before: (_, context) =>
      context.route(/(?<!\/data)\.json$/, (route) => cutOff(route).catch(() => undefined)),
    search: 'says so',
    tools: {
      says: /(?:地名|各地的数)没有取到/,
      only: CALCULATORS_ASKING_FOR_PLACES,
    },
  },
  {
    name: 'data of calculators cut off half-way',
    before: (_, context) =>
      context.route(/\/data\.json$/, (route) => cutOff(route).catch(() => undefined)),
    search: 'finds',
    tools: NOT_COME,
  },
  {
    name: 'one chunk missing',
    before: (page) => page.route(/full-text-[^/]*\.js$/, (route) => route.fulfill({ status: 404 })),
    search: 'finds less',
  },
  {
    name: 'every chunk missing',
    before: (page) =>
      page.route(/\/_astro\/.*\.js(?:\?|$)/, (route) => route.fulfill({ status: 404 })),
    search: 'says so',
    tools: NOT_COME,
  },
  {
    name: 'WebAssembly refused',
    before: async (page) => {
      await refuse(page, ['WebAssembly']);
      await page.route(/\.pagefind$/, (route) => route.abort());
    },
    throws: /Failed to load the Pagefind/,
    search: 'finds less',
  },
  {
    name: 'workers refused',
    before: (page) =>
      page.addInitScript(() => {
        window.Worker = function refused() {
          throw new DOMException('refused', 'SecurityError');
        } as unknown as typeof Worker;
      }),
    search: 'finds',
  },
  {
    name: 'storage refused',
    before: (page) => refuse(page, ['localStorage', 'sessionStorage', 'indexedDB', 'caches']),
    search: 'finds',
  },
  {
    name: 'service worker refused',
    before: (page) =>
      page.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('refused', 'SecurityError'));
      }),
    search: 'finds',
  },
  { name: 'an engine of 2020', before: engineOf2020, search: 'finds' },
  {
    name: 'offline on the first visit',
    before: onlyDocuments,
    search: 'says so',
    tools: NOT_COME,
  },
  {
    name: 'clock years behind',
    before: (page) => page.clock.setFixedTime('2009-01-01T00:00:00Z'),
    search: 'finds',
  },
  {
    name: 'clock years ahead',
    before: (page) => page.clock.setFixedTime('2061-01-01T00:00:00Z'),
    search: 'finds',
    // Who has retired by then is told what is missing now, not what will be.
    renamed: { missing: 'missing-now', 'medical-missing': 'medical-missing-now' },
    // Nor is there a month to choose any more.
    withheld: ['earliest-month', 'latest-month'],
  },
  {
    name: 'zoom of 400 %',
    before: nothing,
    viewport: { width: 320, height: 256 },
    search: 'finds',
  },
  { name: '280 kbit/s with 800 ms', before: slow, waits: true, search: 'finds' },
];
