import { CALCULATORS } from '../../core/calculators/index.ts';
import { COMPARISON_FACTS } from '../../core/rules/comparison-rules.ts';

/** Facts that rules take, on the pages of the calculators and comparisons that use them. */
export const FACTS_OF_RULES: readonly string[] = [
  ...Object.values(COMPARISON_FACTS),
  ...Object.values(CALCULATORS).flatMap(({ facts }) => Object.values(facts)),
];
