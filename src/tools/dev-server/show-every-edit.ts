import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** What pages read all content from. */
const CONTENT_MODULE = '\0astro:data-layer-content';

/** Everything that was worked out from the content is worked out again, and shown. */
const forgetContent = ({ environments }: ViteDevServer): void => {
  for (const { moduleGraph, hot, name } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(CONTENT_MODULE);
    if (module) moduleGraph.invalidateModule(module);
    if (module || name === 'client') hot.send({ type: 'full-reload', path: '*' });
  }
};

/**
 * Makes the development server show each edit of the content, also where a page was being rendered when Astro
 * took the edit in. Astro discards the content that pages have read, but while it renders it may fetch the modules
 * anew without evaluating them; they then count as fresh, and the old content stands until the next edit.
 * So all is discarded and evaluated anew when the file is seen that Astro writes.
 */
export const showEveryEdit = (): AstroIntegration => {
  let store: string;
  return {
    name: 'show-every-edit',
    hooks: {
      'astro:config:setup': ({ config }) => {
        store = fileURLToPath(new URL('./.astro/data-store.json', config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_event, file) => {
          if (file === store) forgetContent(server);
        });
      },
    },
  };
};
