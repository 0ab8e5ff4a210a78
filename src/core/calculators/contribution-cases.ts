import { roundFen } from '../rules/money.ts';
import type { RatedInsurance, Payment } from './contribution-parts.ts';
import { amount, figure, inYuan, statement, type Case, type ResultFigure } from './outcome.ts';

/** Payments of one payer, by insurance. */
export type Payments = Readonly<Partial<Record<RatedInsurance, Payment>>>;

export const isKnown = ({ value }: Payment): boolean => value !== undefined;

/** A sum; none if a part is missing, because it would be taken for the whole. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined => {
  const sum = values.reduce<number>((yuan, value = Number.NaN) => yuan + value, 0);
  return Number.isNaN(sum) ? undefined : roundFen(sum);
};

/** The sum of all payments, without what employers pay for work injuries. */
type Total = 'total' | 'total-without-injury';

const totalOf = (name: Total, values: readonly (number | undefined)[]): ResultFigure[] => {
  const sum = sumOf(values);
  return sum === undefined ? [] : [figure(name, sum, 'yuan')];
};

/** Insurances of which nothing, or not all, is known. */
const openOf = (payments: Payments): string[] =>
  Object.entries(payments).flatMap(([name, each]) => (isKnown(each) ? [] : [name]));

/**
 * The sum of the parts that are known, which says what is not in it (`open`); none where nothing is known.
 * `isHalf` if one payer's part of something open is in it.
 */
const atLeast = (
  parts: readonly Payment[],
  open: readonly string[],
  isHalf: boolean,
): ResultFigure[] => {
  const known = parts.flatMap(({ value }) => value ?? []);
  const sum = sumOf(known);
  if (sum === undefined || known.length === 0) return [];
  const values = { value: inYuan(sum), open: amount(open.join(' '), 'key') };
  const key = isHalf ? 'at-least-half' : 'at-least';
  return [figure('total-at-least', sum, 'yuan', statement(key, values))];
};

/**
 * A figure for each insurance, and their sum, whole or as far as it is known. `payers` are the payments of
 * each payer: of an insurance that two pay for, one part may be known alone.
 */
const figuresOf = (
  payments: Payments,
  total: Total,
  injury?: string,
  payers: readonly Payments[] = [payments],
): ResultFigure[] => {
  const all = Object.values(payments);
  const open = openOf(payments);
  const isHalf = payers.some((each) => open.some((name) => !openOf(each).includes(name)));
  const left = total === 'total' || injury === 'none' ? [] : ['injury'];
  return [
    ...Object.entries(payments).map(([name, { value, open = 'unknown' }]) =>
      value === undefined ? figure(name, open, 'key') : figure(name, value, 'yuan'),
    ),
    ...(injury === undefined ? [] : [figure('injury', injury, 'key')]),
    ...(all.every(isKnown)
      ? totalOf(
          total,
          all.map(({ value }) => value),
        )
      : atLeast(
          payers.flatMap((each) => Object.values(each)),
          [...open, ...left],
          isHalf,
        )),
  ];
};

export const payerCase = (
  key: string,
  payments: Payments,
  total: Total,
  injury?: string,
  payers?: readonly Payments[],
): Case => ({
  key,
  prefix: `${key}-`,
  figures: figuresOf(payments, total, injury, payers),
  notes: [],
  todo: [],
  steps: Object.values(payments).flatMap(({ steps }) => steps),
});

/** What the two payers pay together, by insurance. */
export const bothCase = (mine: Payments, employer: Payments): Case => {
  const together = (name: RatedInsurance): Payment => {
    const value = sumOf([mine[name]?.value, employer[name]?.value]);
    return { ...(value !== undefined && { value }), notes: [], steps: [] };
  };
  const names = Object.keys(mine) as RatedInsurance[];
  const payments = Object.fromEntries(names.map((name) => [name, together(name)]));
  return payerCase('both', payments, 'total-without-injury', undefined, [mine, employer]);
};

/**
 * The part of one's own payments that goes into personal accounts; without a sum if the sum of one's own
 * payments is not known.
 */
export const accountCase = (
  accounts: Readonly<Record<string, number | undefined>>,
  payments: Payments,
  total: Total,
): Case => {
  const known = Object.entries(accounts).flatMap(([name, value]) =>
    value === undefined ? [] : [figure(name, value, 'yuan')],
  );
  const isWhole = Object.values(payments).every(isKnown);
  return {
    key: 'account',
    prefix: 'account-',
    figures: [...known, ...(isWhole ? totalOf(total, Object.values(accounts)) : [])],
    notes: [],
    todo: [],
    steps: [],
  };
};
