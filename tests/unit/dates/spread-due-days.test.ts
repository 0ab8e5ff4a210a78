import { expect, test } from 'vitest';
import { daysEarlier } from '../../../src/core/dates/spread-due-days.ts';

const YEAR = 365;
const TOPICS = Array.from({ length: 200 }, (_, i) => `topic-${i}`);

test('the same names give the same day, whatever else there is', () => {
  expect([
    daysEarlier('reimbursement', 'reimb-not-covered', YEAR),
    daysEarlier('reimbursement', 'reimb-maternity', YEAR),
    daysEarlier('transfer', 'trans-medical-duty', YEAR),
  ]).toEqual([86, 83, 97]);
});

test('at most a third of the time is given up, and none where there is none', () => {
  const all = TOPICS.map((topic) => daysEarlier(topic, 'a', YEAR));
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(YEAR / 3);
  expect(Math.max(...all)).toBeGreaterThan(YEAR / 4);
  expect(daysEarlier('transfer', 'a', 0)).toBe(0);
});

test('facts of a topic stay within a sixteenth of that time, and do not share one day', () => {
  const days = Array.from({ length: 40 }, (_, i) => daysEarlier('transfer', `fact-${i}`, YEAR));
  expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(Math.ceil(YEAR / 3 / 16));
  expect(new Set(days).size).toBeGreaterThan(4);
});

test('topics take up all of that time', () => {
  const stretches = TOPICS.map((topic) => Math.floor(daysEarlier(topic, 'a', 48_000) / 1000));
  expect(new Set(stretches).size).toBe(16);
});
