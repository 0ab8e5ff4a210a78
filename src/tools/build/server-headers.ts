import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileAt, filesIn } from './output-files.ts';
import {
  EVERYWHERE,
  HASHED_FOLDER_RULES,
  OPEN,
  joined,
  pageRule,
  restRules,
} from './server-header-rules.ts';
import { headersFile, nginxFiles, redirectMap } from './server-header-files.ts';
import { policyOf, policyText, unionOf, type Policy } from '../html/content-security-policy.ts';

/** Files for servers, which no reader asks for by name. */
const FOR_SERVERS = /^_(?:headers|redirects|nginx)|\.(?:br|gz)$/;

/** The pattern that a page is matched by: its top folder, or its own address. */
const patternsOf = (file: string): string[] => {
  const top = /^([^/]+)\//.exec(file)?.[1];
  if (top !== undefined) return [`/${top}/*`];
  return file === 'index.html' ? ['/', '/index.html'] : [`/${file}`];
};

/** What the pages' own policies allow, by pattern. */
const pagePolicies = (files: readonly string[], dir: URL): Map<string, Policy> => {
  const found = new Map<string, Policy[]>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const policy = policyOf(readFileSync(fileAt(dir, file), 'utf8'));
    for (const pattern of patternsOf(file)) {
      const others = found.get(pattern) ?? [];
      others.push(policy);
      found.set(pattern, others);
    }
  }
  return new Map([...found].map(([pattern, policies]) => [pattern, unionOf(policies)]));
};

/**
 * Writes the headers that a server is to send: `_headers` for hosts that read it, and the same
 * rules for nginx. No two rules but the one for everything match one address, because hosts
 * join the values of several. Stands behind whatever writes pages or `_redirects`.
 */
export const headers = (dir: URL): void => {
  const files = filesIn(dir).filter((file) => !FOR_SERVERS.test(file));
  const policies = pagePolicies(files, dir);
  const pages = [...policies].map(([pattern, policy]) => pageRule(pattern, policyText(policy)));
  const known = [...HASHED_FOLDER_RULES, ...pages, OPEN];
  const others = files.map((file) => `/${file}`);
  const rules = joined([EVERYWHERE, ...restRules(others, known), ...known]);
  const { maps, lines } = nginxFiles(rules);
  const redirects = fileAt(dir, '_redirects');
  const moved = redirectMap(existsSync(redirects) ? readFileSync(redirects, 'utf8') : '');
  writeFileSync(fileAt(dir, '_headers'), headersFile(rules));
  writeFileSync(fileAt(dir, '_nginx-maps.conf'), maps + moved);
  writeFileSync(fileAt(dir, '_nginx-headers.conf'), lines);
};
