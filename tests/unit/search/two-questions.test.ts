import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { splitQuestions } from '../../../src/core/search/two-questions.ts';
import { realIndexes, lookup } from './load.ts';

const index = openIndex(realIndexes());
const pages = (query: string): string[] => [
  ...new Set(lookup(query, index).map(({ address }) => address.replace(/#.*/, ''))),
];

describe('a query is cut into its questions', () => {
  test.each([
    ['失业金怎么领 医保还能报吗', ['失业金怎么领', '医保还能报吗']],
    ['公司倒闭了 失业金怎么领 医保怎么办', ['公司倒闭了 失业金怎么领', '医保怎么办']],
    ['失业金怎么领 医保怎么办 急', ['失业金怎么领', '医保怎么办 急']],
  ])('%s', (query, questions) => {
    expect(splitQuestions(query, index)).toEqual(questions);
  });

  test('what asks nothing, or has no subject of its own, is no question by itself', () => {
    expect(splitQuestions('我爸去世了 丧葬费怎么领', index)).toHaveLength(1);
    expect(splitQuestions('失业金怎么领 怎么弄', index)).toEqual(['失业金怎么领 怎么弄']);
    expect(splitQuestions('断缴 石家庄', index)).toEqual([]);
  });

  test('a story with many questions is left whole', () => {
    const one = '失业金怎么领';
    expect(splitQuestions([one, one, one].join(' '), index)).toHaveLength(3);
    expect(splitQuestions([one, one, one, one].join(' '), index)).toEqual([]);
  });
});

describe('two questions in one query', () => {
  test('have their answers in the first two rows, in the order in which they were asked', () => {
    expect(pages('失业金怎么领，社保卡丢了怎么办').slice(0, 2)).toEqual([
      '/guides/unemployment-benefit/',
      '/guides/lost-card/',
    ]);
    expect(pages('社保卡丢了怎么办？失业金怎么领').slice(0, 2)).toEqual([
      '/guides/lost-card/',
      '/guides/unemployment-benefit/',
    ]);
  });

  test('count as answered, also where the handbook says that it does not treat one of them', () => {
    expect(interpret('失业金怎么领，社保卡丢了怎么办', index)).toMatchObject({
      match: 'exact',
      answeredQuestions: 2,
    });
    const { results, match } = interpret('失业金怎么领，公积金怎么取', index);
    expect(results.slice(0, 2).map(({ address }) => address.replace(/#.*/, ''))).toEqual([
      '/guides/unemployment-benefit/',
      '/guides/not-covered/',
    ]);
    expect(match).toBe('exact');
  });

  test('on one page are ranked as one question', () => {
    expect(interpret('产假几天，产假怎么请', index).answeredQuestions).toBeUndefined();
  });

  test('of which one has no answer are ranked as one question', () => {
    expect(interpret('失业金怎么领，红烧肉的医保怎么烧', index).answeredQuestions).toBeUndefined();
  });
});
