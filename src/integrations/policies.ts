import { createHash } from 'node:crypto';

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/i;
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;
/** Types of script that a browser runs; JSON-LD is data. */
const RUNS = /^(?:module|(?:text|application)\/javascript)?$/;
const HASH = /^'sha(?:256|384|512)-/;

/** A Content-Security-Policy: what each directive allows. */
export type Policy = Map<string, Set<string>>;

const parse = (text: string): Policy =>
  new Map(
    text
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== undefined && name !== '')
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );

/** A policy as it stands in a header. */
export const policyText = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

const hashesIn = (html: string): ReadonlySet<string> => {
  const hashes = new Set<string>();
  for (const [, tag, attributes = '', body = ''] of html.matchAll(INLINE)) {
    if (/\bsrc=/.test(attributes)) continue;
    const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (tag?.toLowerCase() === 'script' && !RUNS.test(type)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return hashes;
};

/**
 * The page with a policy that names only the hashes of its own scripts and styles, and that policy.
 * Astro writes the hashes of the whole site into every page. Throws where a page has no policy.
 */
export const ownPolicy = (html: string): { html: string; policy: Policy } => {
  const meta = META.exec(html);
  if (!meta) throw new Error('a page has no Content-Security-Policy');
  const policy = parse(meta[2] ?? '');
  const used = hashesIn(html);
  for (const sources of policy.values())
    for (const source of sources)
      if (HASH.test(source) && !used.has(source)) sources.delete(source);
  return { html: html.replace(META, `$1${policyText(policy).replaceAll('$', '$$$$')}$3`), policy };
};

/** What any of the pages needs; pages themselves stay with their own, which is narrower. */
export const unionOf = (policies: readonly Policy[]): Policy => {
  const union: Policy = new Map();
  for (const policy of policies)
    for (const [name, sources] of policy)
      union.set(name, new Set([...(union.get(name) ?? []), ...sources].sort()));
  return union;
};
