import { expect, test } from 'vitest';
import { formatForGitHub } from '../../src/tools/check-content/format-github.ts';
import { reviewContent } from '../../src/tools/check-content/index.ts';
import { mutate, valid } from './mutate.ts';

const GUIDE = 'guides/minimum-years.mdx';
const QUESTIONS = 'search/questions.yaml';

test('the fixtures need no better writing', () => {
  expect(reviewContent(valid)).toEqual({ problems: [], hints: [] });
});

test.each([
  [
    'a field',
    { file: GUIDE, replace: '/lapse/#pension', by: '/guides/old-years/' },
    { path: 'next.0', found: '/guides/old-years/', expected: '/guides/minimum-years/' },
  ],
  [
    'a link in the body',
    { file: GUIDE, replace: '[断缴](/lapse/#medical)', by: '[断缴](/guides/old-years/#count)' },
    {
      path: '第22行',
      found: '/guides/old-years/#count',
      expected: '/guides/minimum-years/#count',
    },
  ],
  [
    'questions of search',
    { file: QUESTIONS, replace: '/guides/minimum-years/:', by: '/guides/old-years/:' },
    {
      path: '/guides/old-years/',
      found: '/guides/old-years/',
      expected: '/guides/minimum-years/',
    },
  ],
])('an address that moved is no mistake in %s, and may be written anew', (_, change, hint) => {
  const { problems, hints } = reviewContent(mutate(change));
  expect(problems).toEqual([]);
  expect(hints).toMatchObject([{ file: change.file, ...hint, isHint: true }]);
  expect(formatForGitHub(hints)).toMatch(/^::notice file=content\//);
});

test('a page is renamed by its file and redirects.yaml alone', () => {
  const moved = [
    ['/guides/minimum-years/', '/guides/years-needed/'],
    ['/guides/old-years/', '/guides/years-needed/'],
    ['/guides/minimum-years/#check', '/guides/years-needed/#open-app'],
  ].map(([from = '', to = '']) => `  - from: ${from}\n    to: ${to}\n`);
  const renamed = valid.map((file) => {
    if (file.path === GUIDE) return { ...file, path: 'guides/years-needed.mdx' };
    return file.path === 'redirects.yaml' ? { ...file, text: `moved:\n${moved.join('')}` } : file;
  });
  const { problems, hints } = reviewContent(renamed);
  expect(problems).toEqual([]);
  expect(hints.map(({ file }) => file)).toContain(QUESTIONS);
});
