import { movedAddress } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';

const LINK = /(<a\s(?:"[^"]*"|'[^']*'|[^'">])*?\bhref=")(\/[^"]*)(?=")/g;

/**
 * HTML in which links to addresses that moved lead to where they are now: those of bodies and of code,
 * which no data holds. Addresses are those of the site, without the path that it may have on its host.
 */
export const followMovedLinks = (html: string, moved: Redirects['moved']): string =>
  moved.length === 0
    ? html
    : html.replace(
        LINK,
        (_, before: string, address: string) => before + (movedAddress(address, moved) ?? address),
      );
