import { cleanText, normaliseHan } from '../normalise.ts';
import type { TopicEntry } from '../index-format.ts';

/**
 * The normalised questions of each topic and the sentence that says what it answers, in the order in
 * which the browser has the topics.
 */
export const questionTexts = (topics: readonly TopicEntry[]): string[] =>
  topics.map(({ questions = [], description }) =>
    [
      ...new Set(
        [...questions, ...(description === undefined ? [] : [description])].map((text) =>
          normaliseHan(cleanText(text)).replaceAll(' ', ''),
        ),
      ),
    ].join(','),
  );
