import { readFile, readdir, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';

/** Interfaces that Pagefind ships beside its engine; ours is `src/search`. */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const writeEngine = async (index: PagefindIndex, folder: URL): Promise<void> => {
  const { errors } = await index.writeFiles({ outputPath: fileURLToPath(folder) });
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const name of await readdir(folder))
    if (INTERFACES.test(name)) await rm(new URL(name, folder));
};

/** Builds the full-text index from the finished pages, at the end of every build. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      const added = await index.addDirectory({ path: fileURLToPath(dir) });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
      await writeEngine(index, new URL('./pagefind/', dir));
      await pagefind.close();
      logger.info(`full-text index of ${added.page_count} pages`);
    },
  },
});

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Lets `npm run dev` search the index of the last build; without one the search page says so. */
export const devSearch = (): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use('/pagefind/', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://dev').pathname.slice(1);
        const file = fileURLToPath(new URL(`../../dist/pagefind/${name}`, import.meta.url));
        readFile(file).then(
          (content) => {
            response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
            response.end(content);
          },
          () => next(),
        );
      });
    },
  },
});
