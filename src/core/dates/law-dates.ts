import type { Fact } from '../schema/fact.ts';
import { firstDay } from './timeline.ts';

/** A fact that begins, changes or ends on a date. */
interface LawChange {
  readonly fact: string;
  readonly kind: 'begins' | 'changes' | 'ends';
  /** Which of the fact's values, counted from 0. */
  readonly value: number;
}

/** A date of the law, as precisely as it is known, with what happens then. */
interface LawDate {
  readonly date: string;
  readonly changes: readonly LawChange[];
}

/** Every date of national law from `since` on, newest first, read from the facts themselves. */
export const lawDates = (
  facts: readonly { id: string; data: Fact }[],
  since: string,
): LawDate[] => {
  const dates = new Map<string, LawChange[]>();
  for (const { id, data } of facts) {
    if (data.appliesTo !== 'national') continue;
    data.values.forEach((item, value) => {
      if (firstDay(item.from) < since) return;
      const ended = 'text' in item ? item.text === null : item.value === null;
      const kind = ended ? 'ends' : value === 0 ? 'begins' : 'changes';
      dates.set(item.from, [...(dates.get(item.from) ?? []), { fact: id, kind, value }]);
    });
  }
  return [...dates]
    .map(([date, changes]) => ({ date, changes }))
    .sort(
      (a, b) => firstDay(b.date).localeCompare(firstDay(a.date)) || b.date.localeCompare(a.date),
    );
};
