/**
 * Headers for the addresses that a pattern matches: one address, or with `*` at the end everything
 * in a folder.
 */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

const DENIED_FEATURES = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer']
  .concat(['microphone', 'midi', 'payment', 'usb', 'browsing-topics'])
  .map((feature) => `${feature}=()`);

/** Headers for every address. */
export const SITE_WIDE_RULE: HeaderRule = {
  pattern: '/*',
  headers: {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': [...DENIED_FEATURES, 'clipboard-write=(self)', 'web-share=(self)'].join(
      ', ',
    ),
    'Referrer-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  },
};

/** Five minutes, because a corrected page must not stay wrong for long. */
const CACHE_FIVE_MINUTES = 'public, max-age=300';
/** Always revalidated: code that keeps its name while the data it works on changes. */
const CACHE_REVALIDATE = 'no-cache';
/** For files with a hash of their content in the name. */
const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';

const SAME_ORIGIN_RESOURCE = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Folders whose files have a hash of their content in the name. */
export const HASHED_FOLDER_RULES: readonly HeaderRule[] = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
].map((pattern) => ({
  pattern,
  headers: { ...SAME_ORIGIN_RESOURCE, 'Cache-Control': CACHE_IMMUTABLE },
}));

/**
 * A page: cached briefly, with the policy from its own HTML and what only a header can add to it.
 */
export const pageRule = (pattern: string, policy: string): HeaderRule => ({
  pattern,
  headers: {
    ...SAME_ORIGIN_RESOURCE,
    'Cache-Control': CACHE_FIVE_MINUTES,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  },
});

/** Open data may be fetched from any site. */
export const OPEN_DATA_RULE: HeaderRule = {
  pattern: '/data/*',
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': CACHE_FIVE_MINUTES,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
};

/** A file or folder that is neither a page nor hashed. */
const fileRule = (pattern: string): HeaderRule => ({
  pattern,
  headers: {
    ...SAME_ORIGIN_RESOURCE,
    'Cache-Control': /\.(?:js|pagefind)$/.test(pattern) ? CACHE_REVALIDATE : CACHE_FIVE_MINUTES,
  },
});

/** Whether a rule's pattern matches an address. */
const covers = ({ pattern }: HeaderRule, address: string): boolean =>
  pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;

/**
 * Rules for the addresses that none of the given rules matches: one for a folder in which no rule
 * applies, else one for each file, because no two rules may match the same address.
 */
export const remainingFileRules = (
  addresses: readonly string[],
  rules: readonly HeaderRule[],
): HeaderRule[] => {
  const uncovered = addresses.filter((address) => !rules.some((rule) => covers(rule, address)));
  const patterns = uncovered.map((address) => {
    const folder = /^\/[^/]+\//.exec(address)?.[0];
    const isWhole = folder && !rules.some(({ pattern }) => pattern.startsWith(folder));
    return isWhole ? `${folder}*` : address;
  });
  return [...new Set(patterns)].map(fileRule);
};

/** Merges rules with the same pattern; later headers win. */
export const mergeRules = (rules: readonly HeaderRule[]): HeaderRule[] => {
  const found = new Map<string, HeaderRule>();
  for (const { pattern, headers } of rules)
    found.set(pattern, { pattern, headers: { ...found.get(pattern)?.headers, ...headers } });
  return [...found.values()];
};
