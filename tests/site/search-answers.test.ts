import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PageAnswers } from '../../src/tools/html/answers-in-page.ts';
import { contentPages, exists, file } from './dist.ts';

/** Bytes of a file as it is sent; one with many sentences is counted by sentence. */
const MAX_BYTES = 2_000;
const MAX_BYTES_PER_SENTENCE = 80;

const pathOf = (address: string): string => `search/answers${address.replace(/\/$/, '')}.json`;
const found = contentPages
  .filter(({ address }) => exists(pathOf(address)))
  .map((page) => ({ ...page, text: file(pathOf(page.address)) }));

/** Letters and figures only: a row has no marks of evidence, and joins the items of a list. */
const letters = (text: string): string =>
  text.replace(/（(?:待核实|已废止)）/g, '').replace(/[^\p{L}\p{N}]/gu, '');

test('every page that search finds has its file, within its bytes', () => {
  const missing = contentPages.filter(
    ({ address }) => !exists(pathOf(address)) && !/^\/(?:404\/|search\/)?$/.test(address),
  );
  expect(missing.map(({ address }) => address)).toEqual([]);
  const large = found.filter(({ text }) => {
    // What is small enough as it is need not be compressed, which takes ten seconds for all.
    if (Buffer.byteLength(text) <= MAX_BYTES) return false;
    const sentences = Object.values(JSON.parse(text) as PageAnswers).flat().length;
    const limit = Math.max(MAX_BYTES, sentences * MAX_BYTES_PER_SENTENCE);
    return brotliCompressSync(text).length > limit;
  });
  expect(large.map(({ address }) => address)).toEqual([]);
});

test('every guide answers, and most sections do', () => {
  const guides = found.filter(({ address }) => /^\/guides\/[^/]+\/$/.test(address));
  expect(guides.length).toBeGreaterThan(30);
  const silent = guides.filter(({ text }) => !(JSON.parse(text) as PageAnswers)['']);
  expect(silent.map(({ address }) => address)).toEqual([]);
  const headings = guides.flatMap(({ root }) =>
    root.querySelectorAll('main h2[id]:not(#next,#evidence), main h3[id]'),
  );
  const answers = guides.flatMap(({ text }) => Object.keys(JSON.parse(text) as PageAnswers));
  expect(answers.length).toBeGreaterThan(headings.length * 0.8);
});

test('every sentence stands on its page, word for word', () => {
  const strange = found.flatMap(({ address, root, text }) => {
    const main = root.querySelector('main')!.clone() as typeof root;
    for (const note of main.querySelectorAll('sup, .anchor, .gloss')) note.remove();
    // An item of a list whose rest is told in another block is joined by a semicolon.
    const printed = [letters(main.textContent)];
    // A section with steps is quoted by their titles, between which the page explains each step.
    for (const explanation of main.querySelectorAll('ol.steps > li[id] > :not(b)'))
      explanation.remove();
    printed.push(letters(main.textContent));
    return Object.values(JSON.parse(text) as PageAnswers)
      .flat()
      .filter((answer) => !printed.some((words) => words.includes(letters(answer))))
      .map((answer) => `${address} ${answer}`);
  });
  expect(strange).toEqual([]);
});
