import { benefitMonths, mostMonthsOfClaim } from '../rules/unemployment.ts';
import { amount, statement, type Statement } from './outcome.ts';
import type { UnemploymentItem, UnemploymentQuery } from './unemployment-money.ts';

/** How long: from the least to the most that sources say; only the most where none says how long. */
export interface Length {
  readonly least: number | undefined;
  readonly most: number;
  readonly notes: readonly Statement[];
  readonly steps: readonly Statement[];
}

const months = (value: number) => amount(value, 'months');
const unique = (values: readonly number[]): number[] => [...new Set(values)];

/** Months by each source for a place; if there are several, they contradict each other. */
interface Accounts {
  readonly values: readonly number[];
  readonly fact?: string | undefined;
}

/** Months by every table of the nearest fact; empty if one of the tables does not reach that far. */
const accountsOf = (items: readonly UnemploymentItem[], paid: number): Accounts => {
  const tables = items.filter(({ item }) => item.months ?? item.further);
  const nearest = tables.filter(({ fact }) => fact === tables[0]?.fact);
  const values = nearest.flatMap(({ item }) => benefitMonths(paid, item)?.value ?? []);
  return values.length < nearest.length
    ? { values: [] }
    : { values: unique(values), fact: nearest[0]?.fact };
};

/** The months by each source, none above the law’s limit. */
const byAccounts = (
  { values, fact }: Accounts,
  limit: number,
  { input, context }: UnemploymentQuery,
): Length => {
  const paid = amount(input.paid, 'duration');
  const allowed = values.map((value) => Math.min(limit, value));
  const [least, most] = [Math.min(...allowed), Math.max(...allowed)];
  const key = values.length > 1 ? 'months-account' : 'months';
  const steps = values.map((value) => statement(key, { paid, value: months(value) }, fact));
  const cut = statement('months-cut', { value: months(limit) }, context.quantities.caps.id);
  return {
    least,
    most,
    notes: least < most ? [statement('months-disputed', {}, fact)] : [],
    steps: Math.max(...values) > limit ? [...steps, cut] : steps,
  };
};

/** Months for what was paid since the last claim; `limit` is the law’s. */
export const earnedMonths = (
  items: readonly UnemploymentItem[],
  limit: number,
  query: UnemploymentQuery,
): Length => {
  const { input, context } = query;
  const accounts = accountsOf(items, input.paid);
  if (accounts.values.length > 0) return byAccounts(accounts, limit, query);
  const local = items.find(({ item }) => item.max !== undefined && item.max < limit);
  const values = { paid: amount(input.paid, 'duration'), value: months(limit) };
  const steps = [statement('months-most', values, context.quantities.caps.id)];
  const lower = local && statement('months-limit', { value: months(local.item.max!) }, local.fact);
  return {
    least: undefined,
    most: local?.item.max ?? limit,
    notes: [statement('months-open')],
    steps: lower ? [...steps, lower] : steps,
  };
};

/** Adds the months left over from the last claim, up to the most of any claim. */
export const withMonthsLeft = (length: Length, { input, context }: UnemploymentQuery): Length => {
  const { claim, left } = input;
  if (claim === 'first') return length;
  const { caps } = context.quantities;
  const limit = mostMonthsOfClaim(caps, context.date).value;
  if (left === undefined)
    return {
      ...length,
      notes: [...length.notes, statement('left-open', { limit: months(limit) })],
    };
  const sum = (value: number): number => Math.min(limit, value + left);
  const most = sum(length.most);
  const least = length.least === undefined ? undefined : sum(length.least);
  const key = least === undefined || least === most ? 'left' : 'left-at-most';
  const values = { left: months(left), value: months(most), limit: months(limit) };
  return { ...length, least, most, steps: [...length.steps, statement(key, values)] };
};
