import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentPages, pages } from './dist.ts';

/** Bytes that fit into the first round trip of a new connection. */
const FIRST_FLIGHT = 14_000;

describe('budgets', () => {
  test('a page is one document of at most 14,000 compressed bytes', () => {
    const heavy = contentPages
      .map(({ address, html }) => ({ address, bytes: gzipSync(html, { level: 9 }).length }))
      .toSorted((a, b) => b.bytes - a.bytes);
    console.log('largest pages:', heavy.slice(0, 5));
    expect(heavy.filter(({ bytes }) => bytes > FIRST_FLIGHT)).toEqual([]);
  });

  test('reading a page takes no further request', () => {
    const requests = pages
      .filter(({ address }) => address !== '/search/')
      .flatMap(({ address, root }) =>
        root
          .querySelectorAll(
            'script[src], link[rel=stylesheet], link[rel=modulepreload], img:not(.paper img[loading=lazy]), iframe',
          )
          .map((element) => `${address}: ${element.outerHTML}`),
      );
    expect(requests).toEqual([]);
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
