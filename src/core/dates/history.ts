import { findLastIndex } from '../find-last.ts';
import { firstDay } from './timeline.ts';

/** One value of a series with its place in time. */
export interface Period<Item> {
  readonly item: Item;
  /** `past`: another has taken its place; `now`: in force; `next`: not yet. */
  readonly state: 'past' | 'now' | 'next';
  /** When the next item begins, as precisely as it is known; undefined for the last. */
  readonly until: string | undefined;
}

/** A series told as history on a day: what was before, what holds, what comes. */
export const historyOf = <Item extends { readonly from: string }>(
  series: readonly Item[],
  day: string,
): Period<Item>[] => {
  const current = findLastIndex(series, ({ from }) => firstDay(from) <= day);
  return series.map((item, i) => ({
    item,
    state: i < current ? 'past' : i === current ? 'now' : 'next',
    until: series[i + 1]?.from,
  }));
};
