import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { minimumMonths } from '../rules/minimum-months.ts';
import { monthsBetween } from '../dates/month.ts';
import { numberIn, rowsAt, wordIn, type QuantityFact, type Row } from '../rules/quantity.ts';
import { statutoryRetirement, type Retirement, type RetirementGroup } from '../rules/retirement.ts';
import {
  earlyRetirement,
  isKnownIn,
  lateRetirement,
  EMPTY_CASE_PART,
  type CasePart,
} from './elastic-retirement.ts';
import { assessPaidMonths, type RetirementWindow } from './assess-paid-months.ts';
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
  schedule: 'retirement-schedule',
  minimum: 'minimum-months',
  early: 'elastic-early-months',
  late: 'elastic-late-months',
  notice: 'elastic-early-notice-months',
} as const;
type Name = keyof typeof FACTS;

export interface RetirementInput {
  /** Month of birth, `YYYY-MM`. */
  readonly birth: string;
  readonly group: RetirementGroup | 'unsure';
  /** Months paid for the employee pension up to now, where the reader says so. */
  readonly paid?: number | undefined;
}

const WOMEN: readonly RetirementGroup[] = ['female55', 'female50'];

const date = (month: string) => amount(month, 'date');
const months = (value: number) => amount(value, 'months');
const yearOf = (month: string) => amount(Number(month.slice(0, 4)), 'calendar-year');

const onTime = (birth: string, group: RetirementGroup, row: Row, found: Retirement): CasePart => {
  const { month, ageMonths, delayMonths } = found;
  const factId = FACTS.schedule;
  const values = {
    value: months(delayMonths),
    first: date(wordIn(row, 'firstBirth')),
    step: months(numberIn(row, 'stepMonths')),
    most: months(numberIn(row, 'maxDelayMonths')),
    birth: date(birth),
  };
  const oldAge = amount(numberIn(row, 'oldAge') * MONTHS_A_YEAR, 'age');
  return {
    figures: [
      figure('retire-month', month, 'date'),
      figure('age', ageMonths, 'age'),
      figure('delay-months', delayMonths, 'months'),
    ],
    notes: [],
    steps: [
      statement('old-age', { value: oldAge, group: amount(group, 'choice') }, factId),
      statement(delayMonths > 0 ? 'delay' : 'delay-none', values, factId),
      statement('retire', {
        value: date(month),
        birth: date(birth),
        age: amount(ageMonths, 'age'),
      }),
    ],
  };
};

const minimumOf = (month: string, minimum: QuantityFact): CasePart => {
  if (!isKnownIn(minimum, month))
    return { ...EMPTY_CASE_PART, notes: [statement('minimum-unknown')] };
  const value = minimumMonths(month, minimum);
  const values = { value: months(value), year: yearOf(month) };
  return {
    ...EMPTY_CASE_PART,
    figures: [figure('minimum-months', value, 'months')],
    steps: [statement('minimum', values, minimum.id, month)],
  };
};

/** Which year's minimum counts, and where the months paid are given, whether they are enough. */
const judged = (
  birth: string,
  paid: number | undefined,
  window: RetirementWindow,
  { quantities: { minimum }, today }: Context<Name>,
): Statement[] => {
  const { earliest, statutory, latest } = window;
  const by = today.slice(0, 7);
  const rules = [
    ...(earliest === undefined || paid !== undefined
      ? []
      : [
          statement('early-minimum', {
            month: date(earliest),
            value: months(minimumMonths(earliest, minimum)),
          }),
        ]),
    ...(latest === undefined
      ? []
      : [
          statement('late-minimum', {
            year: yearOf(statutory),
            value: months(minimumMonths(statutory, minimum)),
          }),
        ]),
  ];
  if (paid === undefined || !isKnownIn(minimum, statutory)) return rules;
  const odd = implausibleStart(monthsBetween(birth, by), paid);
  return [...odd, ...assessPaidMonths({ months: paid, by }, window, minimum), ...rules];
};

const caseOf = (
  { birth, paid }: RetirementInput,
  group: RetirementGroup,
  context: Context<Name>,
): Case => {
  const { quantities, today } = context;
  const found = statutoryRetirement(birth, group, quantities.schedule, context.date);
  const rows = rowsAt(quantities.schedule, context.date);
  const row = rows.find((each) => each['group'] === group) ?? {};
  const { month } = found;
  const before = earlyRetirement(found, row, quantities, today);
  const after = lateRetirement(month, quantities.late);
  const minimum = minimumOf(month, quantities.minimum);
  const parts = [onTime(birth, group, row, found), minimum, before, after];
  const window = { earliest: before.open, statutory: month, latest: after.latest };
  const isReached = month <= today.slice(0, 7);
  return {
    key: group,
    figures: parts.flatMap(({ figures }) => figures),
    notes: [
      ...(isReached ? [statement('already')] : []),
      ...parts.flatMap(({ notes }) => notes),
      ...judged(birth, paid, window, context),
    ],
    todo: [],
    steps: parts.flatMap(({ steps }) => steps),
  };
};

/**
 * When somebody may retire, what minimum then holds, and how far the month may be moved. Who does
 * not know her group gets both women's cases. The elastic months are those of the month of
 * statutory retirement; what begins later than that month is left out and said. Early retirement
 * asks for the minimum of the year in which one really retires, late retirement for that of the
 * statutory age; where the months paid are given, each is judged.
 */
export const retirement: Calculator<RetirementInput, Name> = {
  facts: FACTS,
  compute(input, context) {
    const isUnsure = input.group === 'unsure';
    const groups = input.group === 'unsure' ? WOMEN : [input.group];
    return {
      cases: groups.map((each) => caseOf(input, each, context)),
      notes: isUnsure ? [statement('unsure'), statement('unsure-self-paying')] : [],
    };
  },
};
