import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BROWSER_PACKAGES, licensedPackages, type PackageLock } from '../../src/data/licences.ts';
import { securityText } from '../../src/data/security.ts';
import lock from '../../package-lock.json' with { type: 'json' };
import { readPagePolicy, hashSourceOf } from '../../src/tools/html/content-security-policy.ts';
import { file, pages } from './dist.ts';

/** Licences that let a static site be built and published by anybody. */
const FREE = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0 MPL-2.0'.split(
    ' ',
  ),
);

describe('security.txt', () => {
  test('says where to write and until when that holds', () => {
    const text = file('.well-known/security.txt');
    expect(text).toMatch(/^Contact: (?:https?:\/\/|mailto:)\S+$/m);
    expect(text).toMatch(/^Expires: \d{4}-\d{2}-\d{2}T00:00:00\.000Z$/m);
  });

  test.each([
    ['security@example.org', 'mailto:security@example.org'],
    ['https://example.org/report', 'https://example.org/report'],
    ['', 'https://site.example/about/'],
  ])('a contact of “%s”', (contact, expected) => {
    const text = securityText(new URL('https://site.example'), '2026-11-22', contact);
    expect(text).toContain(`Contact: ${expected}\nExpires: 2027-11-22T00:00:00.000Z\n`);
  });
});

describe('licences', () => {
  const packages = licensedPackages(lock);

  test('every package that builds the site has a free licence', () => {
    expect(packages.length).toBeGreaterThan(100);
    const isFree = (licence: string): boolean =>
      licence.split(' AND ').every((each) => FREE.has(each));
    expect(packages.filter(({ licence }) => !isFree(licence))).toEqual([]);
  });

  test('all of them are listed, first those that reach a browser', () => {
    const lines = file('licences.txt').split('\n');
    for (const { name, version, licence } of packages)
      expect(lines).toContain(`${name} ${version} (${licence})`);
    const shipped = lines.slice(1, lines.indexOf(''));
    expect(shipped.map((line) => line.split(' ')[0])).toEqual([...BROWSER_PACKAGES]);
  });

  test('what the service worker is made of reaches a browser', () => {
    const worker = readFileSync(
      new URL('../../src/browser/offline/worker.ts', import.meta.url),
      'utf8',
    );
    const imported = [...worker.matchAll(/from '(\w[^']*)'/g)].map((match) => match[1]!);
    const parts = new Set<string>();
    const add = (name: string): void => {
      if (parts.has(name)) return;
      parts.add(name);
      const known: PackageLock['packages'] = lock.packages;
      Object.keys(known[`node_modules/${name}`]?.dependencies ?? {}).forEach(add);
    };
    imported.forEach(add);
    expect(parts.size).toBeGreaterThan(3);
    expect([...parts].filter((name) => !BROWSER_PACKAGES.includes(name))).toEqual([]);
  });

  test('every dependency is pinned to one version', async () => {
    const { default: root } = await import('../../package.json', { with: { type: 'json' } });
    const versions = Object.values({ ...root.dependencies, ...root.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

test('no dictionary of the build reaches a browser', () => {
  const scripts = readdirSync(new URL('../../dist/_astro/', import.meta.url)).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(10);
  // How the dictionaries of opencc-js are written.
  for (const name of scripts) expect(file(`_astro/${name}`), name).not.toMatch(/㑯 㑔/);
});

test('every script and style that stands in a page is allowed by its policy', () => {
  for (const { address, html } of pages) {
    const policy = readPagePolicy(html);
    const allowed = new Set([...policy.values()].flatMap((sources) => [...sources]));
    for (const [, text] of html.matchAll(
      /<(?:script(?![^>]*(?:\ssrc=|json))|style)[^>]*>(.*?)<\/(?:script|style)>/gs,
    ))
      expect(allowed, `${address}: ${text!.slice(0, 60)}`).toContain(hashSourceOf(text!));
  }
});
