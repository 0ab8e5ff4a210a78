import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnswerSource } from '../../../src/browser/search/answer-sentences.ts';
import { handbookWords } from '../../../src/core/search/segment.ts';
import { openVocabulary } from '../../../src/core/search/vocabulary.ts';
import { words } from './load.ts';
import { placeNoteMessage } from '../../../src/browser/search/status-message.ts';

/** The words of the real content. */
const VOCABULARY = openVocabulary({ ...words(), also: undefined }, []);

const FILES: Record<string, Record<string, string | string[]>> = {
  '/search/answers/guides/gongji.json': { '': '能。', '#who': '近亲属。' },
  '/search/answers/regions/guangdong.json': {
    '': '家人也在广东参保，能用。',
    '#local': ['广东失业金按90%发。', '广东产假多80天。'],
    '#lapse': ['广东旧办法：次月停。'],
    '#guangzhou': ['广州灵活就业费率8%。'],
    '#base': [
      '广东灵活就业费率20%。',
      '广东医保基数下限6000元。',
      '广东养老基数：上限27000元，下限5000元。',
      '广东每月计发基数9307元。',
      '广东职工医保：单位6.8%，个人2%。',
    ],
    '#resident': ['广东居民医保每人每年400元。'],
    '#unemployment': ['广东失业金最长领24个月。', '广东失业金按最低工资的90%发。'],
  },
};
const fetchFile = (path: string): Promise<unknown> =>
  FILES[path] ? Promise.resolve(FILES[path]) : Promise.reject(new Error(path));

const ask = async (
  address: string,
  { kind = 'guide', title = '', query = '', isPlaceOnly = false } = {},
) => {
  const source = createAnswerSource(() => VOCABULARY, fetchFile);
  await new Promise<void>((done) => {
    source.request(address, done);
  });
  const result = { kind: kind as 'guide' | 'region', title, address };
  const said = `${query} ${handbookWords(query, VOCABULARY)}`;
  return source.sentence({ query: said, result, isPlaceOnly });
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sentence of a row', () => {
  test('is that of its page or of its section', async () => {
    expect(await ask('/guides/gongji/')).toBe('能。');
    expect(await ask('/guides/gongji/#who')).toBe('近亲属。');
    expect(await ask('/guides/gongji/#unknown')).toBeUndefined();
  });

  test('of a place is the fact of it that was asked for', async () => {
    const local = { kind: 'region', title: '广东：其他规定' };
    const address = '/regions/guangdong/#local';
    expect(await ask(address, { ...local, query: '广东产假几天' })).toBe('广东产假多80天。');
    expect(await ask(address, { ...local, query: '广东失业金' })).toBe('广东失业金按90%发。');
    expect(await ask(address, { ...local, query: '广东丧葬费' })).toBeUndefined();
    expect(
      await ask('/regions/guangdong/#lapse', {
        kind: 'region',
        title: '广东：停保',
        query: '广东停保',
      }),
    ).toBe('广东旧办法：次月停。');
  });

  test.each([
    ['广东最低社保基数', '#base', '广东养老基数：上限27000元，下限5000元。'],
    ['广东灵活就业交多少', '#base', '广东灵活就业费率20%。'],
    ['广东医保基数', '#base', '广东医保基数下限6000元。'],
    ['广东失业金一个月多少', '#unemployment', '广东失业金按最低工资的90%发。'],
    ['广东失业金能领几个月', '#unemployment', '广东失业金最长领24个月。'],
  ])('of a place states the figure that %s asks for', async (query, id, sentence) => {
    const local = { kind: 'region', title: '广东：缴费基数', query };
    expect(await ask(`/regions/guangdong/${id}`, local)).toBe(sentence);
  });

  test('of a place is what pensions are worked out from only where pensions are asked for', async () => {
    const local = { kind: 'region', title: '广东：缴费基数' };
    const address = '/regions/guangdong/#base';
    expect(await ask(address, { ...local, query: '广东每月交多少' })).not.toContain('计发');
    expect(await ask(address, { ...local, query: '广东养老金计发基数' })).toContain('计发');
  });

  test.each([
    ['广东个体户交多少', '#base', '广东灵活就业费率20%。'],
    ['广东公司医保交多少', '#base', '广东职工医保：单位6.8%，个人2%。'],
    ['广东灵活就业医保比例', '#base', '广东灵活就业费率20%。'],
    ['广东新农合多少钱', '#resident', '广东居民医保每人每年400元。'],
    ['广东居民养老多少钱', '#resident', undefined],
  ])('of a place is of whom %s asks for', async (query, id, sentence) => {
    const local = { kind: 'region', title: '广东：缴费', query };
    expect(await ask(`/regions/guangdong/${id}`, local)).toBe(sentence);
  });

  test('of a place needs the words of search', async () => {
    const source = createAnswerSource(() => undefined, fetchFile);
    const address = '/regions/guangdong/#base';
    await new Promise<void>((done) => {
      source.request(address, done);
    });
    const result = { kind: 'region' as const, title: '广东：缴费基数', address };
    expect(source.sentence({ query: '广东基数', result })).toBeUndefined();
  });

  test('of a place says nothing of another subject than the one asked for', async () => {
    const address = '/regions/guangdong/#guangzhou';
    const place = { kind: 'region', title: '广州（广东）' };
    expect(await ask(address, { ...place, query: '广州失业金' })).toBeUndefined();
    expect(await ask('/regions/guangdong/', { ...place, query: '广东失业金' })).toBeUndefined();
    expect(await ask('/regions/guangdong/', { ...place, query: '广东', isPlaceOnly: true })).toBe(
      '家人也在广东参保，能用。',
    );
  });
});

test('the province in the title of a city is no word that was asked', async () => {
  const row = { kind: 'region', title: '广州（广东）：缴费基数', query: '广州社保交多少' };
  expect(await ask('/regions/guangdong/#base', row)).toBe(
    '广东养老基数：上限27000元，下限5000元。',
  );
});

describe('the file of a page', () => {
  test('is fetched once for all its sections', () => {
    const paths: string[] = [];
    const source = createAnswerSource(
      () => VOCABULARY,
      (path) => {
        paths.push(path);
        return fetchFile(path);
      },
    );
    source.request('/guides/gongji/', () => undefined);
    source.request('/guides/gongji/#who', () => undefined);
    expect(paths).toEqual(['/search/answers/guides/gongji.json']);
  });

  test('is waited for a moment only, and a failure is no error', async () => {
    const settled = vi.fn();
    const source = createAnswerSource(
      () => VOCABULARY,
      () => new Promise(() => undefined),
    );
    source.request('/guides/gongji/', settled);
    expect(source.isPending('/guides/gongji/')).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(source.isPending('/guides/gongji/')).toBe(false);
    expect(settled).toHaveBeenCalledOnce();
    expect(await ask('/guides/missing/')).toBeUndefined();
  });
});

describe('the note on a place', () => {
  test('says that nothing local was found and whom to ask about this subject', () => {
    expect(placeNoteMessage('内江失业金/guides/unemployment-benefit/', false)).toMatch(
      /^的页面里没有查到这件事，下面是全国的。.*12333/,
    );
    expect(placeNoteMessage('内江生育津贴/guides/maternity/', true)).toMatch(
      /^没有单列这件事，可能写在它的其他规定里。下面是全国的。.*12393/,
    );
  });
});
