import { describe, expect, test } from 'vitest';
import { exists, pages } from './dist.ts';

const idsByAddress = new Map(
  pages.map(({ address, root }) => [
    address,
    new Set(root.querySelectorAll('[id]').map((element) => element.id)),
  ]),
);

/** The fragment of a calculator's address names its fields. */
const stateProblem = (from: string, url: URL): string | undefined => {
  const target = pages.find(({ address }) => address === url.pathname);
  const unknown = [...new URLSearchParams(url.hash.slice(1)).keys()].filter(
    (name) => !target?.root.querySelector(`#calculator [name="${name}"]`),
  );
  return unknown.length > 0 ? `${from}: ${url.href} names no field ${unknown.join()}` : undefined;
};

const problem = (from: string, href: string): string | undefined => {
  const url = new URL(href, `http://site${from}`);
  if (url.host !== 'site')
    return url.protocol === 'http:' || url.protocol === 'https:' ? undefined : `${from}: ${href}`;
  const ids = idsByAddress.get(url.pathname);
  if (!ids)
    return exists(url.pathname) && !url.pathname.endsWith('/')
      ? undefined
      : `${from}: ${href} leads nowhere`;
  if (url.hash.includes('=')) return stateProblem(from, url);
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || ids.has(id) ? undefined : `${from}: ${href} has no such id`;
};

describe('links', () => {
  test('every internal link leads to a page, and every fragment to an id', () => {
    const broken = pages.flatMap(({ address, root }) =>
      root
        .querySelectorAll('a[href], link[href], form[action]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
        .filter((href) => !/^(?:tel|mailto):/.test(href))
        .flatMap((href) => problem(address, href) ?? []),
    );
    expect(broken).toEqual([]);
  });

  test('ids are unique on their page', () => {
    const doubled = pages.flatMap(({ address, root }) => {
      const ids = root.querySelectorAll('[id]').map((element) => element.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`);
    });
    expect(doubled).toEqual([]);
  });

  test('every page but the home page can be reached from another', () => {
    const linked = new Set(
      pages.flatMap(({ address, root }) =>
        root
          .querySelectorAll('a[href]')
          .map((link) => new URL(link.getAttribute('href') ?? '', `http://site${address}`).pathname)
          .filter((target) => target !== address),
      ),
    );
    // Facts on no page yet are listed by `npm run check:content`; each still stands on its sources.
    const lost = pages
      .map(({ address }) => address)
      .filter((address) => !linked.has(address) && !/^\/(?:404|search|facts\/.*)\/$/.test(address));
    expect(lost).toEqual([]);
  });
});
