import { expect, test } from 'vitest';
import { movedPages } from '../../src/core/redirects.ts';

test('a page that moved takes its ids along, but for those that went elsewhere', () => {
  const moved = [
    { from: '/guides/old/', to: '/guides/new/' },
    { from: '/guides/old/#fee', to: '/lapse/#fee' },
    { from: '/guides/other/#who', to: '/guides/other/#whom' },
    { from: '/guides/older/', to: '/terms/#card' },
  ];
  expect(movedPages(moved)).toEqual([
    { from: '/guides/old/', to: '/guides/new/', ids: [{ id: 'fee', to: '/lapse/#fee' }] },
    { from: '/guides/older/', to: '/terms/#card', ids: [] },
  ]);
});

test('ids that moved on a page that stayed make no page', () => {
  expect(movedPages([{ from: '/guides/other/#who', to: '/guides/other/#whom' }])).toEqual([]);
});
