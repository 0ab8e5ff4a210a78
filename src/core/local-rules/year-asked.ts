import type { AnsweredTopic } from '../schema/table-topics.ts';

/** Residents pay for a year before it begins: places collect from September at the earliest (云南 in 2024). */
const COLLECTION_BEGINS = '09';

/** The year whose figure on a topic readers want on a day (`YYYY-MM-DD`). */
export const yearAsked = (topic: AnsweredTopic, date: string): number => {
  const isCollecting = topic === 'resident-premium' && date.slice(5, 7) >= COLLECTION_BEGINS;
  return Number(date.slice(0, 4)) + (isCollecting ? 1 : 0);
};
