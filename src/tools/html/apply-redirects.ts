import { withBase } from '../../core/site-paths.ts';
import { movedPages } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';

type MovedAddresses = Redirects['moved'];

const splitAddress = (address: string): [page: string, id: string] => {
  const [page = '', id = ''] = address.split('#');
  return [page, id];
};

/**
 * The content of `_redirects`, which static hosts read: old address, new address, 301. `base` is
 * the path of the site on its host.
 */
export const formatRedirectsFile = (moved: MovedAddresses, base = '/'): string =>
  movedPages(moved)
    .map(({ from, to }) => `${withBase(from, base)} ${withBase(to, base)} 301\n`)
    .join('');

const escapePattern = (id: string): string => id.replace(/[^\w-]/g, '\\$&');

/** Elements that can contain an anchor before their text. */
const CAN_HOLD_ANCHOR = /^(?:a|b|caption|dd|dt|h[1-6]|li|p|section|span|td|th)$/;

/**
 * Keeps ids that moved working on the page they left: an empty anchor in the section that has the
 * text now, or, where that is on another page, a line at the end that links there. Throws where the
 * new id is not on the page.
 */
export const addMovedIds = (
  html: string,
  address: string,
  moved: MovedAddresses,
  base = '/',
): string =>
  moved.reduce((page, { from, to }) => {
    const [fromPage, oldId] = splitAddress(from);
    const [toPage, newId] = splitAddress(to);
    if (fromPage !== address || oldId === '') return page;
    if (toPage !== address || newId === '') {
      const line = `<p id="${oldId}" class="moved">这一节搬了家：<a href="${withBase(to, base)}">看新的地方</a>。</p>`;
      return page.replace(/<\/article>/, () => `${line}</article>`);
    }
    const tag = new RegExp(
      `<([a-z0-9]+)\\b[^>]*\\sid="?${escapePattern(newId)}(?:"|(?=[\\s>]))[^>]*>`,
    );
    const match = tag.exec(page);
    if (!match || !CAN_HOLD_ANCHOR.test(match[1] ?? ''))
      throw new Error(`redirects.yaml: ${to} is no heading, step or paragraph of a built page`);
    return page.replace(tag, (opening) => `${opening}<span id="${oldId}"></span>`);
  }, html);
