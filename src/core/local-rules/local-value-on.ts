import { inForceOn } from '../dates/timeline.ts';
import type { Fact } from '../schema/fact.ts';
import { localValuesOf, type LocalTopic, type LocalValue } from '../schema/local-topics.ts';

/** What a fact says on a day, if it is a local fact on this topic. */
export const localValueOn = <Topic extends LocalTopic>(
  fact: Fact,
  topic: Topic,
  date: string,
): LocalValue<Topic> | undefined => inForceOn(localValuesOf(fact, topic), date);
