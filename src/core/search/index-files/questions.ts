import { compactText } from '../normalise.ts';
import type { TopicEntry } from '../index-format.ts';

/** The normalised questions of a topic, and the sentence that says what it answers. */
export const questionTexts = ({ questions = [], description }: TopicEntry): string[] => [
  ...new Set([...questions, ...(description === undefined ? [] : [description])].map(compactText)),
];
