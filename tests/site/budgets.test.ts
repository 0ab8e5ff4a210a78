import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { CALCULATORS } from '../../src/core/calculators/index.ts';
import { file, pages } from './dist.ts';

/** A thousand less than fits into the first round trip of a new connection. */
const MOST_BYTES = 13_000;

const gzipped = (path: string): number => gzipSync(file(path), { level: 9 }).length;

/** Scripts and what they import before anything happens; `import()` is left out. */
const withImports = (paths: readonly string[], known = new Set<string>()): string[] => {
  for (const path of paths) {
    if (known.has(path)) continue;
    known.add(path);
    const imports = [...file(path).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    withImports(
      imports.map((match) => `/_astro/${match[1] ?? ''}`),
      known,
    );
  }
  return [...known];
};

/** Where scripts run, the style for paper comes with the reader's first touch. */
const isForPaperWithoutScripts = (element: HTMLElement): boolean =>
  element.getAttribute('media') === 'print' && element.closest('noscript') !== null;

describe('budgets', () => {
  test('a page is one document of at most 13,000 compressed bytes', () => {
    const heavy = pages
      .map(({ address, html }) => ({ address, bytes: gzipSync(html, { level: 9 }).length }))
      .toSorted((a, b) => b.bytes - a.bytes);
    console.log('largest pages:', heavy.slice(0, 5));
    expect(heavy.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  });

  test('reading a page takes no further request', () => {
    const requests = pages
      .filter(({ address }) => address !== '/search/' && !/^\/tools\/.+\/$/.test(address))
      .flatMap(({ address, root }) =>
        root
          .querySelectorAll(
            'script[src], link[rel=stylesheet], link[rel=modulepreload], img:not(.paper img[loading=lazy]), iframe',
          )
          .filter((element) => !isForPaperWithoutScripts(element))
          .map((element) => `${address}: ${element.outerHTML}`),
      );
    expect(requests).toEqual([]);
  });

  test('a calculator adds scripts of at most 8,000 compressed bytes, and no place list', () => {
    const sizes = pages
      .filter(({ address }) => /^\/tools\/.+\/$/.test(address))
      .map(({ address, html, root }) => {
        const other =
          'script[src], link[rel=stylesheet], img:not(.paper img[loading=lazy]), iframe';
        expect(
          root
            .querySelectorAll(other)
            .filter((element) => !isForPaperWithoutScripts(element))
            .map((element) => element.outerHTML),
        ).toEqual([]);
        // The page names its script, and no other calculator's, and brings it when it has been painted.
        const named = [...html.matchAll(/"\.\/entries\/([\w-]+)\.ts":.(\/_astro\/[\w-]+\.js)/g)];
        expect(named.map((match) => match[1])).toEqual([address.split('/')[2]]);
        const script = named[0]![2]!;
        const paths = withImports([script]);
        return { address, bytes: paths.reduce((sum, path) => sum + gzipped(path), 0) };
      });
    console.log('scripts of calculators:', sizes);
    expect(sizes).toHaveLength(Object.keys(CALCULATORS).length);
    for (const { bytes } of sizes) expect(bytes).toBeGreaterThan(1_000);
    expect(sizes.filter(({ bytes }) => bytes > 8_000)).toEqual([]);
  });

  test('every page has a strict Content-Security-Policy and needs no inline style', () => {
    const loose = pages.filter(({ root }) => {
      const policy =
        root
          .querySelector('meta[http-equiv="content-security-policy" i]')
          ?.getAttribute('content') ?? '';
      return (
        !policy.includes("script-src 'self'") ||
        /unsafe-inline|'unsafe-eval'/.test(policy) ||
        root.querySelector('[style]') !== null
      );
    });
    expect(loose.map(({ address }) => address)).toEqual([]);
  });

  test('only the search page may run WebAssembly', () => {
    const may = pages.filter(({ html }) => html.includes('wasm-unsafe-eval'));
    expect(may.map(({ address }) => address)).toEqual(['/search/']);
  });
});
