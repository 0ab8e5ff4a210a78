import { describe, expect, test } from 'vitest';
import {
  SITE_WIDE_RULE,
  mergeRules,
  pageRule,
} from '../../../src/tools/build/server-header-rules.ts';
import {
  readPagePolicy,
  formatPolicy,
  mergePolicies,
} from '../../../src/tools/html/content-security-policy.ts';
import {
  headersFile,
  nginxFiles,
  redirectMap,
} from '../../../src/tools/build/server-header-files.ts';

const page = (policy: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head>`;

describe('the policy of a page', () => {
  test('is what its meta element states', () => {
    const text = "default-src 'self'; script-src 'self' 'sha256-a='";
    expect(formatPolicy(readPagePolicy(page(text.replace('; ', ';'))))).toBe(text);
  });

  test('is missed where there is none', () => {
    expect(() => readPagePolicy('<head></head>')).toThrow('no Content-Security-Policy');
  });

  test('of several pages allows what any of them does', () => {
    const policies = ["script-src 'self' b", "script-src 'self' a; worker-src blob:"].map(
      (policy) => readPagePolicy(page(policy)),
    );
    expect(formatPolicy(mergePolicies(policies))).toBe("script-src 'self' a b; worker-src blob:");
  });
});

describe('files for servers', () => {
  const rules = mergeRules([
    SITE_WIDE_RULE,
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
    expect(maps).toContain(
      'map $status $handbook_cache_control_by_status {\n  ~^[23] $handbook_cache_control;\n  default "no-cache";\n}',
    );
    expect(lines).toContain('add_header Cache-Control $handbook_cache_control_by_status always;\n');
    expect(lines).toContain('add_header X-Frame-Options $handbook_x_frame_options always;\n');
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
