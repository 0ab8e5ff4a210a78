/** Finds pages and sections for a text, which may be what remains of a query without its places. */
import { cleanText, normaliseHan } from './normalise.ts';
import type { SearchResult } from './index-format.ts';
import type { SearchIndex } from './index-model.ts';
import { rankByQuestions, type TopicMatch } from './rank-by-questions.ts';
import { topicsNamed } from './topic-names.ts';

export type { TopicMatch } from './rank-by-questions.ts';

export const isPartialMatch = ({ isConfident }: TopicMatch): boolean => !isConfident;

/** Topics for a text, best first. */
export const findTopics = (text: string, index: SearchIndex): TopicMatch[] => {
  const normalised = normaliseHan(cleanText(text));
  if (normalised.trim() === '') return [];
  return rankByQuestions(normalised, topicsNamed(normalised, index), index);
};

export const topicResult = (found: TopicMatch): SearchResult => ({
  kind: found.topic.kind,
  title: found.topic.title,
  address: found.topic.address,
  ...(isPartialMatch(found) ? { isPartialMatch: true } : {}),
});
