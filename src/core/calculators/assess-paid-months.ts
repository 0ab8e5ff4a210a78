import {
  firstMonthEnough,
  minimumMonths,
  minimumToRetire,
  paidIfContinued,
  type PaidUpTo,
} from '../rules/minimum-months.ts';
import { addMonthsToMonth } from '../dates/month.ts';
import type { QuantityFact } from '../rules/quantity.ts';
import type { CasePart } from './elastic-retirement.ts';
import { asDate, figure, inMonths, statement, type Statement } from './outcome.ts';

/** The months (`YYYY-MM`) between which somebody may choose. */
export interface RetirementWindow {
  /** The first month in which one can still retire early; absent where none is left. */
  readonly earliest?: string | undefined;
  readonly statutory: string;
  /** The last month that retirement can be put off to; absent where it cannot. */
  readonly latest?: string | undefined;
}

/** Whether so many months are enough to retire early, and if not yet, from when on. */
const early = (paid: PaidUpTo, first: string, last: string, minimum: QuantityFact): Statement => {
  const month = firstMonthEnough(paid, first, last, minimum);
  if (month === undefined) return statement('early-short', { value: asDate(last) });
  const value = inMonths(minimumMonths(month, minimum));
  const values = { value, month: asDate(month), paid: inMonths(paid.months) };
  const isPaid = paid.months >= minimumMonths(month, minimum);
  return statement(isPaid ? 'early-enough' : 'early-enough-if-continued', values);
};

/**
 * The same for the month of the statutory age, and for putting retirement off if the months are too few by
 * then.
 */
const onTimeOrLate = (
  paid: PaidUpTo,
  { statutory, latest }: RetirementWindow,
  minimum: QuantityFact,
): Statement[] => {
  const needed = minimumMonths(statutory, minimum);
  const values = { month: asDate(statutory), value: inMonths(needed), paid: inMonths(paid.months) };
  const tell = (key: string, more = {}): Statement =>
    statement(key, { ...values, ...more }, minimum.id, statutory);
  if (paid.months >= needed) return [tell('on-time-enough')];
  const missing = needed - paid.months;
  if (paidIfContinued(paid, statutory) >= needed)
    return [tell('on-time-enough-if-continued', { missing: inMonths(missing) })];
  const lacking = needed - paidIfContinued(paid, statutory);
  const short = tell('on-time-short', { missing: inMonths(lacking) });
  if (latest === undefined) return [short];
  const later = addMonthsToMonth(paid.by, missing);
  if (later > latest) return [short, statement('late-short', { value: asDate(latest) })];
  const lateNeeded = inMonths(minimumToRetire(later, statutory, minimum));
  return [
    short,
    statement('late-enough-if-continued', { value: lateNeeded, month: asDate(later) }),
  ];
};

/**
 * What is said of going early (`early`) to whoever has paid so many months: the first month in which
 * they are enough if every month is paid, or that there is none. What the rule alone would allow is no
 * use to whoever has too little. That notice is needed is said where it decides that month, or leaves none.
 */
export const earlyWithPaid = (
  early: CasePart,
  paid: PaidUpTo,
  { earliest, statutory }: RetirementWindow,
  minimum: QuantityFact,
): CasePart => {
  if (earliest === undefined) return early;
  const month = firstMonthEnough(paid, earliest, addMonthsToMonth(statutory, -1), minimum);
  const figures =
    month === undefined
      ? [figure('earliest-month', 'none', 'key')]
      : [
          figure('earliest-month', month, 'date'),
          figure('early-minimum-months', minimumMonths(month, minimum), 'duration'),
        ];
  return { ...early, figures, notes: month === earliest ? early.notes : [] };
};

/**
 * Of whoever has reached the age: whether the months paid are enough, and where not, until when they
 * would be if every month after `by` is paid.
 */
export const assessReached = (
  { months: paid, by }: PaidUpTo,
  statutory: string,
  minimum: QuantityFact,
): Statement => {
  const needed = minimumMonths(statutory, minimum);
  const missing = Math.max(0, needed - paid);
  const values = {
    month: asDate(statutory),
    value: inMonths(needed),
    paid: inMonths(paid),
    missing: inMonths(missing),
    until: asDate(addMonthsToMonth(by, missing)),
  };
  const key = missing > 0 ? 'reached-short' : 'reached-enough';
  return statement(key, values, minimum.id, statutory);
};

/**
 * What can be done where too little can be paid by the age (`do-extend`), or was paid by it
 * (`do-extend-now`): what leads to a pension by the month first, the last resort last, and after it
 * what is not possible.
 */
export const optionsWhenShort = (
  extend: Statement,
  { mayHaveArrears, maySelfPay }: Readonly<Record<'mayHaveArrears' | 'maySelfPay', boolean>>,
): Statement[] => [
  extend,
  ...(mayHaveArrears ? [statement('do-arrears')] : []),
  statement('do-residents'),
  statement('do-end'),
  ...(maySelfPay ? [statement('no-back-pay')] : []),
];

/** That months may still be paid after the age, and until when that would take. */
export const extendNow = (missing: number, by: string): Statement =>
  statement('do-extend-now', {
    missing: inMonths(missing),
    until: asDate(addMonthsToMonth(by, missing)),
  });

/**
 * Whether the months paid are enough to retire early, on time and late, in this order. Takes the months that
 * can be chosen and the fact `minimum-months`. If there are too few so far, it says what holds if every month
 * after `paid.by` is paid. Throws a RangeError for part-months.
 */
export const assessPaidMonths = (
  paid: PaidUpTo,
  window: RetirementWindow,
  minimum: QuantityFact,
): Statement[] => {
  const { earliest, statutory } = window;
  const before = addMonthsToMonth(statutory, -1);
  return [
    ...(earliest === undefined ? [] : [early(paid, earliest, before, minimum)]),
    ...onTimeOrLate(paid, window, minimum),
  ];
};
