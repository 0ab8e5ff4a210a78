/*
 * Addresses of the handbook begin with `/` and don't say where the site lies on its host. A site below
 * a path (`https://name.github.io/handbook/`) gets that path, the base, at the edges: in HTML when a
 * page is done, in scripts when they ask or link, and in whatever states a whole address. A base
 * begins and ends with a slash; it is `/` where the site has a host of its own.
 */

/** An address with the base before it. */
export const withBase = (address: string, base: string): string => base + address.slice(1);

/** The path of a request without the base; a path that lies outside stays as it is. */
export const withoutBase = (path: string, base: string): string =>
  path.startsWith(base) ? `/${path.slice(base.length)}` : path;

/** The whole address of a page or file; the address of the site ends with a slash. */
export const absoluteAddress = (address: string, site: { readonly href: string }): string =>
  site.href + address.slice(1);

const SCRIPT_OR_TAG = /<script\b[^]*?<\/script>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ADDRESS_IN_TAG = /(\s(?:href|src|action)="|\scontent="0; url=)(\/(?!\/)[^"]*)/g;

/**
 * HTML with the base before the addresses of its links, images and forms. Files of the bundler, in
 * `_astro/`, have it already, and so has what stands inside a script.
 */
export const linksWithBase = (html: string, base: string): string =>
  base === '/'
    ? html
    : html.replace(SCRIPT_OR_TAG, (tag) =>
        tag.startsWith('<script')
          ? tag
          : tag.replace(ADDRESS_IN_TAG, (_, before: string, address: string) =>
              address.startsWith(`${base}_astro/`)
                ? before + address
                : before + withBase(address, base),
            ),
      );
