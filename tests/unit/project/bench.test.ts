import { expect, test } from 'vitest';
import { slower } from '../../bench/guard.ts';
import { asMarkdown, tablesIn, type Table } from '../../bench/table.ts';

const pages = (load: number, blocking: number, performance: number): Table => ({
  title: 'Pages',
  head: ['page', 'bytes', 'load × bare', 'TBT ms', 'performance'],
  rows: [
    ['/', 9000, 2, 0, 100],
    ['/lapse/', 13_000, load, blocking, performance],
  ],
});

test('a table is read as it was written', () => {
  const { title, head, rows } = pages(2.5, 0, 100);
  const written = `# Measurements\n\n${asMarkdown(pages(2.5, 0, 100))}\n\n## Other\n\nNone.\n`;
  expect(tablesIn(written)).toEqual([
    { title, head, rows: rows.map((row) => row.map(String)) },
    { title: 'Other', head: [], rows: [] },
  ]);
});

test('a page is slower where its ratio to a bare page is, whatever the machine', () => {
  const last = tablesIn(asMarkdown(pages(2, 0, 100)));
  expect(slower(last, [pages(2.5, 0, 100)])).toEqual([]);
  expect(slower(last, [pages(2.7, 0, 100)])).toEqual(['/lapse/: load × bare was 2, is 2.7']);
});

test('a page that blocks, or that Lighthouse gives too little, is slower in any run', () => {
  expect(slower([], [pages(2, 200, 95)])).toEqual([]);
  expect(slower([], [pages(2, 201, 94)])).toEqual([
    '/lapse/: TBT ms is 201',
    '/lapse/: performance is 94',
  ]);
});

test('a page that the last run had not is no slower than before', () => {
  const last = [{ ...pages(1, 0, 100), rows: [['/', 9000, 2, 0, 100]] }];
  expect(slower(last, [pages(9, 0, 100)])).toEqual([]);
});
