import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Lets `npm run dev` use the full-text index of the last build. Without one the search page says
 * so.
 */
export const serveSearchIndex = (): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use('/pagefind/', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://dev').pathname.slice(1);
        const file = fileURLToPath(new URL(`../../../dist/pagefind/${name}`, import.meta.url));
        readFile(file).then(
          (content) => {
            response.setHeader(
              'Content-Type',
              CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
            );
            response.end(content);
          },
          () => next(),
        );
      });
    },
  },
});
