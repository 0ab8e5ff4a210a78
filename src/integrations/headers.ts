import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EVERYWHERE, HASHED, OPEN, fileRule, joined, pageRule } from './header-rules.ts';
import { headersFile, nginxFiles, redirectMap } from './server-files.ts';
import { policyOf, policyText, unionOf, type Policy } from '../build/policies.ts';

/** Files for servers, not for readers. */
const FOR_SERVERS = /^_(?:headers|redirects|nginx)/;

/** The pattern that a page is matched by: its top folder, or its own address. */
const patternsOf = (file: string): string[] => {
  const top = /^([^/]+)\//.exec(file)?.[1];
  if (top !== undefined) return [`/${top}/*`];
  return file === 'index.html' ? ['/', '/index.html'] : [`/${file}`];
};

/** What the pages' own policies allow, by pattern. */
const pagePolicies = async (files: readonly string[], dir: URL): Promise<Map<string, Policy>> => {
  const found = new Map<string, Policy[]>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const policy = policyOf(await readFile(new URL(encodeURI(file), dir), 'utf8'));
    for (const pattern of patternsOf(file))
      found.set(pattern, [...(found.get(pattern) ?? []), policy]);
  }
  return new Map([...found].map(([pattern, policies]) => [pattern, unionOf(policies)]));
};

const textOf = async (file: URL): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Writes the headers that a server is to send: `_headers` for hosts that read it, and the same
 * rules for nginx. No two rules but the one for everything match one address, because hosts
 * join the values of several. Stands behind whatever writes pages or `_redirects`.
 */
export const headers = (): AstroIntegration => ({
  name: 'headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const files = (await readdir(fileURLToPath(dir), { recursive: true, encoding: 'utf8' }))
        .map((file) => file.replaceAll('\\', '/'))
        .sort();
      const policies = await pagePolicies(files, dir);
      const single = files.filter(
        (file) => /^[^/]+\.[a-z]+$/.test(file) && !FOR_SERVERS.test(file),
      );
      const others = single
        .map((file) => `/${file}`)
        .filter((pattern) => !policies.has(pattern))
        .map(fileRule);
      const pages = [...policies].map(([pattern, policy]) => pageRule(pattern, policyText(policy)));
      const rules = joined([EVERYWHERE, ...HASHED, ...others, ...pages, OPEN]);
      const { maps, lines } = nginxFiles(rules);
      const moved = redirectMap(await textOf(new URL('_redirects', dir)));
      await writeFile(new URL('_headers', dir), headersFile(rules));
      await writeFile(new URL('_nginx-maps.conf', dir), maps + moved);
      await writeFile(new URL('_nginx-headers.conf', dir), lines);
    },
  },
});
