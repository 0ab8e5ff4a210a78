import { linksWithBase } from '../../core/site-paths.ts';

/** HTML with the base of the site before its addresses. */
export const htmlWithBase = (html: string): string =>
  import.meta.env.BASE_URL === '/' ? html : linksWithBase(html, import.meta.env.BASE_URL);
