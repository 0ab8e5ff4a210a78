import type { Case } from './case.ts';

const QUESTIONS = 'search/questions.yaml';

export const search: readonly Case[] = [
  {
    kind: 'questions for a page that moved',
    file: QUESTIONS,
    replace: '/guides/minimum-years/:',
    by: '/guides/minimum-year/:',
    path: '/guides/minimum-year/',
    found: '/guides/minimum-year/',
    expected: '/guides/minimum-years/',
  },
  {
    kind: 'questions for an id that is gone',
    file: QUESTIONS,
    replace: '/lapse/#medical:',
    by: '/lapse/#medica:',
    path: '/lapse/#medica',
    found: '/lapse/#medica',
    expected: '/lapse/#medical',
  },
  {
    kind: 'questions for a page that search does not offer',
    file: QUESTIONS,
    replace: '/guides/minimum-years/:',
    by: '/facts/minimum-months/:',
    path: '/facts/minimum-months/',
    found: '/facts/minimum-months/',
    expected: '一页或一个小标题的地址',
  },
];
