import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../src/core/search/open-index.ts';
import type { TopicEntry } from '../../../src/core/search/index-format.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import {
  nearDuplicates,
  pagesWithFewQuestions,
  searchedTopics,
} from '../../../src/tools/maintenance/sample-questions.ts';
import { mutate, valid } from '../../content/mutate.ts';
import { indexesOf } from '../search/load.ts';

const page = (questions: readonly string[], address = '/guides/a/'): TopicEntry => ({
  kind: 'guide',
  title: '甲',
  address,
  questions,
});

describe('pages with few questions', () => {
  const FIVE = ['一', '二', '三', '四', '五'];

  test('questions at sections count for their page', () => {
    const section = page(['四', '五'], '/guides/a/#who');
    expect(pagesWithFewQuestions([page(['一', '二', '三']), section])).toEqual([]);
    expect(pagesWithFewQuestions([page(['一', '二']), section])).toMatchObject([
      { address: '/guides/a/', title: '甲', count: 4, sectionsWithout: [] },
    ]);
  });

  test('a section without a question is named, however many its page has', () => {
    expect(pagesWithFewQuestions([page(FIVE), page([], '/guides/a/#how')])).toMatchObject([
      { count: 5, sectionsWithout: ['how'] },
    ]);
  });

  test('the page with the fewest comes first', () => {
    const pages = [page(['一', '二'], '/guides/a/'), page(['一'], '/guides/b/')];
    expect(pagesWithFewQuestions(pages).map(({ address }) => address)).toEqual([
      '/guides/b/',
      '/guides/a/',
    ]);
  });

  test('terms and corrections need none', () => {
    const term: TopicEntry = { kind: 'term', title: '乙', address: '/terms/#yi' };
    expect(pagesWithFewQuestions([term])).toEqual([]);
  });

  test('a page of the content is found with the questions of its address', () => {
    const few = (files: typeof valid) =>
      pagesWithFewQuestions(searchedTopics(readEntries(files).entries)).find(
        ({ address }) => address === '/guides/minimum-years/',
      );
    expect(few(valid)).toMatchObject({ count: 1 });
    const change = {
      file: 'search/questions.yaml',
      replace: '  - 要缴满多久才能领',
      by: '  - 要缴满多久才能领\n  - 几年够',
    };
    expect(few(mutate(change))).toMatchObject({ count: 2 });
  });
});

describe('near-duplicates', () => {
  const { vocabulary } = openIndex(indexesOf([]));
  const others = page(['灵活就业怎么缴', '失业金领几个月', '骗保罚几倍'], '/guides/b/');
  const twinsOf = (first: string, second: string) =>
    nearDuplicates([page([first]), page([second], '/guides/c/'), others], vocabulary);

  test.each([
    ['统筹区是什么意思', '统筹区是什么意思'],
    ['断了三年农合要等几个月', '新农合断了三年要等几个月'],
    ['公司不给开离职证明', '公司不给开离职证明怎么领'],
  ])('%s = %s', (first, second) => {
    expect(twinsOf(first, second)).toMatchObject([
      { first: { text: first, address: '/guides/a/' }, second: { text: second } },
    ]);
  });

  test.each([
    ['生育津贴怎么领', '失业金怎么领'],
    ['公司不给开离职证明', '公司不给开离职证明养老金会不会少'],
    ['社保卡丢了怎么办', '社保卡密码忘了'],
  ])('%s ≠ %s', (first, second) => {
    expect(twinsOf(first, second)).toEqual([]);
  });

  test('two of one page are found too, and the most alike come first', () => {
    const same = page(['女的几岁退休', '男的几岁退休拿钱', '女的几岁退休'], '/guides/d/');
    const found = nearDuplicates([same, others], vocabulary, 0.2);
    expect(found[0]).toMatchObject({ similarity: 1, second: { address: '/guides/d/' } });
    expect(found.map(({ similarity }) => similarity)).toEqual(
      found.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
    expect(found.length).toBeGreaterThan(1);
  });
});
