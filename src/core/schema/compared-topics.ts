import type { LocalTopic } from './local-topics.ts';

/** Topics that the table at the head of a place's page has a row for, in its order. */
export const COMPARED_TOPICS = [
  'base-limits',
  'flexible-rates',
  'reference-wage',
  'medical-years',
  'medical-lapse',
  'unemployment',
  'minimum-wage',
  'resident-premium',
  'channels',
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
