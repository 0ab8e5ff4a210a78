import { describe, expect, test } from 'vitest';
import { linkFirstUses } from '../../../src/tools/html/link-terms.ts';

const GLOSSARY = [
  { words: '共济人', term: 'gongji-ren' },
  { words: '被共济人', term: 'beigongji-ren' },
  { words: '社保卡', term: 'shebaoka' },
  { words: '社会保障卡', term: 'shebaoka' },
];
const page = (inside: string): string => `<p>社保卡</p><article>${inside}</article><p>社保卡</p>`;
const linked = (inside: string): string[] =>
  [...linkFirstUses(page(inside), GLOSSARY).matchAll(/href="\/terms\/#([^"]+)">([^<]+)</g)].map(
    ([, term, words]) => `${String(words)}→${String(term)}`,
  );

test('the first use is linked, later ones and other words for it are not', () => {
  expect(linkFirstUses(page('<p>社保卡和社保卡，社会保障卡。</p>'), GLOSSARY)).toBe(
    page('<p><a class="term" href="/terms/#shebaoka">社保卡</a>和社保卡，社会保障卡。</p>'),
  );
});

test('the longest term wins, and what it covers is not used up', () => {
  expect(linked('<p>被共济人用共济人的钱，被共济人。</p>')).toEqual([
    '被共济人→beigongji-ren',
    '共济人→gongji-ren',
  ]);
});

describe('not a place for a link', () => {
  test.each([
    ['a heading', '<h2 id="x">社保卡<span>社保卡</span>社保卡</h2>'],
    ['a link', '<a href="/x/"><b>社保卡</b></a>'],
    ['the head of a table', '<table><tr><th>社保卡</th></tr></table>'],
    ['a mark', '<sup data-pagefind-ignore><a href="#e1">社保卡</a></sup>'],
    ['the evidence', '<section class="evidence" data-pagefind-ignore><p>社保卡</p></section>'],
    ['a script', '<script>"社保卡"</script>'],
    ['a comment', '<!-- 社保卡 -->'],
    ['an attribute', '<p title="a > 社保卡">字</p>'],
  ])('%s', (_, html) => {
    expect(linked(html)).toEqual([]);
    expect(linked(`${html}<p>用<b>社保卡</b>。</p>`)).toEqual(['社保卡→shebaoka']);
  });
});

test('void elements inside a closed one do not open it', () => {
  expect(linked('<a href="/x/">社保卡<br>社保卡<img src="/x.svg"></a><p>社保卡</p>')).toHaveLength(
    1,
  );
});

test('a page without an article, and one without terms, stay as they are', () => {
  expect(linkFirstUses('<p>社保卡</p>', GLOSSARY)).toBe('<p>社保卡</p>');
  expect(linkFirstUses(page('<p>社保卡</p>'), [])).toBe(page('<p>社保卡</p>'));
});
