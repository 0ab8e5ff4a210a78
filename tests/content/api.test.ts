import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  checkContent,
  factCounts,
  formatProblems,
  knownAddresses,
  orphanFacts,
} from '../../src/tools/check-content/index.ts';
import { readContent } from '../../src/tools/check-content/read-files.ts';
import { mutate, valid } from './mutate.ts';

const GUIDE = 'guides/minimum-years.mdx';

describe('where figures are free', () => {
  test.each([
    ['a heading', '## 怎么查 {#how}', '## 缴满18年怎么查 {#how}'],
    ['a title', 'title: 养老要缴满15年吗？', 'title: 养老要缴满18年吗？'],
    ['a search word', '  - 最少缴几年', '  - 缴18年'],
    ['code', '登录以后', '登录`18年`以后'],
    ['an address', '(/regions/hebei/)', '(/regions/hebei/?q=18年)'],
    ['a worked example', '还差12个月', '还差18个月'],
    ['a step', 'title="数月数"', 'title="数18个月"'],
  ])('%s', (_, replace, by) => {
    expect(checkContent(mutate({ file: GUIDE, replace, by }))).toEqual([]);
  });

  test('the claim of a correction', () => {
    const change = {
      file: 'corrections/fifteen-for-all.yaml',
      replace: '缴满15年都',
      by: '缴满18年都',
    };
    expect(checkContent(mutate(change))).toEqual([]);
  });
});

describe('where words that the handbook avoids are free', () => {
  test.each([
    ['a search word', GUIDE, '  - 最少缴几年', '  - 停缴几年'],
    ['a longer word that is right', GUIDE, '一共几个月', '国家医保局说几个月'],
    [
      'the claim of a correction',
      'corrections/fifteen-for-all.yaml',
      '不管哪年退休',
      '不管停缴几年',
    ],
  ])('%s', (_, file, replace, by) => {
    expect(checkContent(mutate({ file, replace, by }))).toEqual([]);
  });
});

describe('places of the country', () => {
  const local = (id: string) =>
    mutate({ file: 'facts/local/hebei-channel.yaml', replace: 'hebei/shijiazhuang', by: id });

  test('without a list of places, one of a known province is taken on trust', () => {
    expect(checkContent(local('hebei/tangshan'))).toEqual([]);
  });

  test('with a list, it must be there or have a file', () => {
    const places = new Set(['hebei/tangshan', 'hebei/xinji']);
    expect(checkContent(local('hebei/tangshan'), places)).toEqual([]);
    expect(checkContent(local('hebei/tangsan'), places)).toMatchObject([
      { path: 'appliesTo.1', found: 'hebei/tangsan', expected: 'hebei/tangshan' },
    ]);
    expect(checkContent(valid, new Set(['hebei/tangshan']))).toMatchObject([
      { path: '第11行', found: '/regions/hebei/#xinji' },
    ]);
  });
});

describe('a document that is not in force yet', () => {
  const FACT = 'facts/pension/minimum-until-2029.yaml';
  const LAW = 'sources/pension-law.yaml';
  const inForce = (day: string) =>
    mutate({ file: LAW, replace: 'inForceFrom: 2011-07-01', by: `inForceFrom: ${day}` });
  /** The first value of the fact, begun and cited as said. */
  const rests = (from: string, more: string, files = valid) =>
    checkContent(
      mutate(
        {
          file: FACT,
          replace: '        clause: 第十六条\n        evidence: original\n',
          by: `        clause: 第十六条\n        evidence: original\n${more}`,
        },
        mutate({ file: FACT, replace: 'from: 2011-07-01', by: `from: ${from}` }, files),
      ),
    ).filter(({ file, path }) => file === FACT && path === 'values.0.cite');
  const beside = (citation: string): string =>
    `        checkedOn: 2026-11-22\n      - ${citation}\n`;
  const derived = beside('evidence: derived');
  const publisher = beside('publisher: 新华社\n        title: 问答\n        evidence: reported');

  test('a date that may be the first day or later is let pass', () => {
    for (const from of ['2011-07-01', '2011-07', '2011', '2012'])
      expect(rests(from, ''), from).toEqual([]);
    for (const from of ['2011-06-30', '2011-06', '2010'])
      expect(rests(from, ''), from).toHaveLength(1);
  });

  test('a start that is not known is the day on which the document was read', () => {
    expect(rests('unknown', '')).toEqual([]);
    expect(rests('unknown', '', inForce('2026-11-22'))).toEqual([]);
    expect(rests('unknown', '', inForce('2026-11-23'))).toMatchObject([
      { found: 'unknown（2026-11-22核对时就有），pension-law 2026-11-23才施行' },
    ]);
  });

  test('a publisher is a source beside it, a derivation is none', () => {
    expect(rests('2010', publisher)).toEqual([]);
    expect(rests('2010', derived)).toHaveLength(1);
  });

  test('nothing is said where the first day is not known', () => {
    expect(rests('2010', '', inForce('unknown'))).toEqual([]);
  });
});

