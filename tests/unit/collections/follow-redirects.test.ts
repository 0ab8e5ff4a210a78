import { describe, expect, test } from 'vitest';
import { followRedirects } from '../../../src/core/collections/follow-redirects.ts';
import { COLLECTIONS } from '../../../src/core/collections/index.ts';

const moved = [
  { from: '/guides/old/', to: '/guides/new/' },
  { from: '/lapse/#gone', to: '/lapse/#medical' },
];
const { corrections, events, guides, pages, searchQuestions, searchWords } = COLLECTIONS;

describe('addresses that moved, in the data of an entry', () => {
  test('become the present ones in a list, ids with their page', () => {
    const data = { next: ['/guides/old/', '/guides/other/', '/guides/old/#how', '/lapse/#gone'] };
    expect(followRedirects(guides, data, moved)).toEqual({
      next: ['/guides/new/', '/guides/other/', '/guides/new/#how', '/lapse/#medical'],
    });
    expect(data.next[0]).toBe('/guides/old/');
  });

  test('leave data alone that names none', () => {
    const data = { next: ['/guides/other/'] };
    expect(followRedirects(guides, data, moved)).toBe(data);
    expect(followRedirects({}, data, moved)).toBe(data);
  });

  test('as names of lists, are renamed; a list that is there already is added to', () => {
    const questions = { '/guides/old/': ['b'], '/guides/new/': ['a'], '/guides/old/#how': ['c'] };
    expect(followRedirects(searchQuestions, questions, moved)).toEqual({
      '/guides/new/': ['a', 'b'],
      '/guides/new/#how': ['c'],
    });
  });

  test('in deeper fields are found like others', () => {
    const words = {
      also: { '/guides/old/': ['旧名'] },
      sections: { lapse: { title: '断缴', pages: ['/lapse/', '/guides/old/'] } },
    };
    expect(followRedirects(searchWords, words, moved)).toEqual({
      also: { '/guides/new/': ['旧名'] },
      sections: { lapse: { title: '断缴', pages: ['/lapse/', '/guides/new/'] } },
    });
  });

  test('that stand as an id on the page of the words lead to where the id went', () => {
    const words = {
      page: '/lapse/',
      sentences: { lead: [{ text: '看', link: '#gone' }, { text: '。' }] },
      questions: [],
      lists: {},
    };
    expect(followRedirects(pages, words, moved)).toMatchObject({
      sentences: { lead: [{ text: '看', link: '/lapse/#medical' }, { text: '。' }] },
    });
  });

  test.each([
    ['corrections', corrections, { pages: ['/guides/old/'] }, { pages: ['/guides/new/'] }],
    [
      'events',
      events,
      { lines: [{ link: '/guides/old/#how' }] },
      { lines: [{ link: '/guides/new/#how' }] },
    ],
  ])('%s too', (_, collection, data, present) => {
    expect(followRedirects(collection as never, data, moved)).toEqual(present);
  });
});
