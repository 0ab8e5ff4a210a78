import { defineMiddleware } from 'astro:middleware';
import { linksWithBase, withoutBase } from './core/site-paths.ts';
import { trimPageCss } from './tools/html/trim-css.ts';
import { movedAddresses } from './data/content.ts';
import { glossaryFor } from './data/glossary.ts';
import { siteDate } from './data/site.ts';
import { followMovedLinks } from './tools/html/follow-moved-links.ts';
import { joinInlineScripts } from './tools/html/join-inline-scripts.ts';
import { joinLines } from './tools/html/join-lines.ts';
import { keepFirstChangeNotes } from './tools/html/keep-first-change-notes.ts';
import { shortenMarkup } from './tools/html/shorten-markup.ts';
import { linkFirstUses } from './tools/html/link-terms.ts';
import { addMovedIds } from './tools/html/apply-redirects.ts';
import { keepOwnScript } from './tools/html/keep-own-script.ts';

/**
 * Every page is told the day that the site speaks for. The lines of a page are joined, and the first use of
 * each glossary term becomes a link, wherever its words come from. Links to a page that moved lead to its new
 * address, and a built page keeps the ids that it once had. A built page has only the styles and permissions
 * that it needs (`tests/unit/html/names-in-scripts.test.ts` makes sure that trimming keeps the rules for
 * elements that scripts add). In development pages keep all styles, because Vite replaces them while they are
 * edited. Below a path of a host, links get that path.
 */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  locals.siteDate = await siteDate();
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = joinLines(await response.text());
  const base = import.meta.env.BASE_URL;
  const address = withoutBase(url.pathname, base);
  const moved = await movedAddresses();
  const linked = linksWithBase(
    followMovedLinks(
      linkFirstUses(keepFirstChangeNotes(html), await glossaryFor(address), address),
      moved,
    ),
    base,
  );
  if (!import.meta.env.PROD) return new Response(linked, response);
  const page = shortenMarkup(trimPageCss(joinInlineScripts(keepOwnScript(linked))));
  return new Response(addMovedIds(page, address, moved, base), response);
});
