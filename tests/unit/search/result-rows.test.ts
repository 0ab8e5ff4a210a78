import { describe, expect, test } from 'vitest';
import { REGION_SECTIONS } from '../../../src/core/schema/local-topics.ts';
import { PLACE_SECTIONS } from '../../../src/core/search/index-format.ts';
import type { ListedResult } from '../../../src/browser/search/merge-results.ts';
import { groupByPage } from '../../../src/browser/search/result-rows.ts';

const result = (title: string, address: string, more: Partial<ListedResult> = {}): ListedResult =>
  ({ kind: 'guide', title, address, ...more }) as ListedResult;
const shown = (results: readonly ListedResult[]) =>
  groupByPage(results).map(({ address, sections }) => [address, sections.map((one) => one.title)]);

describe('rows', () => {
  test('are one for a page: its best result leads, sections stand inside by their heading', () => {
    expect(
      shown([
        result('社保断缴了会怎样：失业', '/lapse/#unemployment'),
        result('五险各管什么', '/guides/five/'),
        result('社保断缴了会怎样：工伤', '/lapse/#injury'),
        result('社保断缴了会怎样', '/lapse/'),
      ]),
    ).toEqual([
      ['/lapse/#unemployment', ['工伤']],
      ['/guides/five/', []],
    ]);
  });

  test('have three sections at most, each once', () => {
    const page = result('社保断缴了会怎样？', '/lapse/');
    const sections = ['unemployment', 'unemployment', 'injury', 'pension', 'medical'].map((id) =>
      result(`社保断缴了会怎样：${id}`, `/lapse/#${id}`),
    );
    expect(shown([page, ...sections])).toEqual([
      ['/lapse/', ['unemployment', 'injury', 'pension']],
    ]);
  });

  test('do not put what is only near beside an answer', () => {
    expect(
      shown([
        result('共济：谁能用', '/guides/gongji/#who'),
        result('共济：怎么退', '/guides/gongji/#undo', { isPartialMatch: true }),
      ]),
    ).toEqual([['/guides/gongji/#who', []]]);
  });

  test('keep places apart that stand on the page of one province', () => {
    const place = (title: string, address: string) => result(title, address, { kind: 'region' });
    expect(
      shown([
        place('广州（广东）', '/regions/guangdong/#guangzhou'),
        place('深圳（广东）', '/regions/guangdong/#shenzhen'),
        place('广东：失业金', '/regions/guangdong/#unemployment'),
        place('广东：给家人用', '/regions/guangdong/#sharing'),
      ]),
    ).toEqual([
      ['/regions/guangdong/#guangzhou', []],
      ['/regions/guangdong/#shenzhen', []],
      ['/regions/guangdong/#unemployment', ['给家人用']],
    ]);
  });
});

test('search knows every section that pages of places have', () => {
  expect(PLACE_SECTIONS).toEqual(expect.arrayContaining([...REGION_SECTIONS]));
});
