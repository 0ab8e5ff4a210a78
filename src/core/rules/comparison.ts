import type { Comparison } from '../schema/comparison.ts';
import type { Unit } from '../schema/fact.ts';
import { COMPARISON_RULES, type ComparisonQuantities, type RuleInput } from './comparison-rules.ts';
import { minimumStages, type MinimumStage } from './minimum-months.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { checkIndex } from './pension.ts';
import type { RuleResult } from './quantity.ts';

/** A cell ready to print; `result` is there where a rule gave its value. */
interface ComparisonCell {
  readonly text: string;
  /** Fact that the words rest on. */
  readonly fact: string;
  readonly result?: RuleResult;
}

interface ComparisonRow {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** One cell for each subject, or a single one that holds for all. */
  readonly cells: readonly ComparisonCell[];
}

/** One stage of the minimum, and for each subject in turn whether its months suffice. */
interface EligibilityRow extends MinimumStage {
  readonly enough: readonly boolean[];
}

/** One bar of the chart: months paid, and yuan a month. */
export interface ChartPoint {
  readonly months: number;
  readonly basic: number;
  readonly account: number;
  readonly total: number;
}

/** Everything that a comparison's page shows apart from its body. */
export interface ComparisonView {
  readonly subjects: Comparison['subjects'];
  readonly assumptions: Comparison['assumptions'];
  readonly rows: readonly ComparisonRow[];
  readonly eligibility: readonly EligibilityRow[];
  readonly chart: readonly ChartPoint[];
}

/** Puts a value into words, which the site has and the rules do not. */
export type Format = (value: number, unit: Unit) => string;

/** The result of the rule with this name. Throws a RangeError if there is none, and as the rule does. */
export const applyRule = (name: string, input: RuleInput): RuleResult => {
  const rule = Object.entries(COMPARISON_RULES).find(([key]) => key === name)?.[1];
  if (!rule)
    throw new RangeError(
      `No rule “${name}”, expected one of ${Object.keys(COMPARISON_RULES).join(', ')}`,
    );
  return rule(input);
};

/**
 * A comparison worked out by the law of `date` (a day): cells with their texts filled in, the stages
 * of the minimum, the points of the chart in steps of a year. Throws a RangeError for an unknown
 * rule, an index outside `index-limits`, and as the rules do.
 */
export const compare = (
  comparison: Comparison,
  quantities: ComparisonQuantities,
  date: string,
  format: Format,
): ComparisonView => {
  const { subjects, assumptions } = comparison;
  checkIndex(assumptions.index, quantities.indexLimits, date);
  const at = (months: number): RuleInput => ({ months, assumptions, quantities, date });
  const fill = (cell: Comparison['rows'][number]['cells'][number], i: number): ComparisonCell => {
    const { text, fact, rule } = cell;
    const subject = subjects[i];
    if (rule === undefined || !subject) return { text, fact };
    const result = applyRule(rule, at(subject.months));
    return { text: text.replace(/\{value\}/g, format(result.value, result.unit)), fact, result };
  };
  return {
    subjects,
    assumptions,
    rows: comparison.rows.map(({ id, label, note, cells }) => ({
      id,
      label,
      ...(note === undefined ? {} : { note }),
      cells: cells.map(fill),
    })),
    eligibility: minimumStages(quantities.minimum, date).map((stage) => ({
      ...stage,
      enough: subjects.map(({ months }) => months >= stage.months),
    })),
    chart: monthsOfChart(comparison.chart).map((months) => ({
      months,
      basic: applyRule('basic', at(months)).value,
      account: applyRule('account', at(months)).value,
      total: applyRule('total', at(months)).value,
    })),
  };
};

const monthsOfChart = ({ from, to }: Comparison['chart']): number[] =>
  Array.from(
    { length: Math.floor((to - from) / MONTHS_A_YEAR) + 1 },
    (_, i) => from + i * MONTHS_A_YEAR,
  );
