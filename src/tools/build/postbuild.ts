import {
  addressesMissingFromBuild,
  writeRedirects,
  type AddressLedger,
} from './registered-addresses.ts';
import { readFinishedPages } from './finished-pages.ts';
import { filesIn } from './output-files.ts';
import { writeServerHeaders } from './server-headers.ts';
import { writeOfflineFiles, collectOfflinePages } from './offline-files.ts';
import { SITE_URL } from '../../settings/site-settings.ts';
import { writeShareImage } from './share-image.ts';
import { addSitemapDates } from './sitemap-dates.ts';
import { precompressTextFiles } from './precompress.ts';
import { UserFacingError } from './user-facing-error.ts';
import { buildFullTextIndex } from './full-text-index.ts';

const log = (step: string, message: string): void => console.log(`[${step}] ${message}`);

/**
 * The steps after rendering, at the end of every build. Pagefind runs in its own process while the
 * pages are packed. Throws a `UserFacingError` where an address of the ledger is missing.
 */
export const postbuild = async (dir: URL, registered: AddressLedger): Promise<void> => {
  const names = filesIn(dir);
  const html = names.filter((name) => name.endsWith('.html'));
  const pages = readFinishedPages(dir, html, registered.ledger);
  writeRedirects(dir, registered);
  const lost = addressesMissingFromBuild(names, pages, registered);
  if (lost.length > 0)
    throw new UserFacingError(
      `登记过的地址丢了 ${lost.length} 个`,
      `${lost.join('\n')}\n把它们改回来；真要搬家，在 content/redirects.yaml 里写一条。`,
    );
  const { unregistered } = registered;
  if (unregistered.length > 0)
    log('addresses', `${unregistered.length} 个新地址还没有登记：npm run ledger`);

  const indexing = buildFullTextIndex(dir, pages);
  const packed = collectOfflinePages(pages);
  const indexed = await indexing;
  log(
    'sitemap',
    `${addSitemapDates(dir, new URL(SITE_URL), pages)} pages say when they were last checked`,
  );
  log('search-index', `full-text index of ${indexed} of ${pages.length} pages`);
  log('offline', await writeOfflineFiles(dir, packed));
  await writeShareImage(dir);
  writeServerHeaders(dir, pages);
  log('precompress', `${await precompressTextFiles(dir)} files compressed ahead of time`);
};
