import { addressesMissingFromBuild, placeMoved, type Registered } from './registered-addresses.ts';
import { filesIn } from './output-files.ts';
import { headers } from './server-headers.ts';
import { offline, packPages } from './offline-files.ts';
import { precompress } from './precompress.ts';
import { Refusal } from './user-facing-error.ts';
import { searchIndex } from './full-text-index.ts';

const say = (part: string, words: string): void => console.log(`[${part}] ${words}`);

/**
 * What becomes of the rendered pages at the end of every build. The full-text index is made by a
 * process of its own while the pages are packed. Throws where an address of the ledger is gone.
 */
export const postbuild = async (dir: URL, registered: Registered): Promise<void> => {
  const names = filesIn(dir);
  const pages = names.filter((name) => name.endsWith('.html'));
  placeMoved(dir, pages, registered);
  const lost = addressesMissingFromBuild(dir, names, registered);
  if (lost.length > 0)
    throw new Refusal(
      `登记过的地址丢了 ${lost.length} 个`,
      `${lost.join('\n')}\n把它们改回来；真要搬家，在 content/redirects.yaml 里写一条。`,
    );
  const { added } = registered;
  if (added.length > 0) say('addresses', `${added.length} 个新地址还没有登记：npm run ledger`);

  const [indexed, packed] = await Promise.all([searchIndex(dir), packPages(dir, pages)]);
  say('search-index', `full-text index of ${indexed} pages`);
  say('offline', await offline(dir, packed));
  headers(dir);
  say('precompress', `${precompress(dir)} files compressed ahead of time`);
};
