import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { roundFen, roundHundredth } from '../rules/money.ts';
import { numberAt, type RuleResult } from '../rules/quantity.ts';
import {
  funeralMonths,
  isCapped,
  survivorAmount,
  survivorMonthsRetired,
  survivorMonthsWorking,
  survivorTier,
  survivorTotal,
} from '../rules/survivor.ts';
import {
  amount,
  figure,
  statement,
  type Amount,
  type Calculator,
  type Context,
  type ResultFigure,
  type Statement,
} from './outcome.ts';

const FACTS = {
  table: 'survivor-months',
  limit: 'survivor-months-limit',
  reduction: 'survivor-reduction',
  floor: 'survivor-months-floor',
  funeral: 'survivor-funeral-months',
  threshold: 'survivor-cap-threshold',
} as const;
type Facts = Context<keyof typeof FACTS>;

export interface SurvivorInput {
  /** Months paid, those deemed paid included. Names of fields are parts of addresses and stay. */
  readonly years: number;
  /** Months of pension drawn; absent where none was drawn yet. */
  readonly 'pension-years'?: number | undefined;
  /** Disposable income of the province's urban residents in the year before, of a month or the year, in yuan. */
  readonly income?: number | undefined;
  /** What the person paid in, in yuan; asked for only if it caps both sums. */
  readonly own?: number | undefined;
}

const monthsOf = (
  paid: number,
  drawn: number | undefined,
  { quantities, date }: Facts,
): RuleResult =>
  drawn === undefined
    ? survivorMonthsWorking(paid, quantities, date)
    : survivorMonthsRetired(paid, drawn, quantities, date);

/** Incomes of a whole year of any province are above it, those of a month far below. No rule of law. */
const MOST_A_MONTH = 12_000;

/** What was given as an income, as that of a month, and that it was taken for a year's. */
const monthly = (
  income: number | undefined,
): { readonly income?: number | undefined; readonly notes: readonly Statement[] } => {
  if (income === undefined || income <= MOST_A_MONTH) return { income, notes: [] };
  const value = roundFen(income / MONTHS_A_YEAR);
  const values = { sum: amount(income, 'yuan'), value: amount(value, 'yuan') };
  return { income: value, notes: [statement('yearly', values)] };
};

/** Of which year the income has to be, since it is typed without one; said with the sums that it gives. */
const incomeYear = (today: string): Statement => {
  const year = Number(today.slice(0, 4));
  return statement('income-year', {
    year: amount(year, 'calendar-year'),
    before: amount(year - 1, 'calendar-year'),
  });
};

const inWholeYears = (months: number): number => months - (months % MONTHS_A_YEAR);

/** The steps of working out the months. */
const monthSteps = (
  { years: paidMonths, 'pension-years': drawnMonths }: SurvivorInput,
  months: RuleResult,
  context: Facts,
): Statement[] => {
  const { quantities, date } = context;
  const { table, limit, reduction, floor } = quantities;
  const first = survivorMonthsWorking(paidMonths, quantities, date);
  const tier = survivorTier(paidMonths, table, date);
  const beyond = paidMonths - tier.from;
  const value = amount(first.value, 'months');
  const paid = amount(paidMonths, 'duration');
  const steps = [
    tier.added > 0 && beyond > 0
      ? statement(
          'table-beyond',
          {
            paid,
            from: amount(tier.from, 'duration'),
            base: amount(tier.months, 'months'),
            beyond: amount(beyond, 'duration'),
            added: amount(tier.added, 'months'),
            limit: amount(numberAt(limit, date), 'months'),
            value,
          },
          table.id,
        )
      : statement('table', { paid, value }, table.id),
  ];
  if (drawnMonths !== undefined)
    steps.push(
      statement(
        'drawn',
        {
          value: amount(months.value, 'months'),
          first: value,
          drawn: amount(drawnMonths, 'duration'),
          reduction: amount(numberAt(reduction, date), 'months'),
          floor: amount(numberAt(floor, date), 'months'),
        },
        reduction.id,
      ),
    );
  return steps;
};

