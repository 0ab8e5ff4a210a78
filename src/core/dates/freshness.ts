import type { Fact } from '../schema/fact.ts';
import type { Recheck, LawEvent } from '../schema/recheck.ts';
import { findLast } from '../find-last.ts';
import { concerns, readingOf, type NamedFact } from './law-events.ts';
import { daysEarlier } from './spread-due-days.ts';
import { localTopicOf } from '../schema/local-topics.ts';
import { firstDay } from './timeline.ts';

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

/** The same day some months later, or the last one of a month that is too short. */
export const addMonthsToDay = (day: string, months: number): string => {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
};

/** The value in force on a day (or the repeal), or the first value if the series begins later. */
export const shownValue = <Item extends { readonly from: string }>(
  values: readonly Item[],
  day: string,
): Item => findLast(values, ({ from }) => firstDay(from) <= day) ?? values[0]!;

/** Day of the oldest check among the citations of the value that is shown. */
export const oldestCheck = (fact: Fact, day: string): string =>
  shownValue<Fact['values'][number]>(fact.values, day)
    .cite.map(({ checkedOn }) => checkedOn)
    .sort()[0]!;

/** Whole days from one day to another. */
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day so many days before another. */
const daysBefore = (day: string, days: number): string =>
  isoDay(new Date(Date.parse(day) - days * 86_400_000));

/** The day before a day. */
export const dayBefore = (day: string): string => daysBefore(day, 1);

/** The events that concern a fact, without those after which it was checked or against which it was read. */
export const openLawEvents = (fact: NamedFact, rules: Recheck, day: string): LawEvent[] =>
  rules.events.filter(
    (event) =>
      concerns(event, fact) &&
      event.before > oldestCheck(fact.data, day) &&
      !readingOf(fact.data, event),
  );

/** Newest year of the shown figures of a local fact; undefined if they name none. */
const yearOfFigures = (fact: Fact, day: string): number | undefined => {
  const value = shownValue<Fact['values'][number]>(fact.values, day);
  const figures: readonly object[] = 'figures' in value ? (value.figures ?? []) : [];
  const years = figures.flatMap((item) =>
    'year' in item && typeof item.year === 'number' ? [item.year] : [],
  );
  return years.length > 0 ? Math.max(...years) : undefined;
};

/**
 * The first day after a fact's last check by which newer figures are usually published. If a check after such
 * a day found nothing, the next one is a year later.
 */
const nextPublication = (fact: Fact, rules: Recheck, day: string): string[] => {
  const rule = rules.yearly.find(({ topic }) => topic === localTopicOf(fact));
  const year = yearOfFigures(fact, day);
  if (!rule || year === undefined) return [];
  const checked = oldestCheck(fact, day);
  const dayFor = (wanted: number): string =>
    `${wanted - Number(rule.yearBefore)}-${rule.publishedBy}`;
  const firstPossible = Math.max(year + 1, Number(checked.slice(0, 4)));
  const wanted = [0, 1, 2].map((more) => dayFor(firstPossible + more));
  return wanted.filter((published) => published > checked).slice(0, 1);
};

/**
 * The last day on which a fact is fresh, as things stand on `day`: its own day, or the earlier of two. One is
 * the eve of its next change, unless the fact was read against the law that brings the change. The other is a
 * number of months after its oldest check, or the eve of an open event or the day on which next year's
 * figures are published, if that is sooner; it is moved some days earlier, by the name of the fact
 * (`daysEarlier`), so that no day has too many facts.
 */
export const dueDay = (fact: NamedFact, rules: Recheck, day: string): string => {
  const { id, folder, data } = fact;
  if (data.recheckBy) return data.recheckBy;
  const checked = oldestCheck(data, day);
  const read = rules.events.filter((event) => readingOf(data, event)).map(({ before }) => before);
  const changes = data.values
    .map(({ from }) => firstDay(from))
    .filter((change) => change > checked && !read.includes(change));
  const last = [
    addMonthsToDay(checked, rules.topics[folder] ?? rules.months),
    ...openLawEvents(fact, rules, day).map(({ before }) => dayBefore(before)),
    ...nextPublication(data, rules, day),
  ].sort()[0]!;
  const spread = daysBefore(last, daysEarlier(folder, id, daysBetween(checked, last)));
  return [spread, ...changes.map(dayBefore)].sort()[0]!;
};

/** Whether a day of rechecking has gone by. */
export const isOverdue = (due: string, day: string): boolean => due < day;
