import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { numberIn, rowsAt, wordIn, type Row } from '../rules/quantity.ts';
import { statutoryRetirement, type Retirement, type RetirementGroup } from '../rules/retirement.ts';
import { earlyWithPaid, type RetirementWindow } from './assess-paid-months.ts';
import { earlyRetirement, lateRetirement, type CasePart } from './elastic-retirement.ts';
import { amount, asDate, figure, inMonths, statement, type Context } from './outcome.ts';

/** Quantities that the months of retirement rest on. */
export const RETIREMENT_FACTS = {
  schedule: 'retirement-schedule',
  minimum: 'minimum-months',
  early: 'elastic-early-months',
  late: 'elastic-late-months',
  notice: 'elastic-early-notice-months',
  lateNotice: 'elastic-late-notice-months',
} as const;
export type RetirementFact = keyof typeof RETIREMENT_FACTS;

/** When somebody retires, and how far the month may be moved. */
export interface RetirementDates {
  readonly found: Retirement;
  readonly window: RetirementWindow;
  /** Whether the month of the statutory age has been reached. */
  readonly isReached: boolean;
  /** What is said about the statutory month, about retiring earlier and about retiring later. */
  readonly onTime: CasePart;
  readonly early: CasePart;
  readonly late: CasePart;
}

const statutory = (
  birth: string,
  row: Row,
  { month, ageMonths, delayMonths }: Retirement,
): CasePart => {
  const factId = RETIREMENT_FACTS.schedule;
  const values = {
    value: inMonths(delayMonths),
    first: asDate(wordIn(row, 'firstBirth')),
    step: inMonths(numberIn(row, 'stepMonths')),
    most: inMonths(numberIn(row, 'maxDelayMonths')),
    birth: asDate(birth),
  };
  const oldAge = amount(numberIn(row, 'oldAge') * MONTHS_A_YEAR, 'age');
  return {
    figures: [
      figure('retire-month', month, 'date'),
      figure('age', ageMonths, 'age'),
      figure(
        'delay-months',
        delayMonths,
        'duration',
        delayMonths ? undefined : statement('no-delay'),
      ),
    ],
    notes: [],
    steps: [
      statement('old-age', { value: oldAge }, factId),
      statement(delayMonths > 0 ? 'delay' : 'delay-none', values, factId),
      statement('retire', {
        value: asDate(month),
        birth: asDate(birth),
        age: amount(ageMonths, 'age'),
      }),
    ],
  };
};

/**
 * The months of retirement of somebody born in a month (`YYYY-MM`): the statutory one, and those to which it
 * may still be moved on the reader's day; with the months paid so far (`paid`), months in which those are
 * enough. The rules of elastic retirement are those in force in the statutory month; rules that begin later
 * are left out. Throws as `statutoryRetirement`.
 */
export const retirementDates = (
  birth: string,
  group: RetirementGroup,
  { quantities, date: on, today }: Context<RetirementFact>,
  paid?: number,
): RetirementDates => {
  const found = statutoryRetirement(birth, group, quantities.schedule, on);
  const rows = rowsAt(quantities.schedule, on);
  const row = rows.find((each) => each['group'] === group) || {};
  const early = earlyRetirement(found, row, quantities, today);
  const late = lateRetirement(found.month, quantities, today);
  const window = { earliest: early.open, statutory: found.month, latest: late.latest };
  const by = today.slice(0, 7);
  return {
    found,
    window,
    isReached: found.month <= by,
    onTime: statutory(birth, row, found),
    early:
      paid === undefined
        ? early
        : earlyWithPaid(early, { months: paid, by }, window, quantities.minimum),
    late,
  };
};
