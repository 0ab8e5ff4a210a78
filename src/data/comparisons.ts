import { COMPARISON_FACTS, type ComparisonQuantities } from '../core/rules/comparison-rules.ts';
import { compare, type ComparisonView } from '../core/rules/comparison.ts';
import type { QuantityFact } from '../core/rules/quantity.ts';
import type { Comparison } from '../core/schema/comparison.ts';
import { quantity } from './facts.ts';
import { formatQuantity } from '../core/wording/format-value.ts';
import { siteDate } from './site.ts';

/** A comparison worked out by the law of the day that the site speaks for. */
export const comparisonView = async (comparison: Comparison): Promise<ComparisonView> => {
  const pairs = Object.entries(COMPARISON_FACTS).map(
    async ([name, id]) => [name, { id, data: await quantity(id) }] as [string, QuantityFact],
  );
  const quantities = Object.fromEntries(await Promise.all(pairs)) as ComparisonQuantities;
  return compare(comparison, quantities, await siteDate(), formatQuantity);
};
