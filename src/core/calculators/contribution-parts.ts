import {
  contribution,
  contributionBase,
  type ContributionBase,
  type Wage,
} from '../rules/contributions.ts';
import { figuresFor, type AskedPlace, type FoundItem } from '../rules/place-figures.ts';
import { numberAt, type QuantityFact } from '../rules/quantity.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { ended, yearOf, type PlaceWithFigures } from './asked-place.ts';
import { amount, statement, inYuan, type Context, type Statement } from './outcome.ts';

/** Quantities of the whole country that contributions rest on. */
export const CONTRIBUTION_FACTS = {
  accountRate: 'pension-account-rate',
  pensionEmployer: 'pension-employer-rate',
  pensionFlexible: 'pension-flexible-rate',
  medicalEmployee: 'medical-employee-rate',
} as const;
export type ContributionFact = keyof typeof CONTRIBUTION_FACTS;

export interface ContributionsInput {
  /** Wage in yuan a month; for people who pay alone, the base that they want to pay on, if they know it. */
  readonly wage?: number | undefined;
  readonly place: PlaceWithFigures;
  readonly kind: 'employee' | 'flexible';
}

/** Insurances whose contribution is a rate times a base. */
export type RatedInsurance = 'pension' | 'medical' | 'unemployment';
export type Payer = 'employee' | 'employer' | 'flexible';

/** The input, with the place in the form in which figures are looked up. */
export interface ContributionsQuery {
  readonly input: Omit<ContributionsInput, 'wage'> & { readonly wage: Wage };
  readonly context: Context<ContributionFact>;
  readonly place: AskedPlace;
}

/**
 * What a payer pays to an insurance each month. Without a value, the sum is not known, there are several ways to
 * pay (`choices`), or sources contradict each other (`disputed`); the notes say more.
 */
export interface Payment {
  readonly value?: number;
  readonly open?: 'choices' | 'disputed';
  readonly notes: readonly Statement[];
  readonly steps: readonly Statement[];
}

export const insuranceAndHotline = (insurance: RatedInsurance): Statement['values'] => ({
  insurance: amount(insurance, 'key'),
  ask: amount(insurance === 'medical' ? '12393' : '12333', 'name'),
});

type LocalRate = FoundItem<LocalFigures<'flexible-rates'>[number]>;

/** The part of the input that looking up figures needs. */
export type AtPlace = Pick<ContributionsQuery, 'place'> & {
  readonly input: Pick<ContributionsInput, 'place'>;
};

/** Rates of the place for a payer, nearest first. */
export const localRates = (
  insurance: RatedInsurance,
  payer: Payer,
  { input, place }: AtPlace,
): LocalRate[] =>
  figuresFor(input.place.facts, 'flexible-rates', place).found.filter(
    ({ item }) => item.insurance === insurance && item.payer === payer,
  );

/** The newest limits for an insurance; of one year, those of the place before its province's. */
const limitsOf = (insurance: RatedInsurance, payer: Payer, query: ContributionsQuery) => {
  const { found } = figuresFor(query.input.place.facts, 'base-limits', query.place);
  const general = found
    .filter(({ item }) => item.insurances.includes(insurance))
    .map(({ item, fact }) => ({ ...item, fact }));
  const own = localRates(insurance, payer, query)
    .filter(({ item }) => item.lower !== undefined)
    .map(({ item, fact, from }) => ({ ...item, year: item.year ?? yearOf(from), fact }));
  const all = [...own, ...general];
  const newest = Math.max(...all.map(({ year }) => year));
  return all.find(({ year }) => year === newest);
};

/** A note that the figure is of an earlier year than the one asked for, because the newer one is not known. */
export const outdated = (
  key: string,
  year: number,
  fact: string,
  { date }: Pick<ContributionsQuery['context'], 'date'>,
  values: Statement['values'] = {},
): Statement[] => {
  const now = yearOf(date);
  if (year >= now) return [];
  const years = { year: amount(year, 'calendar-year'), now: amount(now, 'calendar-year') };
  return [statement(key, { ...values, ...years }, fact)];
};

/** The base of a payer for an insurance; without one, the notes say what is missing. */
export const baseOf = (
  insurance: RatedInsurance,
  payer: Payer,
  query: ContributionsQuery,
): { readonly base?: ContributionBase } & Payment => {
  const limits = limitsOf(insurance, payer, query);
  if (!limits)
    return { notes: [statement('no-limits', insuranceAndHotline(insurance))], steps: [] };
  const { wage } = query.input;
  const { lower, upper, year, fact } = limits;
  const base = contributionBase(wage, limits);
  if (!base) {
    const missing = amount(lower === undefined ? 'lower' : 'upper', 'key');
    return {
      notes: [statement('half-limits', { ...insuranceAndHotline(insurance), missing })],
      steps: [],
    };
  }
  const values = {
    ...insuranceAndHotline(insurance),
    ...(typeof wage === 'number' && { wage: inYuan(wage) }),
    ...(lower !== undefined && { lower: inYuan(lower) }),
    ...(upper !== undefined && { upper: inYuan(upper) }),
  };
  return {
    base,
    notes: outdated('limits-old', year, fact, query.context, insuranceAndHotline(insurance)),
    steps: [statement(`${typeof wage === 'number' ? 'base' : 'limit'}-${base.by}`, values, fact)],
  };
};

/** The rate that a payer pays: the place's own, or the national one where there is one. */
const rateOf = (insurance: RatedInsurance, payer: Payer, query: ContributionsQuery) => {
  const local = localRates(insurance, payer, query).find(({ item }) => item.rate !== undefined);
  if (local) return { rate: local.item.rate!, fact: local.fact, until: local.until };
  const { quantities, date } = query.context;
  const national: Readonly<Record<string, QuantityFact | undefined>> = {
    'pension-employee': quantities.accountRate,
    'pension-employer': quantities.pensionEmployer,
    'pension-flexible': quantities.pensionFlexible,
    'medical-employee': quantities.medicalEmployee,
  };
  const found = national[`${insurance}-${payer}`];
  return found && { rate: numberAt(found, date), fact: found.id, until: undefined };
};

/** What is paid on a base, with the reckoning. */
export const paymentOnBase = (
  insurance: RatedInsurance,
  base: number,
  { rate, fact }: { readonly rate: number; readonly fact: string },
): Payment => {
  const { value } = contribution(base, rate);
  const values = {
    ...insuranceAndHotline(insurance),
    base: inYuan(base),
    rate: amount(rate, 'rate'),
    value: inYuan(value),
  };
  return { value, notes: [], steps: [statement('pays', values, fact)] };
};

/** What a payer pays to an insurance by its base and its rate. */
export const paymentOf = (
  insurance: RatedInsurance,
  payer: Payer,
  query: ContributionsQuery,
): Payment => {
  const { base, notes, steps } = baseOf(insurance, payer, query);
  // Without a base the rate is no use, and one missing thing is enough to mention.
  if (!base) return { notes, steps: [] };
  const rate = rateOf(insurance, payer, query);
  const who = amount(payer, 'key');
  if (!rate)
    return {
      notes: [...notes, statement('no-rate', { ...insuranceAndHotline(insurance), who })],
      steps: [],
    };
  const payment = paymentOnBase(insurance, base.value, rate);
  const over = ended('rate-ended', rate, query.context, insuranceAndHotline(insurance));
  return { ...payment, notes: [...notes, ...over], steps: [...steps, ...payment.steps] };
};
