import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { FinishedPage } from './finished-pages.ts';

/** Interfaces that Pagefind ships beside its engine; ours is `src/browser/search`. */
const PAGEFIND_INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Parts of every page that are not searched: marks of evidence, links to sections, signs, notes on words,
 * menus; and heads of tables, which an excerpt would run together with the text around them. Single elements
 * are left out with `data-pagefind-ignore`.
 */
export const NOT_SEARCHED: readonly string[] = [
  ...['sup', '.anchor', '.seal', '.changes', '.gloss', 'thead'],
  ...['.paper', '.contents', '.tools', '.next'],
];

/** What one index has and another has too: the engine itself. */
const ENGINE_FILE = /\.(?:js|pagefind)$/;

/** Pages of places, which are found by name. */
const PAGE_OF_PLACE = /^regions\//;

const indexPages = async (pages: readonly FinishedPage[]): Promise<PagefindIndex> => {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'zh',
    excludeSelectors: [...NOT_SEARCHED],
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { name, html } of pages) {
    const added = await index.addHTMLFile({ sourcePath: name, content: html! });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${name}: ${added.errors.join('; ')}`);
  }
  return index;
};

/** Writes an index and lets it go: Pagefind keeps each in memory until then. */
const writeIndex = async (index: PagefindIndex, folder: URL, unneeded?: RegExp): Promise<void> => {
  const { errors } = await index.writeFiles({ outputPath: fileURLToPath(folder) });
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of await readdir(folder))
    if (PAGEFIND_INTERFACE.test(name) || unneeded?.test(name)) await rm(new URL(name, folder));
};

/**
 * Builds the full-text index from the finished pages that it is about, in the order in which they are handed
 * over: Pagefind would read all pages, and in the order of the disk. The stored handbook gets an index of its own,
 * without the pages of places. Returns how many pages are searched.
 */
export const buildFullTextIndex = async (
  dir: URL,
  pages: readonly FinishedPage[],
): Promise<number> => {
  const searched = pages.filter(({ isInFullText }) => isInFullText);
  const stored = searched.filter(({ name, isStored }) => isStored && !PAGE_OF_PLACE.test(name));
  await writeIndex(await indexPages(searched), new URL('./pagefind/', dir));
  if (stored.length > 0)
    await writeIndex(await indexPages(stored), new URL('./offline/pagefind/', dir), ENGINE_FILE);
  await pagefind.close();
  return searched.length;
};
