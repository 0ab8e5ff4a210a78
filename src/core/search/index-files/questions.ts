import { cleanText, normaliseHan } from '../normalise.ts';
import type { TopicEntry } from '../index-format.ts';

/**
 * The normalised questions of each topic, in the order in which the
 * browser has the topics.
 */
export const questionTexts = (topics: readonly TopicEntry[]): string[] =>
  topics.map(({ questions = [] }) =>
    [
      ...new Set(
        questions.map((question) => normaliseHan(cleanText(question)).replaceAll(' ', '')),
      ),
    ].join(','),
  );
