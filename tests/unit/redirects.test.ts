import { expect, test } from 'vitest';
import { movedAddress, movedPages, presentAddress } from '../../src/core/redirects.ts';

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

test('where an address leads now: its own line first, then that of its page with the id kept', () => {
  const moved = [
    { from: '/guides/old/', to: '/guides/new/' },
    { from: '/guides/old/#fee', to: '/lapse/#fee' },
    { from: '/guides/older/', to: '/terms/#card' },
  ];
  expect(movedAddress('/guides/old/', moved)).toBe('/guides/new/');
  expect(movedAddress('/guides/old/#fee', moved)).toBe('/lapse/#fee');
  expect(movedAddress('/guides/old/#how', moved)).toBe('/guides/new/#how');
  expect(movedAddress('/guides/older/#how', moved)).toBe('/terms/#card');
  expect(movedAddress('/guides/new/', moved)).toBeUndefined();
  expect(movedAddress('/guides/new/#how', moved)).toBeUndefined();
});

test('an address that did not move is present itself', () => {
  const moved = [{ from: '/guides/old/', to: '/guides/new/' }];
  expect(presentAddress('/guides/old/#how', moved)).toBe('/guides/new/#how');
  expect(presentAddress('/lapse/#how', moved)).toBe('/lapse/#how');
});
