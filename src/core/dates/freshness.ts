import type { Fact } from '../schema/fact.ts';
import type { Recheck } from '../schema/recheck.ts';
import { lastWhere } from '../find-last.ts';
import { firstDay, nextChange } from './timeline.ts';

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

/** The day before a day. */
export const dayBefore = (day: string): string => {
  const [year, month, date] = parts(day);
  return isoDay(new Date(Date.UTC(year, month - 1, date - 1)));
};

/** The same day some months later, or the last one of a month that is too short. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
};

/** The value that holds on a day, or the first where the series begins later; a repeal counts. */
export const shownValue = <Item extends { readonly from: string }>(
  values: readonly Item[],
  day: string,
): Item => lastWhere(values, ({ from }) => firstDay(from) <= day) ?? values[0]!;

/** Day of the oldest check among the citations of the value that is shown. */
export const oldestCheck = (fact: Fact, day: string): string =>
  shownValue<Fact['values'][number]>(fact.values, day)
    .cite.map(({ checkedOn }) => checkedOn)
    .sort()[0]!;

/**
 * The last day on which a fact is fresh: its own, or the earliest of so many months after its oldest
 * check, the eve of its next change, and the eve of an event that concerns it and that it has not
 * been checked after.
 */
export const dueDay = (fact: Fact, topic: string, rules: Recheck, day: string): string => {
  if (fact.recheckBy) return fact.recheckBy;
  const checked = oldestCheck(fact, day);
  const local = fact.appliesTo !== 'national' && fact.section;
  const events = rules.events
    .filter(({ topics, sections }) => topics.includes(topic) || (local && sections.includes(local)))
    .map(({ before }) => before);
  const next = nextChange<Fact['values'][number]>(fact.values, checked)?.from;
  const eves = [...events, ...(next ? [firstDay(next)] : [])]
    .filter((event) => event > checked)
    .map(dayBefore);
  return [addMonths(checked, rules.topics[topic] ?? rules.months), ...eves].sort()[0]!;
};

/** Whether a day of rechecking has gone by. */
export const isOverdue = (due: string, day: string): boolean => due < day;
