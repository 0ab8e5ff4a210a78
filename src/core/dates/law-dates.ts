import type { Fact } from '../schema/fact.ts';
import { firstDay, isRepeal } from './timeline.ts';

/** A fact that begins, changes or ends on a date. */
interface LawChange {
  readonly fact: string;
  readonly kind: 'begins' | 'changes' | 'ends';
  /** Which of the fact's values, counted from 0. */
  readonly value: number;
}

/** A date of the law, as precisely as it is known, with the facts that change on it. */
interface LawDate {
  readonly date: string;
  readonly changes: readonly LawChange[];
}

/** Whether a fact is one of a province: of the whole of it, or of a place in it. */
export const concernsProvince = ({ appliesTo }: Fact, province: string): boolean =>
  appliesTo !== 'national' &&
  appliesTo.some((place) => place === province || place.startsWith(`${province}/`));

/**
 * Every date of national law from `since` on, or of the rules of a province and its places; newest
 * first, read from the facts themselves.
 */
export const lawDates = (
  facts: readonly { id: string; data: Fact }[],
  since: string,
  province?: string,
): LawDate[] => {
  const dates = new Map<string, LawChange[]>();
  for (const { id, data } of facts) {
    const concerns =
      province === undefined ? data.appliesTo === 'national' : concernsProvince(data, province);
    if (!concerns) continue;
    data.values.forEach((item, value) => {
      if (firstDay(item.from) < since) return;
      const kind = isRepeal(item) ? 'ends' : value === 0 ? 'begins' : 'changes';
      dates.set(item.from, [...(dates.get(item.from) ?? []), { fact: id, kind, value }]);
    });
  }
  return [...dates]
    .map(([date, changes]) => ({ date, changes }))
    .sort(
      (a, b) => firstDay(b.date).localeCompare(firstDay(a.date)) || b.date.localeCompare(a.date),
    );
};

/** The handbook lists changes of the law from this date on; earlier ones are on the page of each fact. */
export const LAW_FOLLOWED_SINCE = '2024-07-01';

/** The page of a past year of national law. */
export const lawYearAddress = (year: string): string => `/changes/law/${year}/`;
