import { describe, expect, test } from 'vitest';
import { packHandbook } from '../../../src/tools/build/pack-handbook.ts';

const SHARED = '<p>The same sentence on both pages.</p>';
const RULE = '.stack td{display:block}';
const PAGES = [
  ['/a/', `<style>${RULE}</style><h1>A</h1>${SHARED}<p>Only here.</p>`],
  ['/b/', `<style>.other{color:red}${RULE}</style><h1>B</h1>${SHARED}`],
] as const;

const unpacked = ({ pages, parts }: ReturnType<typeof packHandbook>): string[] =>
  pages.map(([, pieces]) =>
    pieces.map((each) => (typeof each === 'number' ? parts[each] : each)).join(''),
  );

describe('pages packed into the handbook', () => {
  test('come out word for word', () => {
    expect(unpacked(packHandbook(PAGES))).toEqual(PAGES.map(([, html]) => html));
  });

  test('store a sentence and a rule that two of them share once', () => {
    const text = JSON.stringify(packHandbook(PAGES));
    expect(text.split('The same sentence on both pages.')).toHaveLength(2);
    expect(text.split('.stack td{display:block}')).toHaveLength(2);
  });

  test('leave out what only other sites read', () => {
    const html =
      '<meta property="og:title" content="A"><meta property=article:modified_time content=2026-12-01><link rel=canonical href=/a/><p>A</p>';
    expect(unpacked(packHandbook([['/a/', html]]))).toEqual(['<p>A</p>']);
  });
});
