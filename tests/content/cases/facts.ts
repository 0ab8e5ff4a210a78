import { type Case, FACT, RATE } from './case.ts';

const SHORT_NAME = '不超过24个字的短名，没有句号、分号和省略号';

/** Titles of facts, where their citations lead, and how certain they are. */
export const facts: readonly Case[] = [
  {
    kind: 'a statement without a title',
    file: FACT,
    replace: 'title: 2029年及以前退休最少缴几年\n',
    by: '',
    path: 'title',
    found: '没有填',
    expected: '一段文字',
  },
  {
    kind: 'a title of 25 characters',
    file: FACT,
    replace: 'title: 2029年及以前退休最少缴几年',
    by: 'title: 二〇二九年及以前退休的人按月领养老金最少要缴满多少年',
    path: 'title',
    found: '二〇二九年及以前退休的人按月领养老金最少要缴满多少年',
    expected: SHORT_NAME,
  },
  {
    kind: 'a title that was cut',
    file: FACT,
    replace: 'title: 2029年及以前退休最少缴几年',
    by: 'title: 2029年及以前退休…',
    path: 'title',
    found: '2029年及以前退休…',
    expected: SHORT_NAME,
  },
  {
    kind: 'the title of another fact',
    file: RATE,
    replace: 'title: 个人缴费比例',
    by: 'title: 哪年退休，最少缴多久',
    path: 'title',
    found: '哪年退休，最少缴多久',
    expected: '和别的都不一样的标题',
  },
  {
    kind: 'an address beside a document, which has its own',
    file: FACT,
    replace: '        clause: 第十六条\n',
    by: '        clause: 第十六条\n        url: https://www.gov.cn/law\n',
    path: 'values.0.cite.0.url',
    found: 'https://www.gov.cn/law',
    expected: 'url 只写在 publisher 旁边；文件的网址写在 content/sources/ 里',
  },
  {
    kind: 'an address that is no web address',
    file: RATE,
    replace: '        date: 2024-09\n',
    by: '        date: 2024-09\n        url: www.news.cn/1\n',
    path: 'values.0.cite.0.url',
    found: 'www.news.cn/1',
    expected: '以 http(s):// 开头的网址',
  },
  {
    kind: 'a fact called verified of which only a reprint was read',
    file: RATE,
    replace: 'evidence: reported',
    by: 'evidence: reprinted',
    path: 'certainty',
    found: 'verified',
    expected: 'likely；或者读到更强的出处，写进 cite',
  },
  {
    kind: 'a fact called verified that was concluded from a reprint',
    file: RATE,
    replace: 'evidence: reported\n        checkedOn: 2026-11-22\n',
    by: 'evidence: reprinted\n        checkedOn: 2026-11-22\n      - evidence: derived\n        checkedOn: 2026-11-22\n',
    path: 'certainty',
    found: 'verified',
    expected: 'likely；或者读到更强的出处，写进 cite',
  },
];
