import { expect, test } from 'vitest';
import { contentPages, page } from './dist.ts';

const LINK = 'a[href^="/terms/#"].term';
const NOTE = 'small.gloss';
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

test('a term is explained once, in the paragraph, item or table that uses it first', () => {
  const explaining = linking.filter(({ root }) => root.querySelector(NOTE));
  expect(explaining.length).toBeGreaterThan(200);
  for (const { address, root } of explaining) {
    const named = root.querySelectorAll(NOTE).flatMap((note) => {
      const words = note.text.replace(/。$/, '').split('；');
      const before = note.parentNode!.text;
      for (const word of words) expect(before, address).toContain(word.split('：')[0]);
      return words;
    });
    expect(
      named.filter((words) => !/^[^：]{2,12}：[^：]{4,20}$/.test(words)),
      address,
    ).toEqual([]);
    expect(new Set(named).size, address).toBe(named.length);
  }
});

test('待核实 is explained on every page of guides, places and corrections that has the mark', () => {
  const marked = contentPages.filter(
    ({ address, root }) =>
      /^\/(?:guides|regions|corrections|compare|lapse|tools)\/./.test(address) &&
      root.querySelector('article .weak')?.text === '待核实',
  );
  expect(marked.length).toBeGreaterThan(200);
  const silent = marked.filter(
    ({ root }) => !root.querySelectorAll(NOTE).some(({ text }) => text.includes('待核实：')),
  );
  expect(silent.map(({ address }) => address)).toEqual([]);
});

test('every term is linked from somewhere', () => {
  const linked = new Set(
    linking.flatMap(({ root }) =>
      root
        .querySelectorAll(`${LINK}, ${NOTE} a`)
        .map((link) => link.getAttribute('href')?.slice(8)),
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
