import { describe, expect, test } from 'vitest';
import {
  absoluteAddress,
  linksWithBase,
  withBase,
  withoutBase,
} from '../../src/core/site-paths.ts';

describe('a site below a path of its host', () => {
  test('an address gets the path, and loses it', () => {
    expect(withBase('/guides/', '/handbook/')).toBe('/handbook/guides/');
    expect(withoutBase('/handbook/guides/', '/handbook/')).toBe('/guides/');
    expect(withoutBase('/handbook/', '/handbook/')).toBe('/');
    expect(withoutBase('/elsewhere/', '/handbook/')).toBe('/elsewhere/');
  });

  test('a whole address has it', () => {
    const site = new URL('https://name.github.io/handbook/');
    expect(absoluteAddress('/facts/x/#y', site)).toBe('https://name.github.io/handbook/facts/x/#y');
  });

  test.each([
    ['<a href="/guides/">', '<a href="/b/guides/">'],
    ['<a class="x" title="a > b" href="/">', '<a class="x" title="a > b" href="/b/">'],
    ['<form action="/search/">', '<form action="/b/search/">'],
    ['<img src="/qr/x.svg"/>', '<img src="/b/qr/x.svg"/>'],
    ['<meta content="0; url=/x/">', '<meta content="0; url=/b/x/">'],
    // A page may have the name of the path.
    ['<a href="/b/">', '<a href="/b/b/">'],
  ])('%s', (html, expected) => {
    expect(linksWithBase(html, '/b/')).toBe(expected);
    expect(linksWithBase(html, '/')).toBe(html);
  });

  test.each([
    '<a href="#x">',
    '<a href="https://example.org/">',
    '<a href="//example.org/">',
    '<a href="tel:12393">',
    '<script src="/b/_astro/x.js"></script>',
    '<link href="/b/_astro/x.css">',
    '<script>const html = \'<a href="/x/">\';</script>',
    '<p>href="/x/"</p>',
  ])('%s stays', (html) => {
    expect(linksWithBase(html, '/b/')).toBe(html);
  });
});
