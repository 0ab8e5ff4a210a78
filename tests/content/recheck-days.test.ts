import { expect, test } from 'vitest';
import { validOf, type Entry } from '../../src/tools/check-content/entry.ts';
import { readEntries } from '../../src/tools/check-content/read-entries.ts';
import { dueDay } from '../../src/core/dates/freshness.ts';
import type { NamedFact } from '../../src/core/dates/law-events.ts';
import { CONTENT_FILES } from '../real-content.ts';

/** So many facts can be read again by a few people in a day. */
const MOST_A_DAY = 60;

const named = (entries: readonly Entry[]): NamedFact[] =>
  validOf(entries, 'facts').map(({ id, file, data }) => ({
    id,
    folder: file.split('/')[1] ?? '',
    data,
  }));

const { entries } = readEntries(CONTENT_FILES);
const facts = named(entries);
const rules = validOf(entries, 'recheck')[0]!.data;

/** The day on which most of them fall due, as things stand on a day, and how many they are. */
const busiest = (all: readonly NamedFact[], day: string): [day: string, facts: number] => {
  const days = new Map<string, number>();
  for (const fact of all) {
    const due = dueDay(fact, rules, day);
    days.set(due, (days.get(due) ?? 0) + 1);
  }
  return [...days].sort(([, a], [, b]) => b - a)[0]!;
};

test.each(['2026-11-28', '2027-01-15', '2027-07-01'])(
  'as things stand on %s, no day has more facts to be read again than people can read',
  (day) => {
    const [due, count] = busiest(facts, day);
    expect(count, due).toBeLessThanOrEqual(MOST_A_DAY);
  },
);

test('nor has one with a thousand facts that were all checked on one day', () => {
  const cite = [{ evidence: 'derived', checkedOn: '2027-02-01' }];
  const thousand = Array.from({ length: 1000 }, (_, i): NamedFact => {
    const { id, folder, data } = facts[i % facts.length]!;
    const values = [{ from: 'unknown', text: '话', cite }];
    return { id: `${id}-${i}`, folder, data: { ...data, values } as NamedFact['data'] };
  });
  const [due, count] = busiest(thousand, '2027-02-01');
  expect(count, due).toBeLessThanOrEqual(MOST_A_DAY);
  expect(count).toBeGreaterThan(1000 / 365);
});

test('no fact is due later than its months allow after the oldest check of what is shown', () => {
  const DAY = '2026-11-28';
  for (const fact of facts) {
    const { id, folder, data } = fact;
    if (data.recheckBy) continue;
    const months = rules.topics[folder] ?? rules.months;
    // What is shown is as old as the oldest check of what it rests on.
    const begun = data.values.filter(({ from }) => from === 'unknown' || from <= DAY);
    const { cite } = begun.at(-1) ?? data.values[0]!;
    const last = new Date(Date.parse(cite.map(({ checkedOn }) => checkedOn).sort()[0]!));
    last.setUTCMonth(last.getUTCMonth() + months);
    expect(dueDay(fact, rules, DAY) <= last.toISOString().slice(0, 10), id).toBe(true);
  }
});
