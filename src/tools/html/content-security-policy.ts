import { hash } from 'node:crypto';

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)/i;

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

/** What a policy calls a script or a style that stands in the page. */
export const sourceOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** A policy as it stands in a header. */
export const policyText = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The policy that a page states. Throws where it has none. */
export const policyOf = (html: string): Policy => {
  const stated = META.exec(html)?.[2];
  if (stated === undefined) throw new Error('a page has no Content-Security-Policy');
  return parse(stated);
};

/**
 * The page with a policy that allows its own scripts and its own style only: Astro states the
 * hashes of every page's on each.
 */
export const withHashes = (html: string, scripts: ReadonlySet<string>, style: string): string => {
  const policy = policyOf(html);
  const allowed = [...(policy.get('script-src') ?? [])].filter(
    (source) => !source.startsWith("'sha") || scripts.has(source),
  );
  policy.set('script-src', new Set(allowed));
  policy.set('style-src', new Set(["'self'", style]));
  return html.replace(META, (_, start: string) => `${start}${policyText(policy)}`);
};

/** What any of the pages needs; pages themselves stay with their own, which is narrower. */
export const unionOf = (policies: readonly Policy[]): Policy => {
  const union: Policy = new Map();
  for (const policy of policies)
    for (const [name, sources] of policy)
      union.set(name, new Set([...(union.get(name) ?? []), ...sources].sort()));
  return union;
};
