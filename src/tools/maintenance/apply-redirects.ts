import { movedPages } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';

type Moved = Redirects['moved'];

const split = (address: string): [page: string, id: string] => {
  const [page = '', id = ''] = address.split('#');
  return [page, id];
};

/** Lines of `_redirects`, which static hosts read: old address, new address, 301. */
export const redirectsFile = (moved: Moved): string =>
  movedPages(moved)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');

const escape = (id: string): string => id.replace(/[^\w-]/g, '\\$&');

/** Elements that may hold a marker among their first words. */
const HOLDS_WORDS = /^(?:a|b|caption|dd|dt|h[1-6]|li|p|section|span|td|th)$/;

/**
 * The page with the ids that left it: a marker inside the section that has the words now, or, where
 * they stand on another page, a line at the end that leads there. Throws where an id is not there.
 */
export const withMovedIds = (html: string, address: string, moved: Moved): string =>
  moved.reduce((page, { from, to }) => {
    const [fromPage, oldId] = split(from);
    const [toPage, newId] = split(to);
    if (fromPage !== address || oldId === '') return page;
    if (toPage !== address || newId === '') {
      const line = `<p id="${oldId}" class="moved">这一节搬了家：<a href="${to}">看新的地方</a>。</p>`;
      return page.replace(/<\/article>/, () => `${line}</article>`);
    }
    const tag = new RegExp(`<([a-z0-9]+)\\b[^>]*\\sid="?${escape(newId)}(?:"|(?=[\\s>]))[^>]*>`);
    const match = tag.exec(page);
    if (!match || !HOLDS_WORDS.test(match[1] ?? ''))
      throw new Error(`redirects.yaml: ${to} is no heading, step or paragraph of a built page`);
    return page.replace(tag, (opening) => `${opening}<span id="${oldId}"></span>`);
  }, html);
