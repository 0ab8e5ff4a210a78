import { expect, test } from 'vitest';
import { followMovedLinks } from '../../../src/tools/html/follow-moved-links.ts';

const moved = [
  { from: '/guides/old/', to: '/guides/new/' },
  { from: '/guides/old/#fee', to: '/lapse/#fee' },
];
const follow = (html: string): string => followMovedLinks(html, moved);

test('links to a page that moved lead to where it is, with their ids', () => {
  expect(
    follow('<a class="x" href="/guides/old/">a</a><a href="/guides/old/#how" data-a="b">b</a>'),
  ).toBe('<a class="x" href="/guides/new/">a</a><a href="/guides/new/#how" data-a="b">b</a>');
  expect(follow('<a href="/guides/old/#fee">c</a>')).toBe('<a href="/lapse/#fee">c</a>');
});

test('other links and other places of an address stay as they are', () => {
  const html =
    '<a href="/guides/older/">a</a><a href="https://example.com/guides/old/">b</a>' +
    '<a href="#fee">c</a><p data-address="/guides/old/">/guides/old/</p><link href="/guides/old/">';
  expect(follow(html)).toBe(html);
});

test('without redirects nothing is read', () => {
  expect(followMovedLinks('<a href="/guides/old/">a</a>', [])).toBe('<a href="/guides/old/">a</a>');
});
