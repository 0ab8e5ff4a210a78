import { expect, test } from 'vitest';
import { markFirstUses } from '../../../src/tools/html/mark-first-uses.ts';

const mark = (number: number, id = ''): string =>
  `<sup><a href="#e${number}"${id} aria-label="依据${number}">${number}</a></sup>`;
const note = (fact: string): string =>
  `<small class="changes">（<a href="/facts/${fact}/">2027年1月1日起有变</a>）</small>`;

test('the first mark of each document gets the id of its way back', () => {
  expect(markFirstUses(`一${mark(2)}二${mark(1)}三${mark(2)}`)).toBe(
    `一${mark(2, ' id="m2"')}二${mark(1, ' id="m1"')}三${mark(2)}`,
  );
});

test('a link to the document that is no mark stays as it is', () => {
  const link = '<a href="#e1">见依据</a>';
  expect(markFirstUses(link + mark(1))).toBe(link + mark(1, ' id="m1"'));
});

test('a page says once that a fact changes', () => {
  expect(markFirstUses(`一${note('a')}二${note('b')}三${note('a')}`)).toBe(
    `一${note('a')}二${note('b')}三`,
  );
});
