import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { FinishedPage } from './finished-pages.ts';
import { outputPath, filesIn, rewritePage } from './output-files.ts';
import { OFFLINE, SITE_BASE } from '../../settings/site-settings.ts';
import { UNINSTALL_WORKER_SOURCE } from '../../browser/offline/uninstall-worker.ts';
import { packHandbook } from './pack-handbook.ts';

const WORKER_SOURCE = new URL('../../browser/offline/worker.ts', import.meta.url);
/** The page that offers the download and shows its size. */
const OFFLINE_PAGE = '/offline/';
/**
 * Pages of single facts, documents and months of changes, and the tables of a topic over all places are looked
 * up rather than read. They are available offline once visited.
 */
const REFERENCE_PAGE = /^(?:facts|sources|changes|regions\/by)\/[^/]+\//;
/**
 * A page of a place that says nothing of its own, but what holds in all of its province: the page of
 * the province is stored and says it.
 */
const repeatsItsProvince = (name: string, html: string): boolean =>
  /^regions\/[^/]+\/[^/]+\//.test(name) && !html.includes('data-pagefind-body');
/**
 * Files that search and the calculators fetch, and the icons for the home screen. Of full text the engine, and the
 * index without places that was made for it.
 */
const OFFLINE_FILE =
  /^(?:_astro|search|tools|icons)\/.*\.(?:js|css|json|png)$|^pagefind\/[^/]+\.(?:js|pagefind)$|^offline\/pagefind\/|^manifest\.webmanifest$/;
/** Files that Pagefind has compressed, and images: a server cannot make them smaller. */
const ALREADY_COMPRESSED = /\.(?:pagefind|pf_\w+|png)$/;

const bundleWorker = (dir: URL, version: string) =>
  build({
    configFile: false,
    base: SITE_BASE,
    publicDir: false,
    logLevel: 'warn',
    define: { HANDBOOK_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2019',
      outDir: fileURLToPath(dir),
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(WORKER_SOURCE),
        formats: ['iife'],
        name: 'sw',
        fileName: () => 'sw.js',
      },
    },
  });

/** The file of all further names has them too, and is stored. */
const SMALL_NAME_FILE = /^search\/names-\d+\.json$/;

/** Sentences of places take more room than they are worth: the pages of places are stored. */
const ANSWERS_OF_PLACES = 'search/answers/regions/';

/** The page whose sentences for rows of search a file holds; undefined for any other file. */
const pageOfAnswers = (name: string): string | undefined => {
  const [, page] = /^search\/answers\/(.*)\.json$/.exec(name) ?? [];
  return page === undefined ? undefined : `/${page}/`;
};

type Page = readonly [address: string, html: string];

/** Pages to store offline, and their size in bytes when packed and compressed. */
interface OfflinePages {
  readonly pages: readonly Page[];
  readonly bytes: number;
}

const gzipSize = (content: string | Buffer): number => gzipSync(content).length;

/** Whether a page is stored; none is where offline reading is switched off. */
export const isReadOffline = (name: string, html: string): boolean =>
  OFFLINE &&
  name.endsWith('index.html') &&
  !REFERENCE_PAGE.test(name) &&
  // A redirect has only a link to the new address, so it is not stored.
  html.includes('<main') &&
  !repeatsItsProvince(name, html);

/** The pages to store offline. */
export const collectOfflinePages = (finished: readonly FinishedPage[]): OfflinePages => {
  const pages = finished
    .filter(({ isStored }) => isStored)
    .map(({ name, html }): Page => [`/${name.replace(/index\.html$/, '')}`, html!]);
  return { pages, bytes: gzipSize(JSON.stringify(packHandbook(pages))) };
};

/**
 * Writes the service worker and `/offline/handbook.json`, the handbook as one file. With
 * `OFFLINE=off npm run build` it writes a worker that removes itself from browsers. Returns a line
 * for the build log.
 */
export const writeOfflineFiles = async (dir: URL, packed: OfflinePages): Promise<string> => {
  if (!OFFLINE) {
    writeFileSync(outputPath(dir, 'sw.js'), UNINSTALL_WORKER_SOURCE);
    return 'off: the worker removes itself and all that is stored';
  }
  const stored = new Set(packed.pages.map(([address]) => address));
  const files = filesIn(dir).filter(
    (name) =>
      OFFLINE_FILE.test(name) &&
      !SMALL_NAME_FILE.test(name) &&
      stored.has(pageOfAnswers(name) ?? OFFLINE_PAGE) &&
      !name.startsWith(ANSWERS_OF_PLACES),
  );
  const hash = createHash('sha256');
  let { bytes } = packed;
  for (const name of files) {
    const content = readFileSync(outputPath(dir, name));
    hash.update(content);
    bytes += ALREADY_COMPRESSED.test(name) ? content.length : gzipSize(content);
  }
  // The page with the size is packed too; its three characters make no difference.
  const size = (bytes / 1e6).toFixed(1);
  const pages = packed.pages.map(([address, html]): Page => [
    address,
    address === OFFLINE_PAGE ? html.replace(/(data-offline-size[^>]*>)[^<]*/, `$1${size}`) : html,
  ]);
  for (const [, html] of pages) hash.update(html);
  const version = hash.digest('hex').slice(0, 12);
  const handbook = { version, ...packHandbook(pages), files: files.map((name) => `/${name}`) };
  rewritePage(dir, `${OFFLINE_PAGE.slice(1)}index.html`, new Map(pages).get(OFFLINE_PAGE)!);
  writeFileSync(outputPath(dir, `${OFFLINE_PAGE.slice(1)}handbook.json`), JSON.stringify(handbook));
  await bundleWorker(dir, version);
  return `${pages.length} pages and ${files.length} files to keep, ${size} MB compressed`;
};
