import { MONTHS_A_YEAR, wholeMonths } from '../dates/duration.ts';
import { requirePositive, roundFen } from './money.ts';
import {
  numberAt,
  numberIn,
  rowsAt,
  tierAt,
  type QuantityFact,
  type RuleResult,
} from './quantity.ts';

/** The facts behind the months for somebody who dies before retiring. */
export interface WorkingQuantities {
  /** `survivor-months`: months by years paid, and what each further year adds. */
  readonly table: QuantityFact;
  /** `survivor-months-limit`: the most that there can be. */
  readonly limit: QuantityFact;
}

/** The same for a pensioner. */
export interface RetiredQuantities extends WorkingQuantities {
  /** `survivor-reduction`: months taken off for each year of pension drawn. */
  readonly reduction: QuantityFact;
  /** `survivor-months-floor`: the least that there can be. */
  readonly floor: QuantityFact;
}

/** The row of the table that so many months paid fall into, in months. */
interface Tier {
  /** Months paid from which it holds. */
  readonly from: number;
  /** Months of 抚恤金 at that point. */
  readonly months: number;
  /** Months that each further year paid adds. */
  readonly added: number;
}

/** The row for a whole number of months paid. Throws a RangeError for part-months and without one. */
export const survivorTier = (monthsPaid: number, table: QuantityFact, date: string): Tier => {
  const row = tierAt(rowsAt(table, date), 'yearsPaid', wholeMonths(monthsPaid) / MONTHS_A_YEAR);
  if (!row) throw new RangeError(`The fact “${table.id}” has nothing for ${monthsPaid} months`);
  return {
    from: numberIn(row, 'yearsPaid') * MONTHS_A_YEAR,
    months: numberIn(row, 'months'),
    added: numberIn(row, 'added'),
  };
};

/**
 * Months of 抚恤金 for somebody who dies before retiring, by months paid (a whole number, those
 * deemed paid included). Years paid count to the month: where a further year adds to the months, a
 * further month adds a twelfth of it. The value is not rounded. Throws a RangeError for part-months
 * and where the table has no row. Not for deaths at work. 人社部发〔2021〕18号第五条（一）和最后一句.
 */
export const survivorMonthsWorking = (
  monthsPaid: number,
  { table, limit }: WorkingQuantities,
  date: string,
): RuleResult => {
  const { from, months, added } = survivorTier(monthsPaid, table, date);
  const earned = months + (added * (monthsPaid - from)) / MONTHS_A_YEAR;
  const most = numberAt(limit, date);
  const value = Math.min(most, earned);
  return {
    value,
    unit: 'months',
  };
};

/**
 * Months of 抚恤金 for a pensioner: each month of pension drawn takes off a twelfth of what a year
 * takes off, never below the floor. Both durations in whole months; the value is not rounded.
 * Throws a RangeError as above. 人社部发〔2021〕18号第五条（二）和最后一句.
 */
export const survivorMonthsRetired = (
  monthsPaid: number,
  monthsDrawn: number,
  facts: RetiredQuantities,
  date: string,
): RuleResult => {
  const atFirst = survivorMonthsWorking(monthsPaid, facts, date);
  const reduction = numberAt(facts.reduction, date);
  const floor = numberAt(facts.floor, date);
  const left = atFirst.value - (reduction * wholeMonths(monthsDrawn)) / MONTHS_A_YEAR;
  return {
    value: Math.max(floor, left),
    unit: 'months',
  };
};

/** Months of 丧葬补助金. Takes the fact `survivor-funeral-months`. 人社部发〔2021〕18号第四条. */
export const funeralMonths = (fact: QuantityFact, date: string): RuleResult => {
  const value = numberAt(fact, date);
  return { value, unit: 'months' };
};

/**
 * A number of months as yuan: times the province's monthly disposable income of urban residents in
 * the year before the death. The months go in unrounded; only the yuan are rounded, to the fen.
 * Throws a RangeError unless the income is above 0. 人社部发〔2021〕18号第四条、第五条.
 */
export const survivorAmount = (months: RuleResult, income: number): RuleResult => ({
  value: roundFen(months.value * requirePositive('income', income)),
  unit: 'yuan',
});

/**
 * Whether both sums together may not exceed what the person paid in: where fewer months were paid
 * than the fact `survivor-cap-threshold` says. Throws a RangeError for part-months. The rule as the
 * human resources bureau of 威海 gives it (2024-06-21).
 */
export const isCapped = (monthsPaid: number, threshold: QuantityFact, date: string): boolean =>
  wholeMonths(monthsPaid) < numberAt(threshold, date);

/**
 * Both sums together, in yuan. Each is rounded already, so that the total is the sum of the figures shown.
 * `contributions` is what the person paid in, in yuan, if the cap applies. Throws a RangeError unless it is
 * above 0.
 */
export const survivorTotal = (parts: readonly RuleResult[], contributions?: number): RuleResult => {
  const sum = roundFen(parts.reduce((yuan, { value }) => yuan + value, 0));
  const capped =
    contributions !== undefined && requirePositive('contributions', contributions) < sum;
  return {
    value: capped ? roundFen(contributions) : sum,
    unit: 'yuan',
  };
};
