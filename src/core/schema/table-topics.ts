import type { LocalTopic } from './local-topics.ts';

/** Topics with a row in the table at the head of a place's page, those that people ask for most first. */
export const TABLE_TOPICS = [
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
export type TableTopic = (typeof TABLE_TOPICS)[number];

/** Topics with answers in short words: those of the tables, and those that only calculators use. */
export const ANSWERED_TOPICS = [
  ...TABLE_TOPICS,
  'urban-income',
] as const satisfies readonly LocalTopic[];
export type AnsweredTopic = (typeof ANSWERED_TOPICS)[number];

/** Whether a topic has a row in those tables. */
export const isTableTopic = (topic: LocalTopic | undefined): topic is TableTopic =>
  (TABLE_TOPICS as readonly (LocalTopic | undefined)[]).includes(topic);
