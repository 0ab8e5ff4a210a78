import { expect, test } from 'vitest';
import { contentPages, page } from './dist.ts';

const LINK = 'a[href^="/terms/#"].term';
const linking = contentPages.filter(({ root }) => root.querySelector(LINK));

test('a page links a term once, in running text', () => {
  expect(linking.length).toBeGreaterThan(60);
  for (const { address, root } of linking) {
    const links = root.querySelectorAll(LINK);
    const targets = links.map((link) => link.getAttribute('href'));
    expect(new Set(targets).size, address).toBe(targets.length);
    const misplaced = links.filter((link) => link.closest('h1, h2, h3, th, sup, .evidence, .next'));
    expect(
      misplaced.map((link) => link.text),
      address,
    ).toEqual([]);
  }
});

test('every term is linked from somewhere', () => {
  const linked = new Set(
    linking.flatMap(({ root }) =>
      root.querySelectorAll(LINK).map((link) => link.getAttribute('href')?.slice(8)),
    ),
  );
  const terms = page('/terms/').root.querySelectorAll('section.meaning h2');
  expect(terms.length).toBeGreaterThan(40);
  expect(terms.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([]);
});

test('the glossary, facts and sources link no terms', () => {
  expect(page('/terms/').root.querySelector(LINK)).toBeNull();
  expect(linking.filter(({ address }) => /^\/(?:search|terms)\//.test(address))).toEqual([]);
});
