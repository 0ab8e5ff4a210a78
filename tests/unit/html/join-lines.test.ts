import { expect, test } from 'vitest';
import { joinLines } from '../../../src/tools/html/join-lines.ts';

test.each([
  ['after a Chinese character', '参保\n  by post', '参保by post'],
  ['before one', 'WeChat\n里', 'WeChat里'],
  [
    'with inline tags between',
    '见<b>参保</b>\n  x <a href="/a/">\n医保</a>',
    '见<b>参保</b>x <a href="/a/">医保</a>',
  ],
  ['after punctuation', '好。\nOK', '好。OK'],
  ['with white space on both sides of it', '参 \t\n\n  保 one \n two', '参保 one \n two'],
  ['at the end', '参保 \n', '参保'],
])('a line break is none %s', (_, html, joined) => {
  expect(joinLines(html)).toBe(joined);
});

test('a line break between other words, or between blocks, stays', () => {
  for (const html of ['one\n two', '<p>参保</p>\n<p>医保</p>', '参保 医保', '\n\none\n \n\ttwo \n'])
    expect(joinLines(html)).toBe(html);
});
