import { COMPARISON_FACTS, type ComparisonQuantities } from '../core/rules/comparison-rules.ts';
import { compare, type ComparisonView } from '../core/rules/comparison.ts';
import type { QuantityFact } from '../core/rules/quantity.ts';
import { withReads, type Read } from '../core/rules/track-reads.ts';
import type { Comparison } from '../core/schema/comparison.ts';
import { quantity } from './facts.ts';
import { formatQuantity } from '../core/wording/format-value.ts';
import type { Clauses } from '../core/wording/clauses.ts';
import { statesFigure } from '../core/wording/states-figure.ts';
import { clausesOf } from './clauses.ts';
import { siteDate } from './site.ts';

/** A comparison as its page shows it. */
export interface ShownComparison extends ComparisonView {
  /** The quantities behind its figures. */
  readonly reads: readonly Read[];
  /** The documents behind that. */
  readonly clauses: Clauses;
}

/**
 * Facts whose figures stand in the author's words of a cell; the figures that rules give are read from
 * quantities.
 */
const statedIn = ({ rows }: ComparisonView, on: string): Read[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ text, fact, result }) =>
      result === undefined && statesFigure(text) ? [{ fact, on }] : [],
    ),
  );

/** A comparison worked out by the law of the day that the site speaks for. */
export const comparisonView = async (comparison: Comparison): Promise<ShownComparison> => {
  const pairs = Object.entries(COMPARISON_FACTS).map(
    async ([name, id]) => [name, { id, data: await quantity(id) }] as [string, QuantityFact],
  );
  const date = await siteDate();
  const quantities = Object.fromEntries(await Promise.all(pairs)) as ComparisonQuantities;
  const view = withReads(quantities, (recorded) =>
    compare(comparison, recorded, date, formatQuantity),
  );
  const reads = [...view.reads, ...statedIn(view, date)];
  const ids = reads.map(({ fact }) => fact);
  return { ...view, reads, clauses: await clausesOf(ids, 'a comparison') };
};
