import type { LocalTopic } from './local-topics.ts';

/** Topics that the table at the head of a place's page has a row for: first what people ask of places most. */
export const COMPARED_TOPICS = [
  'channels',
  'medical-lapse',
  'medical-years',
  'flexible-rates',
  'base-limits',
  'unemployment',
  'resident-premium',
  'minimum-wage',
  'reference-wage',
] as const satisfies readonly LocalTopic[];
export type ComparedTopic = (typeof COMPARED_TOPICS)[number];

/** Topics that are answered in short words: those of the tables, and what calculators alone ask for. */
export const ANSWERED_TOPICS = [
  ...COMPARED_TOPICS,
  'urban-income',
] as const satisfies readonly LocalTopic[];
export type AnsweredTopic = (typeof ANSWERED_TOPICS)[number];

/** Whether a topic has a row in those tables. */
export const isComparedTopic = (topic: LocalTopic | undefined): topic is ComparedTopic =>
  (COMPARED_TOPICS as readonly (LocalTopic | undefined)[]).includes(topic);
