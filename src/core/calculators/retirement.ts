import { monthsBetween } from '../dates/month.ts';
import { minimumMonths, paidIfContinued } from '../rules/minimum-months.ts';
import type { QuantityFact } from '../rules/quantity.ts';
import type { RetirementGroup } from '../rules/retirement.ts';
import {
  assessPaidMonths,
  assessReached,
  extendNow,
  optionsWhenShort,
  type RetirementWindow,
} from './assess-paid-months.ts';
import { EMPTY_CASE_PART, isKnownIn, type CasePart } from './elastic-retirement.ts';
import { handedChoice, handedOn, toPension } from './hand-on.ts';
import { implausibleStart } from './implausible-start.ts';
import {
  amount,
  asDate,
  figure,
  inMonths,
  statement,
  type Calculator,
  type Case,
  type Context,
  type Statement,
} from './outcome.ts';
import { RETIREMENT_FACTS, retirementDates, type RetirementFact } from './retirement-dates.ts';

export interface RetirementInput {
  /** Month of birth, `YYYY-MM`. */
  readonly birth: string;
  readonly group: RetirementGroup | 'unsure';
  /** Months paid for the employee pension up to now, where the reader says so. */
  readonly paid?: number | undefined;
}

/** Both groups of women: one of them is that of somebody who is not sure. */
export const WOMEN: readonly RetirementGroup[] = ['female55', 'female50'];

const yearOf = (month: string) => amount(Number(month.slice(0, 4)), 'calendar-year');

const minimumOf = (month: string, minimum: QuantityFact): CasePart => {
  if (!isKnownIn(minimum, month))
    return { ...EMPTY_CASE_PART, notes: [statement('minimum-unknown')] };
  const value = minimumMonths(month, minimum);
  const values = { value: inMonths(value), year: yearOf(month) };
  return {
    ...EMPTY_CASE_PART,
    figures: [figure('minimum-months', value, 'duration')],
    steps: [statement('minimum', values, minimum.id, month)],
  };
};

/** Of whoever has reached the age: whether that is enough, and what can be done about either. */
const judgedReached = (
  paid: number | undefined,
  statutory: string,
  minimum: QuantityFact,
  by: string,
): Pick<Case, 'notes' | 'todo'> => {
  const apply = [statement('apply')];
  if (paid === undefined || !isKnownIn(minimum, statutory)) return { notes: [], todo: apply };
  const notes = [assessReached({ months: paid, by }, statutory, minimum)];
  const missing = minimumMonths(statutory, minimum) - paid;
  if (missing <= 0) return { notes, todo: apply };
  // Who pays is not asked here.
  const everybody = { mayHaveArrears: true, maySelfPay: true };
  return { notes, todo: optionsWhenShort(extendNow(missing, by), everybody) };
};

/** Which year's minimum counts, and where the months paid are given, whether they are enough. */
const judgedThen = (
  paid: number | undefined,
  { earliest, statutory, latest }: RetirementWindow,
  minimum: QuantityFact,
  by: string,
): Statement[] => {
  const rules = [
    ...(earliest === undefined || paid !== undefined
      ? []
      : [
          statement('early-minimum', {
            month: asDate(earliest),
            value: inMonths(minimumMonths(earliest, minimum)),
          }),
        ]),
    ...(latest === undefined
      ? []
      : [
          statement('late-minimum', {
            year: yearOf(statutory),
            value: inMonths(minimumMonths(statutory, minimum)),
          }),
        ]),
  ];
  if (paid === undefined) return rules;
  return [
    ...assessPaidMonths({ months: paid, by }, { earliest, statutory, latest }, minimum),
    ...rules,
  ];
};

/** To the calculator of everything, with what was filled in here. */
const toPlan = ({ birth, group, paid }: RetirementInput): Statement =>
  statement('to-plan', {
    birth: asDate(birth),
    group: handedChoice(group),
    paid: handedOn(paid, 'duration'),
  });

const caseOf = (
  input: RetirementInput,
  group: RetirementGroup,
  context: Context<RetirementFact>,
): Case => {
  const { birth, paid } = input;
  const dates = retirementDates(birth, group, context, paid);
  const { statutory } = dates.window;
  const { minimum: fact } = context.quantities;
  const minimum = minimumOf(statutory, fact);
  const by = context.today.slice(0, 7);
  const then = paid === undefined ? paid : paidIfContinued({ months: paid, by }, statutory);
  const parts = [dates.onTime, minimum, dates.early, dates.late];
  const odd = paid === undefined ? [] : implausibleStart(monthsBetween(birth, by), paid);
  const judged = dates.isReached
    ? judgedReached(paid, statutory, fact, by)
    : { notes: judgedThen(paid, dates.window, fact, by), todo: [] };
  return {
    key: group,
    figures: parts.flatMap(({ figures }) => figures),
    notes: [
      ...(dates.isReached ? [statement('already')] : []),
      ...[dates.onTime, minimum, dates.early].flatMap(({ notes }) => notes),
      ...odd,
      ...judged.notes,
      ...dates.late.notes,
      ...(dates.isReached ? [] : [toPension(dates.found, minimumMonths(statutory, fact), then)]),
      toPlan(input),
    ],
    todo: judged.todo,
    steps: parts.flatMap(({ steps }) => steps),
  };
};

/**
 * When somebody may retire, what minimum then holds, and how far the month may be moved. Who does
 * not know her group gets both women's cases. The elastic months are those of the month of
 * statutory retirement; what begins later than that month is left out and said. Early retirement
 * asks for the minimum of the year in which one really retires, late retirement for that of the
 * statutory age; where the months paid are given, each is judged. Whoever has reached the age chooses
 * no more: what was paid is judged by that of the statutory age.
 */
export const retirement: Calculator<RetirementInput, RetirementFact> = {
  facts: RETIREMENT_FACTS,
  compute(input, context) {
    const { group } = input;
    const isUnsure = group === 'unsure';
    const groups = isUnsure ? WOMEN : [group];
    return {
      cases: groups.map((each) => caseOf(input, each, context)),
      notes: isUnsure ? [statement('unsure'), statement('unsure-self-paying')] : [],
    };
  },
};
