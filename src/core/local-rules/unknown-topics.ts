import { LOCAL_TOPIC_LABELS } from '../schema/local-topic-labels.ts';
import type { ComparedTopic } from '../schema/compared-topics.ts';
import type { LocalTopicAnswers } from './place-answers.ts';

/** Topics of which nothing is known, by the telephone number to ask. */
export const unknownByHotline = (
  answers: readonly LocalTopicAnswers[],
): { hotline: string; topics: ComparedTopic[] }[] => {
  const unknown = answers.filter((topic) => topic.answers.length === 0);
  return (['12393', '12333'] as const)
    .map((hotline) => ({
      hotline,
      topics: unknown
        .filter(({ topic }) => LOCAL_TOPIC_LABELS[topic].hotline === hotline)
        .map(({ topic }) => topic),
    }))
    .filter(({ topics }) => topics.length > 0);
};
