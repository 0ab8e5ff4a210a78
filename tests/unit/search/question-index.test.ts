import { describe, expect, test } from 'vitest';
import {
  knownPairShare,
  queryTerms,
  questionIndexSteps,
  scoreByQuestions,
} from '../../../src/core/search/question-index.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { runSync } from '../../../src/core/search/steps.ts';
import { createIndexLoader } from '../../../src/browser/search/fetch-index.ts';
import { topicEntries } from '../../../src/core/search/index-files/topic-entries.ts';
import { TOPICS } from './fixture.ts';
import { indexesOf } from './load.ts';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/lapse/#unemployment': ['厂子黄了能领钱吗', '丢了饭碗找谁'],
  '/guides/family-sharing/': ['老娘看病能刷我的卡吗'],
};
const topics = TOPICS.map((topic) => ({ ...topic, questions: ASKED[topic.address] ?? [] }));
const files = indexesOf(topics);
const index = openIndex(files);
const { vocabulary } = index;

const scores = (query: string, questionIndex = index.questionIndex) =>
  scoreByQuestions(queryTerms(query, { vocabulary, questionIndex }), questionIndex);
const first = (query: string): string | undefined => {
  const [best] = [...scores(query)].sort(([, a], [, b]) => b - a);
  return best?.[0].address;
};

describe('what people ask', () => {
  test('leads to the topic in words that its page does not use', () => {
    expect(first('我们厂子黄了')).toBe('/lapse/#unemployment');
    expect(first('想给老娘看病')).toBe('/guides/family-sharing/');
  });

  test('a question counts, not only the names of a topic', () => {
    const bare = runSync(
      questionIndexSteps(
        index.topics.map((topic) => ({ ...topic, questions: [] })),
        vocabulary,
      ),
    );
    expect(scores('饭碗', bare).size).toBe(0);
    expect(scores('饭碗').size).toBe(1);
  });

  test('the share of pairs that somebody asks with is told', () => {
    const share = (query: string): number => knownPairShare(queryTerms(query, index));
    expect(share('丢了饭碗')).toBe(1);
    expect(share('红烧肉')).toBe(0);
    expect(share('丢了红烧')).toBeCloseTo(1 / 3);
    expect(share('')).toBe(0);
    expect(scores('').size).toBe(0);
  });

  test('the same is read bit by bit, once, and kept when further files come', async () => {
    const source = createIndexLoader((name) => Promise.resolve(files[name]));
    await source.load('names', 'topics');
    const read = source.index;
    expect(read?.questionIndex).toEqual(index.questionIndex);
    await source.load('names-more');
    expect(source.index).not.toBe(read);
    expect(source.index?.questionIndex).toBe(read?.questionIndex);
  });
});

test('questions belong to the entry at their address', () => {
  const topics = topicEntries([], {}, { '/tools/': ['断了'] });
  expect(topics.find(({ address }) => address === '/tools/')).toMatchObject({
    questions: ['断了'],
  });
});