/** A part of a case, with the keys of `Case`. */
interface Part {
  readonly figures: readonly ResultFigure[];
  readonly notes: readonly Statement[];
  readonly steps: readonly Statement[];
}

/**
 * Both sums in yuan. If they are capped and it is not known how much was paid in, they are only upper limits.
 * If the cap lowers them, how much of it falls on each sum is not known.
 */
const inYuan = (
  months: RuleResult,
  funeral: RuleResult,
  { income, own }: { readonly income: number; readonly own?: number | undefined },
  cap: Amount | undefined,
): Part => {
  const [yuan, forFuneral] = [survivorAmount(months, income), survivorAmount(funeral, income)];
  const sum = survivorTotal([yuan, forFuneral]).value;
  const total = survivorTotal([yuan, forFuneral], cap && own).value;
  const isOpen = cap !== undefined && own === undefined;
  const isCut = total < sum;
  const step = (key: string, given: RuleResult, value: RuleResult): Statement =>
    statement(key, {
      value: amount(value.value, 'yuan'),
      months: amount(given.value, 'months'),
      income: amount(income, 'yuan'),
    });
  const steps = [step('amount', months, yuan), step('funeral-amount', funeral, forFuneral)];
  if (cap && own !== undefined)
    steps.push(
      statement(isCut ? 'cap-cuts' : 'cap-not-reached', {
        value: cap,
        sum: amount(sum, 'yuan'),
        own: amount(own, 'yuan'),
      }),
    );
  const each =
    isOpen || isCut
      ? []
      : [figure('amount', yuan.value, 'yuan'), figure('funeral', forFuneral.value, 'yuan')];
  return {
    figures: [
      ...each,
      isOpen
        ? figure('total', total, 'yuan', statement('total-open', { value: amount(total, 'yuan') }))
        : figure('total', total, 'yuan'),
    ],
    notes: isCut ? [statement('split-unknown')] : [],
    steps,
  };
};

/** The same without the income: what was paid in is a limit even then. */
const withoutIncome = (
  funeral: RuleResult,
  own: number | undefined,
  cap: Amount | undefined,
): Part => ({
  figures: cap && own !== undefined ? [figure('at-most', own, 'yuan')] : [],
  notes: [statement('no-income', { value: amount(funeral.value, 'months') })],
  steps: [],
});

/** 抚恤金 and 丧葬补助金 in months, in yuan where the income is given, and both as far as capped. */
export const survivor: Calculator<SurvivorInput, keyof typeof FACTS> = {
  facts: FACTS,
  compute(input, context) {
    const { years: paidMonths, own, 'pension-years': drawnMonths } = input;
    const { income, notes: ofIncome } = monthly(input.income);
    const { threshold, funeral: grant } = context.quantities;
    const months = monthsOf(paidMonths, drawnMonths, context);
    const whole = monthsOf(
      inWholeYears(paidMonths),
      drawnMonths && inWholeYears(drawnMonths),
      context,
    );
    const funeral = funeralMonths(grant, context.date);
    const cap = isCapped(paidMonths, threshold, context.date)
      ? amount(numberAt(threshold, context.date), 'duration')
      : undefined;
    const money =
      income === undefined
        ? withoutIncome(funeral, own, cap)
        : inYuan(months, funeral, { income, own }, cap);
    // Months are shown in hundredths; yuan are worked out from them unrounded.
    const figures = [figure('months', roundHundredth(months.value), 'months'), ...money.figures];
    const notes = [
      ...ofIncome,
      ...(months.value === whole.value ? [] : [statement('part-years')]),
      ...(cap && own === undefined ? [statement('cap-open', { value: cap })] : []),
      ...money.notes,
    ];
    const steps = [
      ...monthSteps(input, months, context),
      statement('funeral', { value: amount(funeral.value, 'months') }, grant.id),
      ...money.steps,
    ];
    return {
      cases: [{ key: 'only', figures, notes, todo: [], steps }],
      notes: [
        ...(income === undefined ? [] : [incomeYear(context.today)]),
        statement('not-for'),
        statement('since'),
      ],
    };
  },
};
