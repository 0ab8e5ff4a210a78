import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { realIndexes } from './load.ts';

const index = openIndex(realIndexes());
const match = (query: string) => interpret(query, index).match;

describe('whether the first result answers', () => {
  test.each(['断缴', '唐山', '失业金能领几个月', '上班路上被车撞了算工伤吗', 'tuixiunianling'])(
    '%s: it does',
    (query) => {
      expect(match(query)).toBe('exact');
    },
  );

  test.each(['道士退休待遇', '社保入税是什么时候开始的'])(
    '%s: what is listed is only near, and each row says so',
    (query) => {
      const { match, results } = interpret(query, index);
      expect(match).toBe('near');
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ isPartialMatch }) => !isPartialMatch)).toEqual([]);
    },
  );

  test('a subject of others is an answer where the page speaks of it', () => {
    expect(match('公积金怎么提取')).toBe('exact');
    expect(match('社保断了有什么影响')).toBe('exact');
  });

  test('the page of what is not covered comes first where it names the subject', () => {
    const { match, results } = interpret('社保断了驾照能年审吗', index);
    expect(match).toBe('near');
    expect(results[0]?.address).toMatch(/^\/guides\/not-covered\//);
  });

  test('nothing is found for what lies outside, or for nothing', () => {
    expect(match('火车票怎么退')).toBe('none');
    expect(match('')).toBe('none');
  });
});
