import { describe, expect, test } from 'vitest';
import { likeness, openAsked } from '../../../src/core/search/question-index.ts';
import { openIndex } from '../../../src/core/search/lookup.ts';
import { createSource } from '../../../src/browser/search/fetch-index.ts';
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

const first = (query: string): string | undefined => {
  const { scores } = likeness(query, index.asked!, vocabulary);
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best && index.topics[best[0]]?.address;
};

describe('what people ask', () => {
  test('leads to the topic in words that its page does not use', () => {
    expect(first('我们厂子黄了')).toBe('/lapse/#unemployment');
    expect(first('想给老娘看病')).toBe('/guides/family-sharing/');
  });

  test('a question counts, not only the names of a topic', () => {
    const bare = openAsked({ questions: [] }, index.topics, vocabulary);
    expect(likeness('饭碗', bare, vocabulary).scores.size).toBe(0);
    expect(likeness('饭碗', index.asked!, vocabulary).scores.size).toBe(1);
  });

  test('the share of pairs that somebody asks with is told', () => {
    expect(likeness('丢了饭碗', index.asked!, vocabulary).known).toBe(1);
    expect(likeness('红烧肉', index.asked!, vocabulary).known).toBe(0);
    expect(likeness('丢了红烧', index.asked!, vocabulary).known).toBeCloseTo(1 / 3);
    expect(likeness('', index.asked!, vocabulary)).toEqual({ scores: new Map(), known: 0 });
  });

  test('the same is read bit by bit, once, and kept when further files come', async () => {
    const source = createSource((name) => Promise.resolve(files[name]));
    await source.load('places', 'words');
    const read = await source.load('sections', 'questions');
    expect(read.asked).toEqual(index.asked);
    const later = await source.load('counties');
    expect(later).not.toBe(read);
    expect(later.asked).toBe(read.asked);
  });

  test('nothing is read before all topics are there', async () => {
    const source = createSource((name) => Promise.resolve(files[name]));
    await source.load('places', 'words');
    expect((await source.load('questions')).asked).toBeUndefined();
    expect((await source.load('sections')).asked).toBeDefined();
  });
});

test('questions belong to the entry at their address', () => {
  const topics = topicEntries([], {}, { '/tools/': ['断了'] });
  expect(topics.find(({ address }) => address === '/tools/')).toMatchObject({
    questions: ['断了'],
  });
});
