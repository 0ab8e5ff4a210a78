import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { withoutBase } from './src/core/site-paths.ts';
import { SITE_BASE, SITE_URL } from './src/settings/site-settings.ts';
import { oldAddresses } from './src/tools/build/registered-addresses.ts';
import { checkContentWhileEditing } from './src/tools/dev-server/check-content-while-editing.ts';
import { serveSearchIndex } from './src/tools/dev-server/serve-search-index.ts';
import { showEveryEdit } from './src/tools/dev-server/show-every-edit.ts';

const moved = oldAddresses(new URL('./content/', import.meta.url));

export default defineConfig({
  site: SITE_URL,
  base: SITE_BASE,
  trailingSlash: 'always',
  // Beside the project, not in node_modules, which several working copies may share.
  cacheDir: '.astro/cache',
  // As in JSX, white space with a line break in it is none: Chinese wants no spaces between elements.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Editors complete the frontmatter of MDX files from the schemas.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    // Scripts that come after the page; modules, because one of them brings a further file.
    worker: {
      format: 'es',
      rolldownOptions: {
        // Marks for bundlers, which other scripts lose without being asked for.
        output: { comments: false },
        // The weights of search stand in its scripts as numbers.
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
    build: {
      // Engines of 2020 read these pages: no newer syntax in scripts or styles.
      target: ['chrome79', 'safari13'],
      cssTarget: ['chrome79', 'safari13'],
      rolldownOptions: {
        // Astro's own mark on MDX modules; it is read before bundling.
        onLog: (level, log, next) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
  },
  integrations: [
    checkContentWhileEditing(),
    showEveryEdit(),
    mdx(),
    sitemap({
      filter: (page) =>
        !/\/(?:search|404)\/$/.test(page) &&
        !moved.includes(withoutBase(new URL(page).pathname, SITE_BASE)),
    }),
    serveSearchIndex(),
  ],
});
