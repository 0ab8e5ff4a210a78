import { readFile, readdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { readContent } from '../content-check/read-content.ts';
import { parseYaml } from '../content-check/yaml.ts';
import { movedPages } from '../domain/moved.ts';
import { redirects, type Redirects } from '../schema/redirect.ts';
import { idsIn, lostFromBuild } from '../upkeep/built.ts';
import { ledgerOf, newAddresses } from '../upkeep/ledger.ts';
import { redirectsFile, withMovedIds } from '../upkeep/moved.ts';

/** Addresses that moved; none where the file is wrong, which the content check tells. */
const readMoved = (content: URL): Redirects['moved'] => {
  const read = redirects.safeParse(
    parseYaml(readFileSync(new URL('redirects.yaml', content), 'utf8')).value,
  );
  return read.data?.moved ?? [];
};

/** Old addresses of pages that moved, which no sitemap lists. */
export const oldAddresses = (content: URL): string[] =>
  movedPages(readMoved(content)).map(({ from }) => from);

const addressOf = (file: string): string =>
  `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');

/**
 * At the end of a build: puts ids that moved where their words are now, writes `_redirects`, and
 * refuses a build that lost an address of the ledger.
 */
export const addresses = (): AstroIntegration => {
  let content: URL;
  return {
    name: 'addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = new URL('./content/', config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const moved = readMoved(content);
        const files = await readdir(fileURLToPath(dir), { recursive: true });
        const pages = new Map<string, Set<string>>();
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const url = new URL(file, dir);
          const html = await readFile(url, 'utf8');
          const whole = withMovedIds(html, addressOf(file), moved);
          if (whole !== html) await writeFile(url, whole);
          pages.set(addressOf(file), idsIn(whole));
        }
        await writeFile(new URL('_redirects', dir), redirectsFile(moved));

        const source = await readContent(content);
        const built = { pages, files: new Set(files.map((file) => `/${file}`)) };
        const lost = lostFromBuild(ledgerOf(source), built, moved);
        if (lost.length > 0)
          throw new AstroError(
            `登记过的地址丢了 ${lost.length} 个`,
            `${lost.join('\n')}\n把它们改回来；真要搬家，在 content/redirects.yaml 里写一条。`,
          );
        const added = newAddresses(source);
        if (added.length > 0) logger.warn(`${added.length} 个新地址还没有登记：npm run ledger`);
      },
    },
  };
};
