import { requirePositive, roundFen } from './money.ts';
import type { RuleResult } from './quantity.ts';

/** Limits of the monthly base in yuan, as far as they are known. */
export interface BaseLimits {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** The base of a contribution, and what decided it. */
export interface ContributionBase {
  /** Yuan a month. */
  readonly value: number;
  readonly by: 'lower' | 'upper' | 'wage';
}

/** A monthly wage in yuan, or the least or the most that can be paid on. */
export type Wage = number | 'lowest' | 'highest';

/**
 * The base for a wage: the wage itself if it is between the limits, else the limit that it exceeds or falls
 * below. Undefined if that limit is not known. Throws a RangeError unless the wage is above 0.
 * 国办发〔2019〕13号第三条.
 */
export const contributionBase = (
  wage: Wage,
  { lower, upper }: BaseLimits,
): ContributionBase | undefined => {
  if (wage === 'lowest') return lower === undefined ? undefined : { value: lower, by: 'lower' };
  if (wage === 'highest') return upper === undefined ? undefined : { value: upper, by: 'upper' };
  requirePositive('wage', wage);
  if (lower !== undefined && wage < lower) return { value: lower, by: 'lower' };
  if (upper !== undefined && wage > upper) return { value: upper, by: 'upper' };
  if (lower === undefined || upper === undefined) return undefined;
  return { value: wage, by: 'wage' };
};

/**
 * A contribution in yuan a month: a base in yuan times a rate as a fraction, rounded to the fen.
 * Throws a RangeError unless the base is above 0 and the rate lies between 0 and 1.
 * 《社会保险法》第十二条（养老）、第二十三条（医保）、第四十四条（失业）.
 */
export const contribution = (base: number, rate: number): RuleResult => {
  if (!(rate >= 0 && rate <= 1))
    throw new RangeError(`rate: found ${rate}, expected a fraction between 0 and 1`);
  return { value: roundFen(requirePositive('base', base) * rate), unit: 'yuan' };
};
