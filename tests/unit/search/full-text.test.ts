import { describe, expect, test } from 'vitest';
import { excerptParts, toWholeClauses } from '../../../src/browser/search/excerpt.ts';
import {
  resultKindOf,
  openFullText,
  type LoadPagefind,
} from '../../../src/browser/search/full-text.ts';
import { queryLayers } from '../../../src/browser/search/full-text-queries.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { TOPICS } from './fixture.ts';
import { indexesOf } from './load.ts';

const index = openIndex(indexesOf(TOPICS));
const { vocabulary } = index;

interface Fake {
  url: string;
  title: string;
  content: string;
  sections: { title: string; url: string; excerpt: string; score: number }[];
}

const PAGES: Fake[] = [
  {
    url: '/lapse/',
    title: '社保断缴了会怎样',
    content: '断缴以后 失业金 照领',
    sections: [
      { title: '社保断缴了会怎样', url: '/lapse/', excerpt: '断缴以后', score: 1 },
      { title: '失业', url: '/lapse/#unemployment', excerpt: '<mark>失业金</mark>照领', score: 9 },
    ],
  },
  {
    url: '/guides/unemployment-benefit/',
    title: '失业金怎么领',
    content: '失业金最长领多久',
    sections: [
      {
        title: '最长领几个月',
        url: '/guides/unemployment-benefit/#months',
        excerpt: '<mark>失业金</mark>最长 <b>&lt;x&gt;</b>',
        score: 2,
      },
    ],
  },
  {
    url: '/regions/hebei/',
    title: '在河北参保',
    content: '失业，另有养老金',
    sections: [{ title: '在河北参保', url: '/regions/hebei/', excerpt: '失业', score: 1 }],
  },
];

const fake =
  (asked: string[] = []): LoadPagefind =>
  () =>
    Promise.resolve({
      search: (query) => {
        asked.push(query);
        const words = query.replaceAll('"', '').split(' ');
        return Promise.resolve({
          results: PAGES.filter(({ content }) =>
            words.every((word) => content.includes(word[0] ?? '')),
          ).map((page) => ({
            id: page.url,
            data: () =>
              Promise.resolve({
                url: page.url,
                excerpt: page.content,
                content: page.content,
                meta: { title: page.title },
                sub_results: page.sections.map(({ score, ...section }) => ({
                  ...section,
                  weighted_locations: [{ balanced_score: score }],
                })),
              }),
          })),
        });
      },
    });

describe('layers of a query', () => {
  const queries = (text: string) =>
    queryLayers(text, vocabulary).map(({ query, isPartial }) => query + (isPartial ? ' ~' : ''));

  test('exact, then all words, then in the handbook’s words, then relaxed and labelled', () => {
    expect(queries('社保断交怎么办')).toEqual([
      '"社保断交怎么办"',
      '社保断交怎么办',
      '社保 断交',
      '社保 断缴',
      '断缴 ~',
    ]);
  });

  test('a single word is not asked twice', () => {
    expect(queries('断缴')).toEqual(['"断缴"', '断缴']);
  });

  test('without vocabulary only what was typed', () => {
    expect(queryLayers('社保断交怎么办').map(({ query }) => query)).toEqual([
      '"社保断交怎么办"',
      '社保断交怎么办',
    ]);
    expect(queryLayers('  ')).toEqual([]);
  });
});

describe('results', () => {
  test('go to the section where the words stand, without pages that have only part of them', async () => {
    const { search } = await openFullText(fake());
    const results = await search('失业金', index);
    expect(
      results.map(({ address, title, kind, isPartialMatch }) => ({
        address,
        title,
        kind,
        isPartialMatch,
      })),
    ).toEqual([
      {
        address: '/lapse/#unemployment',
        title: '社保断缴了会怎样：失业',
        kind: 'lapse',
        close: undefined,
      },
      {
        address: '/guides/unemployment-benefit/#months',
        title: '失业金怎么领：最长领几个月',
        kind: 'guide',
        close: undefined,
      },
    ]);
    expect(results[1]?.excerpt).toEqual([
      { text: '失业金', marked: true },
      { text: '最长 <b><x></b>', marked: false },
    ]);
  });

  test('relaxed layers are asked only when the others have nothing, and are labelled', async () => {
    const asked: string[] = [];
    const { search } = await openFullText(fake(asked));
    const results = await search('医保失业金怎么领', index);
    expect(asked).toEqual(['"医保失业金怎么领"', '医保失业金怎么领', '医保 失业金 领', '失业金']);
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ isPartialMatch }) => isPartialMatch)).toBe(true);
  });

  test('a missing engine is an error for the caller to tell', async () => {
    await expect(openFullText(() => Promise.reject(new Error('404')))).rejects.toThrow('404');
  });
});

