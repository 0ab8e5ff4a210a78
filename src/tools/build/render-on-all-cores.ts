import { readdirSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, ViteUserConfig } from 'astro';
import type { PageStyles } from './astro-renderer.ts';
import { addressOfPage } from './page-address.ts';
import { writePage } from './page-files.ts';
import { renderThreadCount, startRenderThreads, type RenderThreads } from './render-threads.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Where Astro puts its bundle while it renders. */
const bundledEntry = (outDir: URL): string => {
  const folder = new URL('.prerender/', outDir);
  const name = readdirSync(folder).find((file) => file.startsWith('prerender-entry.'));
  if (name === undefined) throw new Error(`Astro left no prerender-entry in ${folder.pathname}`);
  return new URL(name, folder).href;
};

/**
 * The bundle for rendering runs in this Node. If it were lowered for old browsers, as scripts of pages are,
 * each private field would be kept in a map, which takes time with every component.
 */
const forThisNode: VitePlugin = {
  name: 'handbook:for-this-node',
  configEnvironment: (environment, options) => {
    // Changed in place: a value that a plugin returns would be added to the engines of the site.
    if (environment === 'prerender') options.build = { ...options.build, target: 'esnext' };
  },
};

/** The response for Astro, for a page whose files are written already. */
const written = (): Response => new Response(null);

const onAllCores = (own: AstroPrerenderer, outDir: URL, pages: PageStyles): AstroPrerenderer => {
  const root = fileURLToPath(outDir);
  let threads: RenderThreads;
  return {
    ...own,
    name: 'handbook:on-all-cores',
    setup: async () => {
      const start = { entry: bundledEntry(outDir), pages, root };
      threads = startRenderThreads(start, renderThreadCount());
      await own.setup?.();
    },
    render: async (request, options) => {
      if (options.routeData.type !== 'page') return own.render(request, options);
      const elsewhere = threads.render(request.url, options.routeData.component);
      if (elsewhere) {
        await elsewhere;
        return written();
      }
      // Between two pages, messages of the threads are handled, and the threads get their next pages.
      await nextTurn();
      const rendered = await own.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      writePage(root, addressOfPage(request.url), await response.text());
      return written();
    },
    teardown: async () => {
      await threads.end();
      await own.teardown?.();
    },
  };
};

/**
 * Renders pages on all cores: Astro bundles the site once, this process and threads beside it render with
 * that bundle, and whoever rendered a page writes all of its files. Astro itself renders on one core.
 */
export const renderOnAllCores = (): AstroIntegration => {
  let pages: PageStyles = new Map();
  let outDir: URL;
  return {
    name: 'handbook:render-on-all-cores',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [forThisNode] } });
      },
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:build:setup': ({ pages: found }) => {
        pages = found;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => onAllCores(own, outDir, pages));
      },
    },
  };
};
