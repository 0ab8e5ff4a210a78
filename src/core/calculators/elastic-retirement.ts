import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { minimumMonths, minimumStretches } from '../rules/minimum-months.ts';
import { addMonthsToMonth } from '../dates/month.ts';
import { numberAt, numberIn, type QuantityFact, type Row } from '../rules/quantity.ts';
import type { Retirement } from '../rules/retirement.ts';
import { firstDay } from '../dates/timeline.ts';
import {
  amount,
  asDate,
  figure,
  inMonths,
  statement,
  type Case,
  type Statement,
} from './outcome.ts';

/** One part of a case: what it adds to the figures, the notes and the steps. */
export type CasePart = Pick<Case, 'figures' | 'notes' | 'steps'>;
export const EMPTY_CASE_PART: CasePart = { figures: [], notes: [], steps: [] };

/** Whether a series says anything about a month; before it begins nothing is known. */
export const isKnownIn = ({ data }: QuantityFact, month: string): boolean =>
  data.values[0] !== undefined && firstDay(data.values[0].from) <= firstDay(month);

/** The minimum for each month of early retirement; left out if it is the same for all of them. */
const stretchesOf = (first: string, last: string, minimum: QuantityFact): Statement[] => {
  const stretches = minimumStretches(first, last, minimum);
  if (stretches.length === 1) return [];
  return stretches.map((each) =>
    statement(
      'early-stretch',
      { value: inMonths(each.months), first: asDate(each.first), last: asDate(each.last) },
      minimum.id,
      each.first,
    ),
  );
};

/** The rules of early retirement, as facts. */
interface EarlyRules {
  readonly minimum: QuantityFact;
  /** Months by which retirement may be brought forward. */
  readonly early: QuantityFact;
  /** Months before it by which the employer must have been told. */
  readonly notice: QuantityFact;
}

/**
 * The first month of early retirement that whoever has not yet told the employer on the day `today`
 * can still choose (`open`, absent where none is left), and what it asks for. Takes the row of the group in `retirement-schedule`: nobody may retire before the age of the rule
 * before. Throws a RangeError where a rule is not in force.
 * 国务院关于渐进式延迟法定退休年龄的办法第三条；人社部发〔2024〕94号.
 */
export const earlyRetirement = (
  { month, delayMonths }: Retirement,
  row: Row,
  quantities: EarlyRules,
  today: string,
): CasePart & { readonly open?: string | undefined } => {
  if (!isKnownIn(quantities.early, month)) return EMPTY_CASE_PART;
  const most = numberAt(quantities.early, month);
  const first = addMonthsToMonth(month, -Math.min(most, delayMonths));
  const now = today.slice(0, 7);
  if (month <= now) return EMPTY_CASE_PART;
  const notice = numberAt(quantities.notice, today);
  const soonest = addMonthsToMonth(now, notice);
  const open = soonest > first ? soonest : first;
  const values = { value: asDate(first), notice: inMonths(notice), month: asDate(open) };
  if (open >= month)
    return {
      ...EMPTY_CASE_PART,
      notes: [statement('early-too-late', { ...values, month: asDate(month) })],
    };
  const old = amount(numberIn(row, 'oldAge') * MONTHS_A_YEAR, 'age');
  const limits = { value: asDate(first), most: inMonths(most), old };
  return {
    figures: [
      figure('earliest-month', open, 'date'),
      figure('early-minimum-months', minimumMonths(open, quantities.minimum), 'duration'),
    ],
    open,
    notes: open > first ? [statement('earliest-passed', values)] : [],
    steps: [
      statement('earliest', limits, quantities.early.id),
      ...stretchesOf(open, addMonthsToMonth(month, -1), quantities.minimum),
    ],
  };
};

/** The rules of late retirement, as facts. */
interface LateRules {
  /** Months by which retirement may be put off. */
  readonly late: QuantityFact;
  /** Months before the statutory age by which that must be agreed in writing. */
  readonly lateNotice: QuantityFact;
}

/**
 * The month up to which retirement may be put off, from the month of statutory retirement; `latest`
 * is absent where the day `today` is too late to agree on it. Whoever has agreed before is told up to
 * when that may hold. Before the rule begins there is nothing. 办法第三条；人社部发〔2024〕94号.
 */
export const lateRetirement = (
  month: string,
  { late: fact, lateNotice }: LateRules,
  today: string,
): CasePart & { readonly latest?: string } => {
  if (!isKnownIn(fact, month)) return EMPTY_CASE_PART;
  const most = numberAt(fact, month);
  const latest = addMonthsToMonth(month, most);
  const now = today.slice(0, 7);
  if (latest <= now) return EMPTY_CASE_PART;
  const notice = numberAt(lateNotice, today);
  if (addMonthsToMonth(now, notice) > month)
    return {
      ...EMPTY_CASE_PART,
      notes: [statement('late-too-late', { value: asDate(latest), notice: inMonths(notice) })],
    };
  return {
    latest,
    figures: [figure('latest-month', latest, 'date')],
    notes: [],
    steps: [statement('latest', { value: asDate(latest), most: inMonths(most) }, fact.id)],
  };
};
