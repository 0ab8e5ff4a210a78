import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const INLINE = /<(?:script|style)(?![^>]*(?:\ssrc=|ld\+json))[^>]*>(.*?)<\/(?:script|style)>/gs;

/** The page with only those hashes in its policy that something on it has. */
export const leastPolicy = (html: string): string => {
  const there = new Set(
    [...html.matchAll(INLINE)].map(
      (match) => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`,
    ),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(/ ('sha256-[^']+')/g, (found, hash: string) => (there.has(hash) ? found : '')),
  );
};

/** Astro names the hashes of every page's scripts and styles on each; a page needs its own only. */
export const leastPolicies = (): AstroIntegration => ({
  name: 'least-policy',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const name of await readdir(dir, { recursive: true })) {
        if (!name.endsWith('.html')) continue;
        const file = new URL(name, dir);
        await writeFile(file, leastPolicy(await readFile(file, 'utf8')));
      }
    },
  },
});
