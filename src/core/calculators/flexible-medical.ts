import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { contributionBase } from '../rules/contributions.ts';
import { roundFen } from '../rules/money.ts';
import { ended } from './asked-place.ts';
import {
  localRates,
  insuranceAndHotline,
  outdated,
  paymentOnBase,
  type ContributionsQuery,
  type Payment,
} from './contribution-parts.ts';
import { amount, statement, inYuan, type Statement } from './outcome.ts';

type LocalRate = ReturnType<typeof localRates>[number];

const unknown = (...notes: readonly Statement[]): Payment => ({ notes, steps: [] });

/** One of several ways to pay, as it is offered. */
const choice = ({ item, fact }: LocalRate): Statement =>
  item.rate === undefined
    ? statement(`choice-${item.per ?? 'month'}`, { value: inYuan(item.amount ?? 0) }, fact)
    : statement('choice-rate', { rate: amount(item.rate, 'rate') }, fact);

/** A fixed sum per month. */
const fixedSum = (sum: number, { item, fact }: LocalRate): Payment => {
  const isMonthly = item.per !== 'year';
  const value = isMonthly ? sum : roundFen(sum / MONTHS_A_YEAR);
  const values = { sum: inYuan(sum), value: inYuan(value) };
  return { value, notes: [], steps: [statement(`fixed-${item.per ?? 'month'}`, values, fact)] };
};

/** Sources contradict each other on the base; the page of the place has all of them. */
const disputed = (
  rate: number,
  { fact }: LocalRate,
  { input, place }: ContributionsQuery,
): Payment => {
  const values = {
    rate: amount(rate, 'rate'),
    name: amount(input.place.name, 'name'),
    id: amount([place.province, place.locality ?? []].flat().join('/'), 'name'),
  };
  return { open: 'disputed', ...unknown(statement('flexible-base-disputed', values, fact)) };
};

/** The result of a rate, if the place says on which base. */
const byRate = (rate: number, found: LocalRate, query: ContributionsQuery): Payment => {
  const { item, fact } = found;
  if (item.isBaseDisputed) return disputed(rate, found, query);
  const hasLimits = item.lower !== undefined || item.upper !== undefined;
  const base =
    item.base ?? (hasLimits ? contributionBase(query.input.wage, item)?.value : undefined);
  return base === undefined
    ? unknown(statement('flexible-base-unknown', { rate: amount(rate, 'rate') }, fact))
    : paymentOnBase('medical', base, { rate, fact });
};

/**
 * What people who pay alone pay each month for the medical insurance of employees, by the rules of the place.
 * Cities fix a sum, a base or limits of their own; the limits for employees do not replace them. There is no
 * figure without a rule, or if there are several rules to choose from. 《社会保险法》第二十三条第二款.
 */
export const flexibleMedical = (query: ContributionsQuery): Payment => {
  const all = localRates('medical', 'flexible', query).filter(
    ({ item }) => item.rate !== undefined || item.amount !== undefined,
  );
  const [first] = all;
  if (!first) return unknown(statement('flexible-no-rate'));
  const choices = all.filter(({ fact }) => fact === first.fact);
  const { rate = 0, amount: sum, year } = first.item;
  const old = year === undefined ? [] : outdated('flexible-old', year, first.fact, query.context);
  if (choices.length > 1)
    return {
      open: 'choices',
      ...unknown(statement('flexible-choices'), ...choices.map(choice), ...old),
    };
  const payment = sum === undefined ? byRate(rate, first, query) : fixedSum(sum, first);
  const over = ended('rate-ended', first, query.context, insuranceAndHotline('medical'));
  return { ...payment, notes: [...payment.notes, ...old, ...over] };
};
