import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EVERYWHERE, HASHED, OPEN, joined, pageRule, restRules } from './header-rules.ts';
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
      const root = fileURLToPath(dir);
      const files = (await readdir(root, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
        .sort();
      const policies = await pagePolicies(files, dir);
      const pages = [...policies].map(([pattern, policy]) => pageRule(pattern, policyText(policy)));
      const known = [...HASHED, ...pages, OPEN];
      const others = files.filter((file) => !FOR_SERVERS.test(file)).map((file) => `/${file}`);
      const rules = joined([EVERYWHERE, ...restRules(others, known), ...known]);
      const { maps, lines } = nginxFiles(rules);
      const moved = redirectMap(await textOf(new URL('_redirects', dir)));
      await writeFile(new URL('_headers', dir), headersFile(rules));
      await writeFile(new URL('_nginx-maps.conf', dir), maps + moved);
      await writeFile(new URL('_nginx-headers.conf', dir), lines);
    },
  },
});
