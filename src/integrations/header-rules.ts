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
export const SHORT = 'public, max-age=300';
/** A worker that a browser keeps using must be the newest. */
export const NEVER = 'no-cache';
/** Files with a hash of their content in the name. */
export const FOREVER = 'public, max-age=31536000, immutable';

const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Folders whose files carry a hash of their content in their name. */
export const HASHED: readonly HeaderRule[] = [
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

export const fileRule = (pattern: string): HeaderRule => ({
  pattern,
  headers: { ...OWN, 'Cache-Control': pattern.endsWith('.js') ? NEVER : SHORT },
});

/** One rule for a pattern: what comes later adds to it, and wins. */
export const joined = (rules: readonly HeaderRule[]): HeaderRule[] => {
  const found = new Map<string, HeaderRule>();
  for (const { pattern, headers } of rules)
    found.set(pattern, { pattern, headers: { ...found.get(pattern)?.headers, ...headers } });
  return [...found.values()];
};
