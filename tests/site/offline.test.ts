import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Handbook } from '../../src/browser/offline/cache-names.ts';
import { exists, file, pages } from './dist.ts';

const book = JSON.parse(file('offline/handbook.json')) as Handbook;

describe('offline', () => {
  test('the stored handbook has every page to read, word for word', () => {
    const stored = new Map(
      book.pages.map(([address, pieces]) => [
        address,
        pieces.map((piece) => (typeof piece === 'number' ? book.parts[piece] : piece)).join(''),
      ]),
    );
    // The page of a place that only repeats its province is left out; that of the province is there.
    const repeats = ({ address, html }: (typeof pages)[number]): boolean =>
      /^\/regions\/[^/]+\/[^/]+\/$/.test(address) && !html.includes('data-pagefind-body');
    const wanted = pages.filter(
      (page) =>
        !/^\/(?:facts|sources|changes|regions\/by)\/./.test(page.address) &&
        page.address !== '/404/' &&
        !repeats(page),
    );
    expect(wanted.length).toBeGreaterThan(200);
    expect([...stored.keys()].toSorted()).toEqual(wanted.map(({ address }) => address).toSorted());
    // What search engines and other sites read of a page is not stored.
    const words = (html = ''): string =>
      html
        .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
        .replace(/<meta (?:name="?description|property="?(?:og|article):)[^>]*>/g, '')
        .replace(/<link rel="?(?:canonical|alternate)[^>]*>/g, '')
        .replace(/<script type="?application\/ld\+json"?>.*?<\/script>/gs, '');
    const other = wanted.filter(({ address, html }) => words(stored.get(address)) !== words(html));
    expect(other.map(({ address }) => address)).toEqual([]);
  });

  test('its files are there, and kept once its text is 1 MB at most', () => {
    expect(book.files.filter((path) => !exists(path))).toEqual([]);
    expect(gzipSync(JSON.stringify(book)).length).toBeLessThan(1_000_000);
  });

  test('every page to print names a code that is there', () => {
    const codes = pages.flatMap(({ root }) =>
      root.querySelectorAll('.paper img').map((image) => image.getAttribute('src') ?? ''),
    );
    expect(codes.length).toBeGreaterThan(90);
    expect(codes.filter((code) => !exists(code))).toEqual([]);
  });
});

describe('engines of 2020', () => {
  /** Syntax that came later, in scripts and styles that a page needs to be read and walked through. */
  const LATER = [
    /:has\(/,
    /:is\(/,
    /:where\(/,
    /@layer/,
    /@container/,
    /\(width[<>]=/,
    /\binset:/,
    /\d(?:dvh|svh|lvh)\b/,
    /\boklch\(/,
    /[{;]&/,
    /\?\.[a-z[(]/i,
    /\?\?/,
    /\|\|=|&&=/,
    /\bimportmap\b/,
  ];
  /**
   * A rule that only adds something for newer engines: older ones skip a block that they do not know, whole, and show
   * what stands there without it.
   */
  const CONTAINER_BLOCK = /@container[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

  test('no page has syntax in its styles and scripts that they cannot read', () => {
    const found = pages.flatMap(({ address, root }) =>
      root
        .querySelectorAll('style, script:not([type^="application/"])')
        .flatMap((element) =>
          LATER.filter((later) => later.test(element.innerHTML.replace(CONTAINER_BLOCK, ''))).map(
            (later) => `${address} ${later}`,
          ),
        ),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
