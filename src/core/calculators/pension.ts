import type { ChartPoint } from '../rules/comparison.ts';
import { firstYearTooShort, minimumMonths } from '../rules/minimum-months.ts';
import { roundFen } from '../rules/money.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { paymentMonths } from '../rules/payment-months.ts';
import {
  accountBalance,
  accountPension,
  basicPension,
  checkIndex,
  paidIn,
  paybackMonths,
} from '../rules/pension.ts';
import { numberAt } from '../rules/quantity.ts';
import {
  amount,
  figure,
  statement,
  type Calculator,
  type Case,
  type Context,
  type Statement,
} from './outcome.ts';
import { implausibleStart } from './implausible-start.ts';

const FACTS = {
  minimum: 'minimum-months',
  indexLimits: 'index-limits',
  basicRate: 'basic-pension-rate',
  accountRate: 'pension-account-rate',
  flexibleRate: 'pension-flexible-rate',
  paymentMonths: 'payment-months',
} as const;
type Name = keyof typeof FACTS;

export interface PensionInput {
  /** 计发基数, yuan a month. */
  readonly base: number;
  readonly index: number;
  /** Months paid under each plan; names of fields are parts of addresses and stay. */
  readonly 'years-a': number;
  readonly 'years-b': number;
  /** Age of retirement, in months. */
  readonly 'retire-age': number;
  /** Interest on the account, a fraction a year. */
  readonly interest: number;
  /** Who pays: employees pay a part, people without an employer all of it. */
  readonly payer: 'employee' | 'flexible';
  /** Calendar year of retirement, where it is known. */
  readonly 'retire-year'?: number | undefined;
}

/** Both parts of the pension for so many months, and the balance behind the second. */
const partsOf = (input: PensionInput, months: number, { quantities, date }: Context<Name>) => {
  const basic = basicPension(input, months, quantities.basicRate, date).value;
  const rate = quantities.accountRate;
  const balance = accountBalance(input, months, rate, input.interest, date).value;
  const age = input['retire-age'];
  const account = accountPension(balance, age, quantities.paymentMonths, date).value;
  return { basic, balance, account, total: roundFen(basic + account) };
};

/** Months that must have been paid in the year of retirement, where it is known, else today. */
const needed = (input: PensionInput, { quantities, date }: Context<Name>): number => {
  const year = input['retire-year'];
  return year === undefined
    ? numberAt(quantities.minimum, date)
    : minimumMonths(String(year), quantities.minimum);
};

/**
 * Whether the months reach the minimum of the year of retirement; if no year is given, until which year they
 * do.
 */
const shortfall = (input: PensionInput, months: number, context: Context<Name>): Statement[] => {
  const { minimum } = context.quantities;
  const year = input['retire-year'];
  const paid = amount(months, 'duration');
  const least = needed(input, context);
  const values = { paid, value: amount(least, 'duration') };
  if (year !== undefined) {
    const when = { ...values, year: amount(year, 'calendar-year') };
    return least > months ? [statement('too-short', when, minimum.id, String(year))] : [];
  }
  if (least > months) return [statement('too-short-now', values, minimum.id)];
  const first = firstYearTooShort(months, minimum);
  if (first === undefined) return [];
  const from = { paid, value: amount(first, 'calendar-year') };
  return [statement('too-short-from', from, minimum.id, String(first))];
};

const caseOf = (key: 'a' | 'b', input: PensionInput, context: Context<Name>): Case => {
  const { quantities, date } = context;
  const months = input[`years-${key}`];
  const notes = [
    ...implausibleStart(input['retire-age'], months),
    ...shortfall(input, months, context),
  ];
  const { basic, balance, account, total } = partsOf(input, months, context);
  const rate = input.payer === 'flexible' ? quantities.flexibleRate : quantities.accountRate;
  const paid = paidIn(input, months, rate, date).value;
  const own = figure('paid', paid, 'yuan');
  const said = { key, prefix: `${key}-`, notes, todo: [] };
  // Nothing is paid by the month then, and a sum beside the other plan's would pass for one that is.
  if (months < needed(input, context))
    return { ...said, figures: [figure('total', 'not-paid', 'key'), own], steps: [] };
  const payback = paybackMonths(paid, total).value;
  const table = quantities.paymentMonths;
  const divisor = paymentMonths(input['retire-age'], table, date);
  const yuan = (value: number) => amount(value, 'yuan');
  return {
    ...said,
    figures: [
      figure('basic', basic, 'yuan'),
      figure('account', account, 'yuan'),
      figure('total', total, 'yuan'),
      own,
      figure('payback', payback, 'duration'),
    ],
    steps: [
      statement(
        'basic',
        {
          value: yuan(basic),
          base: yuan(input.base),
          wage: yuan(roundFen(input.base * input.index)),
          paid: amount(months, 'duration'),
          rate: amount(numberAt(quantities.basicRate, date), 'rate'),
        },
        quantities.basicRate.id,
      ),
      statement(
        input.interest > 0 ? 'balance-with-interest' : 'balance',
        {
          value: yuan(balance),
          wage: yuan(roundFen(input.base * input.index)),
          rate: amount(numberAt(quantities.accountRate, date), 'rate'),
          paid: amount(months, 'duration'),
          interest: amount(input.interest, 'rate'),
        },
        quantities.accountRate.id,
      ),
      statement(
        'account',
        {
          value: yuan(account),
          balance: yuan(balance),
          age: amount(input['retire-age'], 'age'),
          divisor: amount(divisor, 'number'),
        },
        table.id,
      ),
      statement('payback', {
        value: amount(payback, 'duration'),
        paid: yuan(paid),
        total: yuan(total),
        rate: amount(numberAt(rate, date), 'rate'),
      }),
    ],
  };
};

/** The chart begins with what is enough; both plans are on it wherever they lie beyond. */
const CHART_TO = 35 * MONTHS_A_YEAR;

const chartOf = (input: PensionInput, context: Context<Name>, plans: readonly number[]) => {
  const least = needed(input, context);
  const marked = plans.filter((each) => each >= least);
  const to = Math.max(CHART_TO, ...marked);
  const years = Array.from({ length: to / MONTHS_A_YEAR + 1 }, (_, i) => i * MONTHS_A_YEAR);
  const months = [...new Set([...years.filter((each) => each >= least), ...marked])];
  const points = months
    .sort((x, y) => x - y)
    .map((each): ChartPoint => {
      const { basic, account, total } = partsOf(input, each, context);
      return { months: each, basic, account, total };
    });
  return { points, marked };
};

/**
 * Two plans side by side in the simple model of `src/core/rules/pension.ts`, from the functions that
 * the comparison uses; a plan too short for a pension by the month has none. Throws a RangeError for an index outside the usual limits, an age outside
 * the table and a year before the minimum is known.
 */
export const pension: Calculator<PensionInput, Name> = {
  facts: FACTS,
  compute(input, context) {
    checkIndex(input.index, context.quantities.indexLimits, context.date);
    return {
      cases: [caseOf('a', input, context), caseOf('b', input, context)],
      notes: [],
      chart: chartOf(input, context, [input['years-a'], input['years-b']]),
    };
  },
};
