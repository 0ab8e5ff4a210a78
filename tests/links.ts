/**
 * `npm run check:links`: asks every external address that the built pages name, once, and lists
 * those that do not answer with the pages that name them. Needs the network; never in `npm test`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { page, pages } from './site/dist.ts';

const home = page('/').root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
const own = new URL(home).origin;

const namedBy = new Map<string, string[]>();
for (const { address, root } of pages)
  for (const link of root.querySelectorAll('a[href^="http"]')) {
    const url = link.getAttribute('href') ?? '';
    if (new URL(url).origin !== own) namedBy.set(url, [...(namedBy.get(url) ?? []), address]);
  }

const folder = mkdtempSync(join(tmpdir(), 'handbook-links-'));
const escaped = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const list = [...namedBy.keys()].map((url) => `<a href="${escaped(url)}">x</a>`).join('\n');
writeFileSync(join(folder, 'index.html'), `<!doctype html><title>links</title>${list}`);

const { links } = await new LinkChecker().check({
  path: folder,
  concurrency: 4,
  timeout: 20_000,
  retry: true,
  retryErrors: true,
  retryErrorsCount: 1,
});
rmSync(folder, { recursive: true });

const asked = links.filter(({ url }) => url.startsWith('http') && !url.includes('localhost'));
const broken = asked.filter(({ state }) => state === LinkState.BROKEN);
for (const { url, status } of broken)
  console.log(`${status ?? 0} ${url}\n  ${(namedBy.get(url) ?? []).slice(0, 3).join(' ')}`);
console.log(`${asked.length} external links asked, ${broken.length} do not answer`);
process.exitCode = asked.length > 0 && broken.length === 0 ? 0 : 1;
