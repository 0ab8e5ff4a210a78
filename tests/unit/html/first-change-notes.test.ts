import { expect, test } from 'vitest';
import { keepFirstChangeNotes } from '../../../src/tools/html/keep-first-change-notes.ts';

const note = (fact: string): string =>
  `<small class="changes">（<a href="/facts/${fact}/">2027年1月1日起有变</a>）</small>`;

test('a page says once that a fact changes', () => {
  expect(keepFirstChangeNotes(`一${note('a')}二${note('b')}三${note('a')}`)).toBe(
    `一${note('a')}二${note('b')}三`,
  );
});
