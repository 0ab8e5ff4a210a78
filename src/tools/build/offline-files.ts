import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { fileAt, filesIn, rewrite } from './output-files.ts';
import { OFFLINE } from '../../settings/site-settings.ts';
import { GONE } from '../../browser/offline/uninstall-worker.ts';
import { packHandbook } from './pack-handbook.ts';

const WORKER = new URL('../../browser/offline/worker.ts', import.meta.url);
/** The page that offers it, and says how large it is. */
const OFFER = '/offline/';
/** Pages that are looked up, not read: they stay offline once visited. */
const LOOKED_UP = /^(?:facts|sources)\/[^/]+\//;
/** What search and tools fetch, and what the home screen shows. */
const FILES =
  /^(?:_astro|search|pagefind|icons)\/.*\.(?:js|css|json|pagefind|pf_\w+|png)$|^manifest\.webmanifest$/;
/** Pagefind packs these itself; a server does not make them smaller. */
const PACKED = /\.(?:pagefind|pf_\w+|png)$/;

const bundleWorker = (dir: URL, version: string) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { HANDBOOK_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2019',
      outDir: fileURLToPath(dir),
      emptyOutDir: false,
      lib: { entry: fileURLToPath(WORKER), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  });

type Page = readonly [address: string, html: string];

/** Pages to keep, and how many bytes they are when packed and compressed. */
interface Packed {
  readonly pages: readonly Page[];
  readonly bytes: number;
}

const zipped = (content: string | Buffer): number => gzipSync(content).length;

/** The pages that are kept offline; none where nothing is. */
export const packPages = async (dir: URL, names: readonly string[]): Promise<Packed> => {
  if (!OFFLINE) return { pages: [], bytes: 0 };
  const pages: Page[] = [];
  for (const name of names.filter((page) => page.endsWith('index.html') && !LOOKED_UP.test(page))) {
    const html = await readFile(fileAt(dir, name), 'utf8');
    // An address that moved is a line that leads on, no page.
    if (html.includes('<main')) pages.push([`/${name.replace(/index\.html$/, '')}`, html]);
  }
  return { pages, bytes: zipped(JSON.stringify(packHandbook(pages))) };
};

/**
 * The handbook as one file for those who want it on the phone, and the service worker.
 * `OFFLINE=off npm run build` puts a worker in its place that removes it everywhere. Returns what
 * there is to say of it.
 */
export const offline = async (dir: URL, packed: Packed): Promise<string> => {
  if (!OFFLINE) {
    writeFileSync(fileAt(dir, 'sw.js'), GONE);
    return 'off: the worker removes itself and all that is stored';
  }
  const files = filesIn(dir).filter((name) => FILES.test(name));
  const hash = createHash('sha256');
  let { bytes } = packed;
  for (const name of files) {
    const content = readFileSync(fileAt(dir, name));
    hash.update(content);
    bytes += PACKED.test(name) ? content.length : zipped(content);
  }
  // The size stands in a page that is packed too; its three characters make no difference.
  const size = (bytes / 1e6).toFixed(1);
  const pages = packed.pages.map(([address, html]): Page => [
    address,
    address === OFFER ? html.replace(/(data-offline-size[^>]*>)[^<]*/, `$1${size}`) : html,
  ]);
  for (const [, html] of pages) hash.update(html);
  const version = hash.digest('hex').slice(0, 12);
  const book = { version, ...packHandbook(pages), files: files.map((name) => `/${name}`) };
  rewrite(dir, `${OFFER.slice(1)}index.html`, new Map(pages).get(OFFER)!);
  writeFileSync(fileAt(dir, `${OFFER.slice(1)}handbook.json`), JSON.stringify(book));
  await bundleWorker(dir, version);
  return `${pages.length} pages and ${files.length} files to keep, ${size} MB compressed`;
};
