import { MONTHS_A_YEAR, wholeMonths } from '../dates/duration.ts';
import { findLast } from '../find-last.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { roundFen } from './money.ts';
import { numberIn, rowsAt, tierAt, type QuantityFact, type RuleResult } from './quantity.ts';

type UnemploymentItem = LocalFigures<'unemployment'>[number];
/** Months of benefit by the time paid, as a place sets them. */
export type MonthsTable = Pick<UnemploymentItem, 'months' | 'further' | 'untilYears' | 'max'>;

/**
 * The most months of benefit that the law allows for so many months paid; undefined where too
 * little was paid for any. Throws a RangeError for part-months. Takes the fact
 * `unemployment-month-caps`. 《社会保险法》第四十六条.
 */
export const mostBenefitMonths = (
  monthsPaid: number,
  caps: QuantityFact,
  date: string,
): RuleResult | undefined => {
  const row = tierAt(rowsAt(caps, date), 'yearsPaid', wholeMonths(monthsPaid) / MONTHS_A_YEAR);
  return row && { value: numberIn(row, 'months'), unit: 'months' };
};

/** The most months of one claim, whatever was paid and left over. 《社会保险法》第四十六条. */
export const mostMonthsOfClaim = (caps: QuantityFact, date: string): RuleResult => ({
  value: Math.max(...rowsAt(caps, date).map((row) => numberIn(row, 'months'))),
  unit: 'months',
});

/**
 * Months of benefit by the table of a place, for so many months paid: the last step that is reached, and
 * further months for the time paid since. A rate of further months holds until the next one begins, and time
 * that a step covers already is not counted again. Undefined if the table begins later, ends earlier or has
 * only a maximum. Throws a RangeError for part-months.
 */
export const benefitMonths = (
  monthsPaid: number,
  { months: steps = [], further = [], untilYears = Infinity, max = Infinity }: MonthsTable,
): RuleResult | undefined => {
  const years = wholeMonths(monthsPaid) / MONTHS_A_YEAR;
  if (years >= untilYears) return undefined;
  const step = findLast(steps, ({ yearsPaid }) => yearsPaid <= years);
  const value = further.reduce((sum, each, i) => {
    const { everyMonths, addMonths, roundUpFrom = everyMonths } = each;
    const start = Math.max(each.afterYears, step?.yearsPaid ?? 0);
    const end = Math.min(years, further[i + 1]?.afterYears ?? Infinity);
    // Years are fractions: a month that is whole on paper is whole here.
    const paid = Math.round(Math.max(0, (end - start) * MONTHS_A_YEAR));
    const times = Math.floor((paid + everyMonths - roundUpFrom) / everyMonths);
    return sum + times * addMonths;
  }, step?.months ?? 0);
  return value > 0 ? { value: Math.min(max, value), unit: 'months' } : undefined;
};

/**
 * The monthly amount of a place, from a month of the claim on, with the conditions that distinguish it from
 * others.
 */
export interface BenefitAmount {
  /** Yuan a month. */
  readonly amount: number;
  /** Years paid from which it holds; 0 where it makes no difference. */
  readonly yearsPaid?: number | undefined;
  /** Month of the claim from which it holds; the first where absent. */
  readonly fromMonth?: number | undefined;
  readonly tier?: number | undefined;
  readonly part?: string | undefined;
}

/** A stretch of the claim with the same amount each month. */
export interface BenefitStretch {
  readonly fromMonth: number;
  /** Yuan a month. */
  readonly amount: number;
}

/** The benefit in one part of a place, in the order of time. */
export interface BenefitSchedule {
  readonly tier?: number | undefined;
  readonly part?: string | undefined;
  readonly stretches: readonly BenefitStretch[];
}

const areaOf = ({ tier, part }: BenefitAmount): string => [tier, part].join('|');
const startOf = ({ fromMonth = 1 }: BenefitAmount): number => fromMonth;

/**
 * The benefit in each part of a place (a class of the minimum wage, a named part), for so many months paid.
 * An amount without a part is for the rest of the place; if it begins after the first month, it follows in
 * every part. Empty if no amount holds from the first month on. Throws a RangeError for part-months. The
 * standard is set by the province: 《社会保险法》第四十七条.
 */
export const benefitSchedules = (
  monthsPaid: number,
  amounts: readonly BenefitAmount[],
): BenefitSchedule[] => {
  const years = wholeMonths(monthsPaid) / MONTHS_A_YEAR;
  const reached = amounts.filter(({ yearsPaid = 0 }) => yearsPaid <= years);
  const fromFirst = reached.filter((each) => startOf(each) === 1);
  const areas = [...new Set(fromFirst.map(areaOf))];
  const later = reached.filter((each) => startOf(each) > 1);
  return areas.map((area) => {
    const { tier, part } = fromFirst.find((each) => areaOf(each) === area)!;
    const ofRest = (each: BenefitAmount): boolean => areaOf(each) === '|' && !areas.includes('|');
    const here = [...fromFirst, ...later].filter((each) => areaOf(each) === area || ofRest(each));
    const starts = [...new Set(here.map(startOf))].sort((a, b) => a - b);
    const stretches = starts.map((fromMonth) => ({
      fromMonth,
      amount: mostYears(here.filter((each) => startOf(each) === fromMonth)).amount,
    }));
    return { tier, part, stretches };
  });
};

/** Of amounts that are told apart by years paid alone, the one with the most. */
const mostYears = (amounts: readonly BenefitAmount[]): BenefitAmount =>
  amounts.reduce((best, each) => ((each.yearsPaid ?? 0) >= (best.yearsPaid ?? 0) ? each : best));

/** A whole claim of so many months, in yuan. */
export const benefitTotal = (months: number, stretches: readonly BenefitStretch[]): RuleResult => {
  const value = stretches.reduce((sum, { fromMonth, amount }, i) => {
    const until = Math.min(months, (stretches[i + 1]?.fromMonth ?? Infinity) - 1);
    return sum + amount * Math.max(0, until - fromMonth + 1);
  }, 0);
  return { value: roundFen(value), unit: 'yuan' };
};
