import { findLast } from '../find-last.ts';
import type { Read } from '../rules/track-reads.ts';
import { firstDay } from '../dates/timeline.ts';

/** A document behind a fact from a day on, as the steps of a reckoning name it. */
export interface Clause {
  readonly from: string;
  readonly words: string;
  /** Present if only weak evidence is known. */
  readonly weak?: {
    /** The sentence of a result about such rules, up to their names. */
    readonly words: string;
    /** Name of the rule, and whom to ask about it. */
    readonly label: string;
  };
}
/** The documents behind facts, each in the order of time. */
export type Clauses = Readonly<Record<string, readonly Clause[]>>;

/** The document behind a fact on a date, or its first where it begins later. */
export const clauseOn = ({ fact, on }: Read, clauses: Clauses): Clause | undefined => {
  const series = clauses[fact] || [];
  return findLast(series, ({ from }) => firstDay(from) <= firstDay(on)) || series[0];
};
