import { defineMiddleware } from 'astro:middleware';
import { linksWithBase, withoutBase } from './core/site-paths.ts';
import { trimPageCss } from './tools/html/trim-css.ts';
import { movedAddresses } from './data/content.ts';
import { glossaryFor } from './data/glossary.ts';
import { followMovedLinks } from './tools/html/follow-moved-links.ts';
import { keepFirstChangeNotes } from './tools/html/keep-first-change-notes.ts';
import { shortenMarkup } from './tools/html/shorten-markup.ts';
import { linkFirstUses } from './tools/html/link-terms.ts';
import { addMovedIds } from './tools/maintenance/apply-redirects.ts';
import { keepOwnScript } from './tools/html/keep-own-script.ts';

const HAN_CHARACTER = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e\\u2060“”‘’—…]';
const INLINE_TAGS = '(?:</?(?:a|b|q|small|span|sup)\\b[^>]*>)*';
// What stands around is looked at only where there is a line break: pages have few.
const LINE_BREAK_AFTER_HAN = new RegExp(`(?<=${HAN_CHARACTER}${INLINE_TAGS})\\s*\\n\\s*`, 'g');
const LINE_BREAK_BEFORE_HAN = new RegExp(`\\s*\\n\\s*(?=${INLINE_TAGS}${HAN_CHARACTER})`, 'g');

/**
 * Chinese has no spaces, so a line break in a source file beside a Chinese character is none
 * either; browsers would show it as a gap in the middle of a sentence. The first use of each
 * glossary term on a page becomes a link, wherever its words come from. A link to a page that moved
 * leads to where it is now, and the ids that a built page lost stay in it. A built page carries no
 * style and no permission that it has no use for; in development, Vite replaces styles while they are
 * edited, so that pages keep them whole (`tests/unit/html/names-in-scripts.test.ts` holds that trimming
 * takes no rule of what scripts put into a page). Below a path of a host, links get that path.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = (await response.text())
    .replace(LINE_BREAK_AFTER_HAN, '')
    .replace(LINE_BREAK_BEFORE_HAN, '');
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
  const page = shortenMarkup(trimPageCss(keepOwnScript(linked)));
  return new Response(addMovedIds(page, address, moved, base), response);
});
