import { describe, expect, test } from 'vitest';
import { linkFirstUses } from '../../../src/tools/html/link-terms.ts';

const GLOSSARY = [
  { words: '统筹区', term: 'tongchouqu', gloss: '一起管的地方' },
  { words: '统筹地区', term: 'tongchouqu', gloss: '一起管的地方' },
  { words: '额度', term: 'edu', gloss: '能用的钱数', page: '/guides/sharing/#quota' },
  { words: '社保卡', term: 'shebaoka' },
  { words: '待核实', term: 'daihe', gloss: '还没有核实' },
];
const explained = (inside: string, address = '/guides/x/'): string =>
  linkFirstUses(`<article>${inside}</article>`, GLOSSARY, address)
    .replace(/^<article>|<\/article>$/g, '')
    .replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '[$1]')
    .replace(/<small class="gloss">(.*?)<\/small>/g, '{$1}');

test('the note stands at the end of the paragraph of the first use, once', () => {
  expect(explained('<p>换了统筹区，再办。</p><p>统筹地区各自定。</p>')).toBe(
    '<p>换了[统筹区]，再办。{统筹区：一起管的地方。}</p><p>统筹地区各自定。</p>',
  );
});

test('terms of one paragraph share a note; a term without a short explanation gets none', () => {
  expect(explained('<p>社保卡、统筹区、<b>额度</b>。</p>')).toBe(
    '<p>[社保卡]、[统筹区]、<b>[额度]</b>。{统筹区：一起管的地方；额度：能用的钱数。}</p>',
  );
});

test('the page that explains a term gets no note of it', () => {
  expect(explained('<p>额度。</p>', '/guides/sharing/')).toBe('<p>[额度]。</p>');
});

describe('where the note stands', () => {
  test.each([
    [
      'before a list inside the item',
      '<li>统筹区<ul><li>一</li></ul></li>',
      '<li>[统筹区]{统筹区：一起管的地方。}<ul><li>一</li></ul></li>',
    ],
    [
      'at the end of the item',
      '<ul><li>统筹区</li><li>二</li></ul>',
      '<ul><li>[统筹区]{统筹区：一起管的地方。}</li><li>二</li></ul>',
    ],
    [
      'after a table, not in a cell',
      '<div><table><tr><td>统筹区</td></tr></table></div>',
      '<div><table><tr><td>[统筹区]</td></tr></table>{统筹区：一起管的地方。}</div>',
    ],
    [
      'before the heading that follows',
      '<section>统筹区<h2>题</h2></section>',
      '<section>[统筹区]{统筹区：一起管的地方。}<h2>题</h2></section>',
    ],
    [
      'before the list of evidence',
      '<div>统筹区<section data-pagefind-ignore>据</section></div>',
      '<div>[统筹区]{统筹区：一起管的地方。}<section data-pagefind-ignore>据</section></div>',
    ],
  ])('%s', (_, html, wanted) => {
    expect(explained(html)).toBe(wanted);
  });
});

test('a mark beside a statement is explained, with the link in the note', () => {
  const mark = '<sup><a href="#e1">1</a><span class="weak">待核实</span></sup>';
  expect(explained(`<li>话${mark}</li><li>话${mark}</li>`)).toBe(
    `<li>话${mark}{<a href="/terms/#daihe">待核实</a>：还没有核实。}</li><li>话${mark}</li>`,
  );
  expect(explained(`<p>话${mark.replaceAll('"weak"', 'weak')}</p>`)).toContain('还没有核实');
});
