import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { onEdit } from './live-content.ts';

/** Several files may be saved at once. */
const WAIT_BEFORE_RELOAD_MS = 20;

/**
 * Pages are evaluated again, but not the modules below them: Astro remembers for each evaluated page which
 * addresses it has, and their data. `src/data` knows by itself what is out of date.
 */
const forgetPages = ({ environments }: ViteDevServer, folder: string): void => {
  for (const environment of Object.values(environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const page of [...evaluatedModules.idToModuleMap.values()]) {
      if (!page.file.startsWith(folder)) continue;
      const named = [...page.importers].map((id) => evaluatedModules.getModuleById(id));
      for (const module of [page, ...named]) if (module) evaluatedModules.invalidateModule(module);
    }
  }
};

/** Makes the development server show each edit of the content as soon as it was read. */
export const showEveryEdit = (): AstroIntegration => {
  let pages: string;
  return {
    name: 'show-every-edit',
    hooks: {
      'astro:config:setup': ({ config }) => {
        pages = fileURLToPath(new URL('./pages/', config.srcDir));
      },
      'astro:server:setup': ({ server }) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const reload = (): void => server.environments.client.hot.send({ type: 'full-reload' });
        onEdit(() => {
          forgetPages(server, pages);
          clearTimeout(timer);
          timer = setTimeout(reload, WAIT_BEFORE_RELOAD_MS);
        });
      },
    },
  };
};