describe('excerpts', () => {
  const tidy = (html: string, ...titles: string[]): string =>
    excerptParts(html, titles)
      .map(({ text }) => text)
      .join('');

  test.each([
    ['。 家人在<mark>定点</mark>药店买药', '家人在定点药店买药'],
    ['，连续年限就清零', '连续年限就清零'],
    ['\u2060。\u2060所以要缴20年', '所以要缴20年'],
    ['；“其他”也算', '“其他”也算'],
    ['0.2%到1.9%。', '0.2%到1.9%。'],
    ['掌上12333App. 电子社保卡. 实名登录', '掌上12333App. 电子社保卡。实名登录'],
  ])('signs left over at the head fall away: %s', (html, text) => {
    expect(tidy(html)).toBe(text);
  });

  test.each([
    ['能付什么. 家人在医院看病', ['能付什么'], '家人在医院看病'],
    ['<mark>备案</mark>. 在外地看病前', ['备案', '名词解释'], '在外地看病前'],
    ['保<mark>钱包</mark>. 用来做共济', ['医保钱包'], '用来做共济'],
    [
      '去外省看病，要先备案吗？ 要，急诊除外。在外省',
      ['去外省看病，要先备案吗？'],
      '要，急诊除外。在外省',
    ],
    ['错“补上本金就行。” 其实：要加收', ['错“补上本金就行。”'], '其实：要加收'],
    ['。 断缴. 断缴，以前的年限还在', ['断缴'], '断缴，以前的年限还在'],
    ['断缴. ', ['断缴'], ''],
    ['不能补。已经过了的月份', ['能不能补'], '不能补。已经过了的月份'],
  ])('a title is not repeated: %s', (html, titles, text) => {
    expect(tidy(html, ...titles)).toBe(text);
  });

  const CONTENT =
    '电子医保码在各地都能用。在外地看病以前先告诉参保地医保部门，方便直接结算，然后再去一家已经联了网可以直接结算住院费用的医院。长句一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
  test.each([
    ['保码在各地', '电子医保码在各地都能用。'],
    ['。在<mark>外地</mark>看病以前', '。在<mark>外地</mark>看病以前先告诉参保地医保部门'],
    ['参保地医', '在外地看病以前先告诉参保地医保部门'],
    ['结算，然后再去一', '方便直接结算，然后再去一家已经联了网可以直接结算住院费用的医院。'],
    ['在各地都', '电子医保码在各地都能用。'],
    ['不在页上', '不在页上'],
    ['长句', '长句…'],
  ])('it goes on to the end of its clause: %s', (html, whole) => {
    expect(toWholeClauses(html, CONTENT)).toBe(whole);
  });

  test('cells of a table are no excerpt, a short sentence is one', () => {
    const cells =
      '12 <mark>54岁</mark>. 2036.11–12. 1983.01–02 54岁1个月. 2037.02–03. 1983.03–04 54岁2个月.';
    expect(excerptParts(cells)).toEqual([]);
    expect(excerptParts('不用。<mark>54岁</mark>也行。先打12333问。')).not.toEqual([]);
  });

  test('marks stay where they were', () => {
    expect(excerptParts('，<mark>定</mark>点. <mark>药</mark>店开着')).toEqual([
      { text: '定', marked: true },
      { text: '点。', marked: false },
      { text: '药', marked: true },
      { text: '店开着', marked: false },
    ]);
  });

  test('only mark is read as markup; everything else is text', () => {
    const html = 'a <script>x</script> <mark>b &amp; <i>c</i></mark> &lt;img&gt;';
    expect(excerptParts(html)).toEqual([
      { text: 'a <script>x</script> ', marked: false },
      { text: 'b & <i>c</i>', marked: true },
      { text: ' <img>', marked: false },
    ]);
  });

  test.each([
    ['/guides/x/#y', 'guide'],
    ['/regions/hebei/', 'region'],
    ['/lapse/#medical', 'lapse'],
    ['/compare/15-vs-20/', 'compare'],
    ['/tools/x/', 'tool'],
    ['/terms/#x', 'term'],
    ['/corrections/pension/#x', 'correction'],
    ['/about/', 'page'],
  ])('%s is %s', (address, kind) => {
    expect(resultKindOf(address)).toBe(kind);
  });
});
