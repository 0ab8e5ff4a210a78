import { describe, expect, test } from 'vitest';
import { EVERYWHERE, joined, pageRule } from '../../../src/integrations/header-rules.ts';
import { ownPolicy, policyText, unionOf } from '../../../src/integrations/policies.ts';
import { headersFile, nginxFiles, redirectMap } from '../../../src/integrations/server-files.ts';

/** `printf 'a()' | openssl dgst -sha256 -binary | base64` */
const OF_A = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";

const page = (policy: string, rest: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${rest}</head>`;

describe('the policy of a page', () => {
  test('keeps the hashes of its own scripts and styles, and drops the others', () => {
    const { html, policy } = ownPolicy(
      page(
        `default-src 'self'; script-src 'self' ${OF_A} 'sha256-other='; style-src 'self' 'sha256-other='`,
        '<script>a()</script><script type="application/ld+json">{}</script><script src="/x.js"></script>',
      ),
    );
    const expected = `default-src 'self'; script-src 'self' ${OF_A}; style-src 'self'`;
    expect(policyText(policy)).toBe(expected);
    expect(html).toContain(`content="${expected}"`);
  });

  test('never lets in a hash that Astro did not write', () => {
    const { policy } = ownPolicy(page("script-src 'self'", '<script>a()</script>'));
    expect(policyText(policy)).toBe("script-src 'self'");
  });

  test('is missed where there is none', () => {
    expect(() => ownPolicy('<head></head>')).toThrow('no Content-Security-Policy');
  });

  test('of several pages allows what any of them does', () => {
    const policies = ["script-src 'self' b", "script-src 'self' a; worker-src blob:"].map(
      (policy) => ownPolicy(page(policy, '')).policy,
    );
    expect(policyText(unionOf(policies))).toBe("script-src 'self' a b; worker-src blob:");
  });
});

describe('files for servers', () => {
  const rules = joined([
    EVERYWHERE,
    pageRule('/guides/*', "default-src 'self'"),
    { pattern: '/guides/*', headers: { 'Cache-Control': 'no-cache' } },
  ]);

  test('what comes later for one pattern wins', () => {
    expect(rules).toHaveLength(2);
    expect(rules[1]?.headers['Cache-Control']).toBe('no-cache');
  });

  test('_headers has the pattern, and its headers indented below', () => {
    expect(headersFile(rules)).toContain(
      "\n\n/guides/*\n  Cross-Origin-Resource-Policy: same-origin\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'\n",
    );
  });

  test('nginx has one map and one line a header', () => {
    const { maps, lines } = nginxFiles(rules);
    expect(maps).toContain('map $uri $handbook_cache_control {\n  ~^/guides/ "no-cache";\n}');
    expect(maps).toContain('map $uri $handbook_x_frame_options {\n  default "DENY";\n}');
    expect(lines).toContain('add_header Cache-Control $handbook_cache_control always;\n');
  });

  test('addresses that moved', () => {
    const text = '# moved\n/guides/old/ /guides/new/ 301\n/a /b/#c\n\n';
    expect(redirectMap(text)).toBe(
      'map $uri $handbook_moved {\n  default "";\n  /guides/old/ "/guides/new/";\n  /a "/b/#c";\n}\n',
    );
    expect(redirectMap('')).toBe('map $uri $handbook_moved {\n  default "";\n}\n');
  });

  test.each(['/a', '/* /b', '/a /b 200', '/a "/b"; 301', '/a /b 301 x'])(
    'a line that cannot be read: %s',
    (line) => {
      expect(() => redirectMap(line)).toThrow(line);
    },
  );
});
