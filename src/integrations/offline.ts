import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { GONE } from '../offline/gone.ts';
import { packHandbook } from '../offline/pack.ts';

const WORKER = new URL('../offline/worker.ts', import.meta.url);
/** Pages that are looked up, not read: they stay offline once visited. */
const LOOKED_UP = /^(?:facts|sources)\/[^/]+\//;
/** What search and tools fetch, and what the home screen shows. */
const FILES =
  /^(?:_astro|search|pagefind|icons|data\/tools)\/.*\.(?:js|css|json|pagefind|pf_\w+|png)$|^manifest\.webmanifest$/;
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

/**
 * At the end of the build: the handbook as one file for those who want it on the phone, and the
 * service worker. `OFFLINE=off npm run build` puts a worker in its place that removes it everywhere.
 */
export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const names = (await readdir(dir, { recursive: true }))
        .map((name) => name.replaceAll('\\', '/'))
        .toSorted();
      const read = (name: string) => readFile(new URL(name, dir));
      const files = names.filter((name) => FILES.test(name));
      const sizes = await Promise.all(
        files.map(async (name) => {
          const content = await read(name);
          return { content, bytes: PACKED.test(name) ? content.length : gzipSync(content).length };
        }),
      );
      const all = await Promise.all(
        names
          .filter((name) => name.endsWith('index.html') && !LOOKED_UP.test(name))
          .map(
            async (name) =>
              [`/${name.replace(/index\.html$/, '')}`, String(await read(name))] as const,
          ),
      );
      // An address that moved is a line that leads on, no page.
      const pages = all.filter(([, html]) => html.includes('<main'));
      const hash = createHash('sha256');
      for (const { content } of sizes) hash.update(content);
      for (const [, html] of pages) hash.update(html);
      const version = hash.digest('hex').slice(0, 12);
      const book = JSON.stringify({
        version,
        ...packHandbook(pages),
        files: files.map((name) => `/${name}`),
      });
      const bytes = gzipSync(book).length + sizes.reduce((sum, each) => sum + each.bytes, 0);
      const offered = new URL('offline/index.html', dir);
      const size = (bytes / 1e6).toFixed(1);
      await writeFile(
        offered,
        String(await readFile(offered)).replace(/(data-offline-size[^>]*>)[^<]*/, `$1${size}`),
      );
      await mkdir(new URL('offline/', dir), { recursive: true });
      await writeFile(new URL('offline/handbook.json', dir), book);
      if (process.env['OFFLINE'] === 'off') await writeFile(new URL('sw.js', dir), GONE);
      else await bundleWorker(dir, version);
      logger.info(`${pages.length} pages and ${files.length} files to keep, ${size} MB compressed`);
    },
  },
});
