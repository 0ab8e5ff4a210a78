import { expect } from 'vitest';
import { valid } from '../mutate.ts';
import { CHANGE, type Case, RATE } from './case.ts';

export const files: readonly Case[] = [
  {
    kind: 'a file in no collection',
    file: 'notes/todo.txt',
    add: '',
    path: '文件名',
    found: 'notes/todo.txt',
    expected: expect.stringContaining('guides/名字.mdx') as string,
  },
  {
    kind: 'a file too deep',
    file: 'guides/more/x.mdx',
    add: '',
    path: '文件名',
    found: 'guides/more/x.mdx',
    expected: expect.stringContaining('facts/文件夹/名字.yaml') as string,
  },
  {
    kind: 'a name that is no slug',
    file: 'sources/Pension_Law.yaml',
    add: valid.find(({ path }) => path === 'sources/pension-law.yaml')?.text ?? '',
    path: '文件名',
    found: 'sources/Pension_Law.yaml',
    expected: '小写英文字母和数字，用连字符连接；地区只用小写字母',
  },
  {
    kind: 'a fact id used in two topics',
    file: 'facts/other/account-rate.yaml',
    add: (valid.find(({ path }) => path === RATE)?.text ?? '').replace('title: ', 'title: 另一个'),
    path: '文件名',
    found: 'account-rate',
    expected: '所有主题里都没有用过的文件名',
  },
  {
    kind: 'a region that is both words and data',
    file: 'regions/hebei/shijiazhuang.yaml',
    add: 'name: 石家庄市\nshort: 石家庄\nlevel: prefecture-city\nfirstBatch: true\ndescription: 在石家庄。\n',
    path: '文件名',
    found: 'hebei/shijiazhuang',
    expected: '一个地区一个文件：.mdx 或者 .yaml',
  },
  {
    kind: 'a region of plain data with an unknown field',
    file: 'regions/hebei/tangshan.yaml',
    add: 'name: 唐山市\nshort: 唐山\nlevel: prefecture-city\nfirstBach: true\nfirstBatch: true\ndescription: 在唐山。\n',
    path: 'firstBach',
    found: 'firstBach',
    expected: 'firstBatch',
  },
  {
    kind: 'a region without its province',
    file: 'regions/hubei/wuhan.mdx',
    add: `---
name: 武汉市
short: 武汉
level: prefecture-city
firstBatch: false
description: 在武汉参保。
---
`,
    path: '文件名',
    found: 'regions/hubei/wuhan.mdx',
    expected: 'content/regions/hubei/index.yaml',
  },
  {
    kind: 'changes named after another day',
    file: CHANGE,
    replace: 'date: 2026-11-22',
    by: 'date: 2026-11-21',
    path: '文件名',
    found: '2026-11-22',
    expected: '2026-11-21.yaml',
  },
];