test('every page and every id is a known address', () => {
  const known = [...knownAddresses(valid, new Set(['hebei/tangshan']))];
  expect(known).toEqual(
    expect.arrayContaining([
      '/',
      '/guides/minimum-years/',
      '/guides/minimum-years/#in-short',
      '/guides/minimum-years/#open-app',
      '/compare/15-vs-20/#payback',
      '/lapse/',
      '/lapse/#pension',
      '/lapse/#adjustment',
      '/regions/#hebei',
      '/regions/hebei/',
      '/regions/hebei/#shijiazhuang',
      '/regions/hebei/#tangshan',
      '/regions/hebei/shijiazhuang/#cross-province',
      '/regions/hebei/shijiazhuang/#unknown',
      '/tools/',
      '/tools/years/#how',
      '/facts/account-rate/',
      '/sources/pension-law/',
      '/terms/#minimum',
      '/corrections/pension/#fifteen-for-all',
      '/corrections/#fifteen-for-all',
      '/changes/',
      '/about/',
    ]),
  );
  expect(known).not.toContain('/regions/hebei/tangshan/');
});

test('a region without words of its own may be plain data', () => {
  const file = 'regions/hebei/tangshan.yaml';
  const text = 'name: 唐山市\nshort: 唐山\nlevel: prefecture-city\nfirstBatch: true\n';
  const files = mutate({ file, add: `${text}description: 在唐山参保。\n` });
  expect(checkContent(files)).toEqual([]);
  expect(knownAddresses(files)).toContain('/regions/hebei/tangshan/');
});

test('a body that does not parse keeps its ids, so that only the mistake is told', () => {
  const change = { file: GUIDE, replace: '</Example>', by: '' };
  expect(checkContent(mutate(change)).map(({ file }) => file)).toEqual([GUIDE]);
});

test('orphans are facts on no page; local ones with a section are none', () => {
  expect(orphanFacts(valid)).toEqual([]);
  const bare = mutate({
    file: 'facts/local/hebei-channel.yaml',
    replace: 'section: sharing\n',
    by: '',
  });
  expect(orphanFacts(bare)).toEqual([]);
  const unused = bare.filter(({ path }) => path !== 'regions/hebei/index.yaml');
  expect(orphanFacts(unused)).toEqual(['hebei-channel']);
  expect(orphanFacts(unused, ['hebei-channel'])).toEqual([]);
  expect(factCounts(unused)).toMatchObject({ orphans: ['hebei-channel'] });
  const { all, used } = factCounts(unused);
  expect(used).toBe(all - 1);
});

test('problems are printed a paragraph each', () => {
  const problems = checkContent(mutate({ file: GUIDE, replace: 'order: 10', by: 'ordr: 10' }));
  expect(formatProblems(problems)).toBe(`content/guides/minimum-years.mdx　order（第2行）
  缺少字段“order”
  找到：没有填
  应为：一个数

content/guides/minimum-years.mdx　ordr（第5行）
  没有“ordr”这个字段
  找到：ordr
  应为：order`);
});

test('a folder is read whole, hidden files left out', async () => {
  const url = new URL('../fixtures/content/valid/', import.meta.url);
  const files = await readContent(fileURLToPath(url));
  expect(files).toEqual(valid);
  expect(files.map(({ path }) => path)).toContain('regions/hebei/index.yaml');
});
