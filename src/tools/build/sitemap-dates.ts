import { readFileSync, writeFileSync } from 'node:fs';
import type { FinishedPage } from './finished-pages.ts';

/** Where the page of an address lies in the built site. */
const fileOf = (location: string, origin: URL): string =>
  `${new URL(location).pathname.slice(origin.pathname.length)}index.html`;

/**
 * Adds `lastmod` to the sitemap for the pages that state a day. Others get none, because a day that
 * only says when the site was built teaches search engines to ignore it. `site` is the site's
 * address, with its path. Returns how many pages have a day.
 */
export const addSitemapDates = (dir: URL, site: URL, pages: readonly FinishedPage[]): number => {
  const days = new Map(pages.map(({ name, checkedOn }) => [name, checkedOn]));
  const sitemap = new URL('sitemap-0.xml', dir);
  let count = 0;
  const dated = readFileSync(sitemap, 'utf8').replace(
    /<loc>([^<]+)<\/loc>/g,
    (element, location: string) => {
      const day = days.get(fileOf(location, site));
      if (day === undefined) return element;
      count += 1;
      return `${element}<lastmod>${day}</lastmod>`;
    },
  );
  writeFileSync(sitemap, dated);
  return count;
};
