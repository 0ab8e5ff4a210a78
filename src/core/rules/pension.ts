import { requirePositive, roundFen } from './money.ts';
import { MONTHS_A_YEAR, wholeMonths } from '../dates/duration.ts';
import { paymentMonths } from './payment-months.ts';
import { numberAt, numberIn, rowsAt, type QuantityFact, type RuleResult } from './quantity.ts';

/*
 * The simple model: wages stay at 计发基数 × index, accounts bear no interest except in `accountBalance`, there is
 * no transition pension. Each amount somebody pays or is paid (a month's contribution, each part of a pension) is
 * rounded to the fen; sums are made of rounded amounts.
 */

/** What somebody pays on. */
interface Wage {
  /** 计发基数, yuan a month, above 0. */
  readonly base: number;
  /** Average contribution index, above 0. */
  readonly index: number;
}

/**
 * Throws a RangeError where an index lies outside the usual limits (table `index-limits`).
 * 国办发〔2019〕13号.
 */
export const checkIndex = (index: number, limits: QuantityFact, date: string): void => {
  for (const row of rowsAt(limits, date)) {
    const [lowest, highest] = [numberIn(row, 'lowest'), numberIn(row, 'highest')];
    if (index >= lowest && index <= highest) continue;
    throw new RangeError(`index: found ${index}, expected ${lowest} to ${highest}`);
  }
};

const wageOf = ({ base, index }: Wage): number =>
  requirePositive('base', base) * requirePositive('index', index);

/**
 * Share of the average of base and indexed wage that so many months earn, a fraction.
 * Takes the fact `basic-pension-rate`. Throws a RangeError for part-months. 国发〔2005〕38号六.
 */
export const basicShare = (months: number, rate: QuantityFact, date: string): RuleResult => {
  const perYear = numberAt(rate, date);
  return {
    value: Number(((wholeMonths(months) / MONTHS_A_YEAR) * perYear).toPrecision(12)),
    unit: 'rate',
  };
};

/**
 * 基础养老金, yuan a month: the mean of base and base × index, times years paid, times the rate a
 * year. Takes the fact `basic-pension-rate`. Throws a RangeError for amounts that are not above 0
 * and for part-months. 国发〔2005〕38号六.
 */
export const basicPension = (
  wage: Wage,
  months: number,
  rate: QuantityFact,
  date: string,
): RuleResult => {
  const indexedWage = wageOf(wage);
  const share = basicShare(months, rate, date);
  return {
    value: roundFen(((wage.base + indexedWage) / 2) * share.value),
    unit: 'yuan-per-month',
  };
};

/**
 * Paid in over so many months, yuan, without interest: each month the wage times a contribution
 * rate, rounded to the fen. Takes `pension-account-rate` for an employee's own part, which is also
 * what enters the personal account, or `pension-flexible-rate` for people who pay alone.
 * Throws a RangeError for amounts that are not above 0 and for part-months. 国发〔2005〕38号.
 */
export const paidIn = (
  wage: Wage,
  months: number,
  rate: QuantityFact,
  date: string,
): RuleResult => {
  const share = numberAt(rate, date);
  const monthly = roundFen(wageOf(wage) * share);
  return {
    value: roundFen(monthly * wholeMonths(months)),
    unit: 'yuan',
  };
};

/**
 * Balance of the personal account, yuan, after so many months: at the end of each year the balance
 * of its beginning bears a year's interest, what was paid during the year none yet; a part-year at
 * the end bears its share. Rounded to the fen each time. `interest` is a fraction a year; at 0 this
 * is what was paid in. Takes `pension-account-rate`. Throws a RangeError as `paidIn`, and for
 * interest below 0. The rate that is credited is set year by year; no forecast is made here.
 */
export const accountBalance = (
  wage: Wage,
  months: number,
  rate: QuantityFact,
  interest: number,
  date: string,
): RuleResult => {
  if (!Number.isFinite(interest) || interest < 0)
    throw new RangeError(`interest: found ${interest}, expected 0 or more`);
  const monthly = paidIn(wage, 1, rate, date).value;
  let balance = 0;
  for (let left = wholeMonths(months); left > 0; left -= MONTHS_A_YEAR) {
    const part = Math.min(left, MONTHS_A_YEAR);
    balance = roundFen(balance * (1 + (interest * part) / MONTHS_A_YEAR) + monthly * part);
  }
  return {
    value: balance,
    unit: 'yuan',
  };
};

/**
 * 个人账户养老金, yuan a month: the balance in yuan divided by the payment months for the age of
 * retirement in months. Takes the table `payment-months`. Throws a RangeError for a balance below 0
 * and for ages outside the table. 国发〔2005〕38号六及附表.
 */
export const accountPension = (
  balance: number,
  ageMonths: number,
  table: QuantityFact,
  date: string,
): RuleResult => {
  if (!Number.isFinite(balance) || balance < 0)
    throw new RangeError(`balance: found ${balance}, expected 0 or more`);
  const months = paymentMonths(ageMonths, table, date);
  return {
    value: roundFen(balance / months),
    unit: 'yuan-per-month',
  };
};

/**
 * Months of pension until the money paid in has been drawn: the first month in which the sum drawn reaches
 * it. Takes what was paid in and the monthly pension, in yuan. Throws a RangeError unless both are above 0.
 * Plain arithmetic, not a rule of law; it ignores interest, prices and yearly adjustment.
 */
export const paybackMonths = (paid: number, pension: number): RuleResult => ({
  value: Math.ceil(
    Number((requirePositive('paid', paid) / requirePositive('pension', pension)).toPrecision(12)),
  ),
  unit: 'months',
});
