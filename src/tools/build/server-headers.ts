import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { FinishedPage } from './finished-pages.ts';
import { outputPath, filesIn } from './output-files.ts';
import {
  SITE_WIDE_RULE,
  HASHED_FOLDER_RULES,
  OPEN_DATA_RULE,
  mergeRules,
  pageRule,
  remainingFileRules,
} from './server-header-rules.ts';
import { withBase } from '../../core/site-paths.ts';
import { SITE_BASE } from '../../settings/site-settings.ts';
import { headersFile, nginxFiles, redirectMap } from './server-header-files.ts';
import {
  formatPolicy,
  mergePolicies,
  parsePolicy,
  type Policy,
} from '../html/content-security-policy.ts';

/** Configuration for servers, which no reader requests. */
const SERVER_CONFIGURATION = /^_(?:headers|redirects|nginx)|\.(?:br|gz)$/;

/** The patterns that match a page: its top folder, or its own address. */
const pagePatterns = (file: string): string[] => {
  const top = /^([^/]+)\//.exec(file)?.[1];
  if (top !== undefined) return [`/${top}/*`];
  return file === 'index.html' ? ['/', '/index.html'] : [`/${file}`];
};

/** What the pages' own policies allow, by pattern. */
const pagePolicies = (pages: readonly FinishedPage[]): Map<string, Policy> => {
  const found = new Map<string, Set<string>>();
  for (const { name, policy } of pages)
    for (const pattern of pagePatterns(name))
      found.set(pattern, (found.get(pattern) ?? new Set()).add(policy));
  return new Map(
    [...found].map(([pattern, policies]) => [
      pattern,
      mergePolicies([...policies].map(parsePolicy)),
    ]),
  );
};

/**
 * Writes the headers that a server should send: `_headers` for hosts that read it, and the same
 * rules for nginx. Apart from the rule for every address no two rules match the same address,
 * because hosts join the values of several rules. Run it after everything that writes pages or
 * `_redirects`.
 */
export const writeServerHeaders = (dir: URL, finished: readonly FinishedPage[]): void => {
  const files = filesIn(dir).filter((file) => !SERVER_CONFIGURATION.test(file));
  const policies = pagePolicies(finished);
  const pages = [...policies].map(([pattern, policy]) => pageRule(pattern, formatPolicy(policy)));
  const known = [...HASHED_FOLDER_RULES, ...pages, OPEN_DATA_RULE];
  const others = files.map((file) => `/${file}`);
  const rules = mergeRules([
    SITE_WIDE_RULE,
    ...[...remainingFileRules(others, known), ...known].map(({ pattern, headers }) => ({
      pattern: withBase(pattern, SITE_BASE),
      headers,
    })),
  ]);
  const { maps, lines } = nginxFiles(rules, SITE_BASE);
  const redirects = outputPath(dir, '_redirects');
  const moved = redirectMap(existsSync(redirects) ? readFileSync(redirects, 'utf8') : '');
  writeFileSync(outputPath(dir, '_headers'), headersFile(rules));
  writeFileSync(outputPath(dir, '_nginx-maps.conf'), maps + moved);
  writeFileSync(outputPath(dir, '_nginx-headers.conf'), lines);
};
