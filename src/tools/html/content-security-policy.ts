import { hash } from 'node:crypto';

const POLICY_META = /(<meta http-equiv="?content-security-policy"? content=")([^"]*)/i;

/** A Content-Security-Policy: the sources that each directive allows. */
export type Policy = Map<string, Set<string>>;

/** Reads a policy from text as `formatPolicy` writes it. */
export const parsePolicy = (text: string): Policy =>
  new Map(
    text
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== undefined && name !== '')
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );

/** What a policy calls a script or a style that stands in the page. */
export const hashSourceOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** A policy as text for a header or meta element. */
export const formatPolicy = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** What a page's meta element says of its policy. Throws where the page has none. */
export const statedPolicy = (html: string): string => {
  const stated = POLICY_META.exec(html)?.[2];
  if (stated === undefined) throw new Error('a page has no Content-Security-Policy');
  return stated;
};

/** The policy in a page's meta element. Throws where the page has none. */
export const readPagePolicy = (html: string): Policy => parsePolicy(statedPolicy(html));

/**
 * The page with a policy that allows only its own scripts and style. Astro puts the hashes of all
 * pages on every page.
 */
export const withNarrowPolicy = (
  html: string,
  scripts: ReadonlySet<string>,
  style: string,
): string => {
  const policy = readPagePolicy(html);
  const allowed = [...(policy.get('script-src') ?? [])].filter(
    (source) => !source.startsWith("'sha") || scripts.has(source),
  );
  policy.set('script-src', new Set(allowed));
  policy.set('style-src', new Set(["'self'", style]));
  return html.replace(POLICY_META, (_, start: string) => `${start}${formatPolicy(policy)}`);
};

/** A policy that allows what any of the pages needs. The pages' own policies stay narrower. */
export const mergePolicies = (policies: readonly Policy[]): Policy => {
  const union: Policy = new Map();
  for (const policy of policies)
    for (const [name, sources] of policy)
      union.set(name, new Set([...(union.get(name) ?? []), ...sources].sort()));
  return union;
};
