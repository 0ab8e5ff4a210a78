import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Folders that are made of finished pages, after rendering. */
const FOLDERS = ['/pagefind/', '/search/answers/'];

/**
 * Lets `npm run dev` use what search has of the finished pages of the last build: the full-text
 * index and the sentences of the rows. Without an index the search page says so.
 */
export const serveSearchIndex = (): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      for (const folder of FOLDERS)
        server.middlewares.use(folder, (request, response, next) => {
          const name = new URL(request.url ?? '/', 'http://dev').pathname.slice(1);
          const file = fileURLToPath(new URL(`../../../dist${folder}${name}`, import.meta.url));
          readFile(file).then(
            (content) => {
              // A browser runs a module of no other type; it does not ask what else is.
              if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
              response.end(content);
            },
            () => next(),
          );
        });
    },
  },
});
