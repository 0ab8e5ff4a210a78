/** Headers for all addresses that a pattern matches: an address, or a folder with `*` behind it. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

const NOTHING = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer']
  .concat(['microphone', 'midi', 'payment', 'usb', 'browsing-topics'])
  .map((feature) => `${feature}=()`);

/** For every address. */
export const EVERYWHERE: HeaderRule = {
  pattern: '/*',
  headers: {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': [...NOTHING, 'clipboard-write=(self)', 'web-share=(self)'].join(', '),
    'Referrer-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  },
};

/** Five minutes: a corrected page must not stay wrong for long. */
const SHORT = 'public, max-age=300';
/** Asked for anew each time: code whose name stays while what it works on changes. */
const REVALIDATE = 'no-cache';
/** Files with a hash of their content in the name. */
const FOREVER = 'public, max-age=31536000, immutable';

const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Folders whose files carry a hash of their content in their name. */
export const HASHED_FOLDER_RULES: readonly HeaderRule[] = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
].map((pattern) => ({ pattern, headers: { ...OWN, 'Cache-Control': FOREVER } }));

/** Pages: short in caches, and the policy that the page states, with what only a header can say. */
export const pageRule = (pattern: string, policy: string): HeaderRule => ({
  pattern,
  headers: {
    ...OWN,
    'Cache-Control': SHORT,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  },
});

/** Open data is for anybody, from anywhere. */
export const OPEN: HeaderRule = {
  pattern: '/data/*',
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': SHORT,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
};

/** A file, or a folder of files, that are neither pages nor hashed. */
export const fileRule = (pattern: string): HeaderRule => ({
  pattern,
  headers: { ...OWN, 'Cache-Control': /\.(?:js|pagefind)$/.test(pattern) ? REVALIDATE : SHORT },
});

/** Whether a rule's pattern matches an address. */
const covers = ({ pattern }: HeaderRule, address: string): boolean =>
  pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;

/**
 * Rules for the addresses that none of these matches: one for a folder that has no rule inside,
 * else one for each file, because no two rules may match one address.
 */
export const restRules = (
  addresses: readonly string[],
  rules: readonly HeaderRule[],
): HeaderRule[] => {
  const open = addresses.filter((address) => !rules.some((rule) => covers(rule, address)));
  const patterns = open.map((address) => {
    const folder = /^\/[^/]+\//.exec(address)?.[0];
    const isWhole = folder && !rules.some(({ pattern }) => pattern.startsWith(folder));
    return isWhole ? `${folder}*` : address;
  });
  return [...new Set(patterns)].map(fileRule);
};

/** One rule for a pattern: what comes later adds to it, and wins. */
export const joined = (rules: readonly HeaderRule[]): HeaderRule[] => {
  const found = new Map<string, HeaderRule>();
  for (const { pattern, headers } of rules)
    found.set(pattern, { pattern, headers: { ...found.get(pattern)?.headers, ...headers } });
  return [...found.values()];
};
