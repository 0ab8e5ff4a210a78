import type { Comparison } from '../schema/comparison.ts';
import { roundFen } from './money.ts';
import { firstYearTooShort } from './minimum-months.ts';
import { accountPension, basicPension, basicShare, paidIn, paybackMonths } from './pension.ts';
import type { QuantityFact, RuleResult } from './quantity.ts';
import {
  survivorMonthsRetired,
  survivorMonthsWorking,
  type RetiredQuantities,
} from './survivor.ts';

/** Ids of the facts that comparisons need, by the name that the rules know them under. */
export const COMPARISON_FACTS = {
  minimum: 'minimum-months',
  indexLimits: 'index-limits',
  basicRate: 'basic-pension-rate',
  accountRate: 'pension-account-rate',
  flexibleRate: 'pension-flexible-rate',
  paymentMonths: 'payment-months',
  survivorMonths: 'survivor-months',
  survivorLimit: 'survivor-months-limit',
  survivorReduction: 'survivor-reduction',
  survivorFloor: 'survivor-months-floor',
} as const;

/** The facts themselves. */
export type ComparisonQuantities = Readonly<Record<keyof typeof COMPARISON_FACTS, QuantityFact>>;

/** The input of a rule. */
export interface RuleInput {
  /** Months paid by the subject of the column. */
  readonly months: number;
  readonly assumptions: Comparison['assumptions'];
  readonly quantities: ComparisonQuantities;
  /** The day whose law is applied. */
  readonly date: string;
}

type Rule = (input: RuleInput) => RuleResult;

const basic: Rule = ({ assumptions, months, quantities, date }) =>
  basicPension(assumptions, months, quantities.basicRate, date);

const balance: Rule = ({ assumptions, months, quantities, date }) =>
  paidIn(assumptions, months, quantities.accountRate, date);

const account: Rule = (input) => {
  const { assumptions, quantities, date } = input;
  const saved = balance(input).value;
  return accountPension(saved, assumptions.retirementAge, quantities.paymentMonths, date);
};

const total: Rule = (input) => ({
  value: roundFen(basic(input).value + account(input).value),
  unit: 'yuan-per-month',
});

const paidInFlexible: Rule = ({ assumptions, months, quantities, date }) =>
  paidIn(assumptions, months, quantities.flexibleRate, date);

const tooShortFrom: Rule = ({ months, quantities }) => {
  const year = firstYearTooShort(months, quantities.minimum);
  if (year === undefined) throw new RangeError(`${months} months are enough in every year known`);
  return {
    value: year,
    unit: 'calendar-year',
  };
};

const survivorQuantities = (quantities: ComparisonQuantities): RetiredQuantities => ({
  table: quantities.survivorMonths,
  limit: quantities.survivorLimit,
  reduction: quantities.survivorReduction,
  floor: quantities.survivorFloor,
});

/** The rules that a cell of a comparison may name; the unit of each stands in its result. */
export const COMPARISON_RULES: Readonly<Record<string, Rule>> = {
  /** First calendar year of retirement in which the months no longer suffice. */
  'too-short-from': tooShortFrom,
  /** Share of the average wage that the months earn. */
  'basic-share': ({ months, quantities, date }) => basicShare(months, quantities.basicRate, date),
  /** 基础养老金 a month. */
  basic,
  /** Balance of the personal account. */
  balance,
  /** 个人账户养老金 a month. */
  account,
  /** Both parts a month. */
  total,
  /** Months of 抚恤金 while working. */
  'survivor-working': ({ months, quantities, date }) =>
    survivorMonthsWorking(months, survivorQuantities(quantities), date),
  /** The same after `assumptions.pensionMonths` of pension. */
  'survivor-retired': ({ months, assumptions, quantities, date }) =>
    survivorMonthsRetired(months, assumptions.pensionMonths, survivorQuantities(quantities), date),
  /** What an employee pays in, without the employer's part. */
  'paid-in': balance,
  /** What somebody without an employer pays in. */
  'paid-in-flexible': paidInFlexible,
  /** Months of pension until an employee's own part has come back. */
  'payback-months': (input) => paybackMonths(balance(input).value, total(input).value),
  /** The same for somebody without an employer. */
  'payback-months-flexible': (input) =>
    paybackMonths(paidInFlexible(input).value, total(input).value),
};
