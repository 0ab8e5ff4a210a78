import { describe, expect, test } from 'vitest';
import { correctionOf } from '../../../src/tools/check-prose/autocorrect.ts';
import { checkProse } from '../../../src/tools/check-prose/index.ts';
import {
  MAX_SENTENCE_CHARACTERS,
  longSentences,
} from '../../../src/tools/check-prose/sentences.ts';
import { mutate, valid } from '../../content/mutate.ts';

const GUIDE = 'guides/minimum-years.mdx';

describe('AutoCorrect', () => {
  test.each([
    ['先登录,再看记录。', '，'],
    ['看１２３４号', '1234'],
    ['先登录 ，再看', '录，'],
    ['怎么查?', '？'],
  ])('%s', (text, expected) => {
    expect(correctionOf(text)?.expected).toContain(expected);
  });

  test.each([
    '打开App看12333',
    '按8%缴，到2030年',
    '《社会保险法》（2018修正）第14条',
    '国办发〔2021〕14号',
  ])('asks for no space in %s', (text) => {
    expect(correctionOf(text)).toBeUndefined();
  });
});

describe('sentences', () => {
  const long = '字'.repeat(MAX_SENTENCE_CHARACTERS);

  test('one character too many is found, and where', () => {
    expect(longSentences(`短句。${long}。`)).toEqual([
      { index: 3, sentence: `${long}。`, length: MAX_SENTENCE_CHARACTERS + 1 },
    ]);
    expect(longSentences(`${long.slice(1)}。${long.slice(1)}。`)).toEqual([]);
  });

  test('a line break that was asked for ends a sentence', () => {
    expect(longSentences(`${long}\u2028${long}`)).toEqual([]);
  });
});

describe('content', () => {
  test('the fixtures are clean', () => {
    expect(checkProse(valid).problems).toEqual([]);
    expect(checkProse(valid).texts).toBeGreaterThan(50);
  });

  test('a fault is told with its line', () => {
    const change = { file: GUIDE, replace: '一共几个月，', by: '一共几个月 ，' };
    expect(checkProse(mutate(change)).problems).toMatchObject([
      { file: GUIDE, path: expect.stringMatching(/^第\d+行$/) },
    ]);
  });

  test('a long sentence is refused in a guide and counted in a fact', () => {
    const long = '，再数一数'.repeat(20);
    const guide = { file: GUIDE, replace: '一共几个月，', by: `一共几个月${long}，` };
    expect(checkProse(mutate(guide)).problems).toMatchObject([{ message: '句子太长，读不顺' }]);
    const file = 'facts/pension/minimum-until-2029.yaml';
    const fact = { file, replace: '最低缴费15年', by: `最低缴费15年${long}` };
    expect(checkProse(mutate(fact))).toMatchObject({ problems: [], longInFacts: 1 });
  });
});
