import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { OFFLINE } from '../config.ts';
import { GONE } from '../offline/gone.ts';
import { packHandbook } from '../offline/pack.ts';

const WORKER = new URL('../offline/worker.ts', import.meta.url);
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

const readPages = async (names: readonly string[], dir: URL): Promise<Page[]> => {
  const all = names
    .filter((name) => name.endsWith('index.html') && !LOOKED_UP.test(name))
    .map(async (name): Promise<Page> => {
      const html = await readFile(new URL(name, dir), 'utf8');
      return [`/${name.replace(/index\.html$/, '')}`, html];
    });
  // An address that moved is a line that leads on, no page.
  return (await Promise.all(all)).filter(([, html]) => html.includes('<main'));
};

/**
 * At the end of the build: the handbook as one file for those who want it on the phone, and the
 * service worker. `OFFLINE=off npm run build` puts a worker in its place that removes it everywhere.
 */
export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      if (!OFFLINE) {
        await writeFile(new URL('sw.js', dir), GONE);
        logger.warn('off: the worker removes itself and all that is stored');
        return;
      }
      const names = (await readdir(dir, { recursive: true }))
        .map((name) => name.replaceAll('\\', '/'))
        .toSorted();
      const files = names.filter((name) => FILES.test(name));
      const contents = await Promise.all(files.map((name) => readFile(new URL(name, dir))));
      const zipped = contents.map((content, i) =>
        PACKED.test(files[i]!) ? content.length : gzipSync(content).length,
      );
      const read = await readPages(names, dir);
      // The size stands in a page that is packed too; its three characters make no difference.
      const size = (
        (gzipSync(JSON.stringify(packHandbook(read))).length + zipped.reduce((a, b) => a + b)) /
        1e6
      ).toFixed(1);
      const pages = read.map(([address, html]): Page => [
        address,
        address === OFFER ? html.replace(/(data-offline-size[^>]*>)[^<]*/, `$1${size}`) : html,
      ]);
      const hash = createHash('sha256');
      for (const content of contents) hash.update(content);
      for (const [, html] of pages) hash.update(html);
      const version = hash.digest('hex').slice(0, 12);
      const book = { version, ...packHandbook(pages), files: files.map((name) => `/${name}`) };
      const offer = new Map(pages).get(OFFER)!;
      await writeFile(new URL(`.${OFFER}index.html`, dir), offer);
      await writeFile(new URL(`.${OFFER}handbook.json`, dir), JSON.stringify(book));
      await bundleWorker(dir, version);
      logger.info(`${pages.length} pages and ${files.length} files to keep, ${size} MB compressed`);
    },
  },
});
