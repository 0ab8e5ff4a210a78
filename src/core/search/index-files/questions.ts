import { cleanText, normaliseHan } from '../normalise.ts';
import type { QuestionsFile, TopicEntry } from '../index-format.ts';

/**
 * Builds `questions.json`: the normalised questions of each topic, in the order in which the
 * browser has the topics.
 */
export const questionsFile = (topics: readonly TopicEntry[]): QuestionsFile => ({
  questions: topics.map(({ questions = [] }) =>
    [
      ...new Set(
        questions.map((question) => normaliseHan(cleanText(question)).replaceAll(' ', '')),
      ),
    ].join(','),
  ),
});
