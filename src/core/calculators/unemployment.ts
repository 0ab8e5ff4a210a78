import { figuresFor } from '../rules/place-figures.ts';
import {
  benefitMonths,
  benefitTotal,
  mostBenefitMonths,
  mostMonthsOfClaim,
  type BenefitSchedule,
} from '../rules/unemployment.ts';
import { handedPlace } from './hand-on.ts';
import { askedPlace, outsideOutcome, refusal } from './asked-place.ts';
import {
  amount,
  figure,
  statement,
  inYuan,
  type Calculator,
  type ResultFigure,
  type Statement,
} from './outcome.ts';
import {
  moneyOf,
  UNEMPLOYMENT_FACTS,
  type BenefitMoney,
  type UnemploymentFact,
  type UnemploymentInput,
  type UnemploymentItem,
  type UnemploymentQuery,
} from './unemployment-money.ts';

/** How long: a number of months, or only the most that there can be. */
interface Length {
  readonly months: number;
  readonly exact: boolean;
  readonly notes: readonly Statement[];
  readonly steps: readonly Statement[];
}

const months = (value: number) => amount(value, 'months');

/** Months for what was paid since the last claim. */
const earned = (
  items: readonly UnemploymentItem[],
  most: number,
  { input, context }: UnemploymentQuery,
): Length => {
  const paid = amount(input.paid, 'duration');
  const found = items.find(({ item }) => item.months ?? item.further);
  const table = found && benefitMonths(input.paid, found.item);
  if (found && table) {
    const value = Math.min(most, table.value);
    const steps = [statement('months', { paid, value: months(table.value) }, found.fact)];
    const cut = statement('months-cut', { value: months(most) }, context.quantities.caps.id);
    return {
      months: value,
      exact: true,
      notes: [],
      steps: value < table.value ? [...steps, cut] : steps,
    };
  }
  const local = items.find(({ item }) => item.max !== undefined && item.max < most);
  const steps = [
    statement('months-most', { paid, value: months(most) }, context.quantities.caps.id),
  ];
  const limit = local && statement('months-limit', { value: months(local.item.max!) }, local.fact);
  return {
    months: local?.item.max ?? most,
    exact: false,
    notes: [statement('months-open')],
    steps: limit ? [...steps, limit] : steps,
  };
};

/** Whether an item has amounts for some units of its place alone. */
const isOfUnits = ({ item: { amounts = [], shares = [] } }: UnemploymentItem): boolean =>
  [...amounts, ...shares].some(({ places, except }) => (places ?? except) !== undefined);

/** What was left over from the last claim is added, up to the most of any claim. */
const withLeft = (length: Length, { input, context }: UnemploymentQuery): Length => {
  if (input.claim === 'first') return length;
  const { caps } = context.quantities;
  const limit = mostMonthsOfClaim(caps, context.date).value;
  if (input.left === undefined)
    return {
      ...length,
      notes: [...length.notes, statement('left-open', { limit: months(limit) })],
    };
  const sum = Math.min(limit, length.months + input.left);
  const values = { left: months(input.left), value: months(sum), limit: months(limit) };
  return { ...length, months: sum, steps: [...length.steps, statement('left', values)] };
};

/** The lowest and the highest of what the parts of a place pay, as one figure where they agree. */
const span = (name: string, values: readonly number[], exact: boolean): ResultFigure[] => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!exact) return [figure(`${name}-at-most`, high, 'yuan')];
  if (low === high) return [figure(name, low, 'yuan')];
  return [figure(`${name}-low`, low, 'yuan'), figure(`${name}-high`, high, 'yuan')];
};

/** Every stretch of a claim that lasts so long, in every part of the place. */
const stretchSteps = (schedules: readonly BenefitSchedule[], length: number): Statement[] =>
  schedules.flatMap(({ tier, part, stretches }) =>
    stretches
      .filter(({ fromMonth }) => fromMonth <= length)
      .map((stretch) => {
        const area = part ?? (tier === undefined ? undefined : `${String(tier)}`);
        const values = {
          from: amount(stretch.fromMonth, 'number'),
          value: inYuan(stretch.amount),
          area: amount(area ?? '', 'name'),
        };
        if (area === undefined) return statement('stretch', values);
        return statement(part === undefined ? 'stretch-tier' : 'stretch-part', values);
      }),
  );

const figuresOf = (
  { months: length, exact }: Length,
  { schedules }: BenefitMoney,
): ResultFigure[] => {
  const totals = schedules.map(({ stretches }) => benefitTotal(length, stretches).value);
  const first = schedules.map(({ stretches }) => stretches[0]!.amount);
  return [
    figure(exact ? 'months' : 'months-at-most', length, 'months'),
    ...(schedules.length > 0
      ? [...span('monthly', first, true), ...span('total', totals, exact)]
      : []),
  ];
};

/**
 * How long unemployment benefit is paid and how much, by the figures of the place where one last
 * paid. Where its table is not known, only the most that the law allows is given, and said to be no
 * more than that; an amount that is not known is left open. Who paid too little is told so.
 */
export const unemployment: Calculator<UnemploymentInput, UnemploymentFact> = {
  facts: UNEMPLOYMENT_FACTS,
  topics: ['unemployment', 'minimum-wage'],
  compute(input, context) {
    const place = askedPlace(input.place, context);
    const outside = outsideOutcome(input.place, context);
    if (outside) return outside;
    const most = mostBenefitMonths(input.paid, context.quantities.caps, context.date);
    if (!most)
      return refusal([
        statement('too-short'),
        ...(input.left ? [statement('too-short-left')] : []),
      ]);
    const query = { input, context, place };
    const { found, unitDecides } = figuresFor(input.place.facts, 'unemployment', place);
    const length = withLeft(earned(found, most.value, query), query);
    const money = moneyOf(found, query);
    const open = !length.exact || money.schedules.length === 0;
    const wantsUnit = unitDecides || (place.unit === undefined && found.some(isOfUnits));
    const ignored = input.claim === 'first' && input.left !== undefined;
    return {
      cases: [
        {
          key: 'claim',
          figures: figuresOf(length, money),
          notes: [
            ...(open && wantsUnit ? [statement('name-unit')] : []),
            ...length.notes,
            ...money.notes,
            ...(ignored ? [statement('left-ignored')] : []),
          ],
          todo: [
            statement('register'),
            statement('medical'),
            statement('to-lapse'),
            statement('to-contributions', { place: handedPlace(input.place) }),
          ],
          steps: [...length.steps, ...money.steps, ...stretchSteps(money.schedules, length.months)],
        },
      ],
      notes: [statement('conditions')],
    };
  },
};
