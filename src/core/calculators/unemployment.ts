import { figuresFor } from '../rules/place-figures.ts';
import { benefitTotal, mostBenefitMonths, type BenefitSchedule } from '../rules/unemployment.ts';
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
  classNotes,
  moneyOf,
  UNEMPLOYMENT_FACTS,
  type BenefitMoney,
  type UnemploymentFact,
  type UnemploymentInput,
  type UnemploymentItem,
  type UnemploymentQuery,
} from './unemployment-money.ts';
import { earnedMonths, withMonthsLeft, type Length } from './unemployment-months.ts';

/** Whether an item has amounts only for some localities of its place. */
const isOfLocalities = ({ item: { amounts = [], shares = [] } }: UnemploymentItem): boolean =>
  [...amounts, ...shares].some(({ places, except }) => (places ?? except) !== undefined);

/** The lowest and the highest of what the parts of a place pay, as one figure where they agree. */
const span = (name: string, values: readonly number[], unit: 'yuan' | 'months'): ResultFigure[] => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [figure(name, low, unit)];
  return [figure(`${name}-low`, low, unit), figure(`${name}-high`, high, unit)];
};

/** Which parts have the lowest and the highest amount, if the parts of a place differ in the first month. */
const areaNotes = (
  schedules: readonly BenefitSchedule[],
  query: UnemploymentQuery,
): Statement[] => {
  const first = schedules.map(({ stretches }) => stretches[0]!.amount);
  if (new Set(first).size < 2) return [];
  const said = schedules.flatMap(({ tier, part }, i) => {
    const value = inYuan(first[i]!);
    if (part !== undefined) return statement('area-part', { area: amount(part, 'name'), value });
    if (tier === undefined) return [];
    return statement('area-tier', { area: amount(String(tier), 'name'), value });
  });
  const isOpen = said.some(({ key }) => key === 'area-tier');
  return [...said, ...(isOpen ? [...classNotes(query), statement('which-tier')] : [])];
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

const figuresOf = ({ least, most }: Length, { schedules }: BenefitMoney): ResultFigure[] => {
  const totals = (length: number): number[] =>
    schedules.map(({ stretches }) => benefitTotal(length, stretches).value);
  const first = schedules.map(({ stretches }) => stretches[0]!.amount);
  const monthly = schedules.length > 0 ? span('monthly', first, 'yuan') : [];
  if (least === undefined)
    return [
      figure('months-at-most', most, 'months'),
      ...monthly,
      ...(schedules.length > 0 ? [figure('total-at-most', Math.max(...totals(most)), 'yuan')] : []),
    ];
  const total = [...totals(least), ...totals(most)];
  return [
    ...span('months', [least, most], 'months'),
    ...monthly,
    ...(schedules.length > 0 ? span('total', total, 'yuan') : []),
  ];
};

/**
 * How long unemployment benefit is paid and how much, by the figures of the place where one last paid. If its
 * table is not known, only the maximum of the law is given, with a note that it is a maximum; an unknown
 * amount is left open. If too little was paid, the answer says so.
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
    const { found, localityDecides } = figuresFor(input.place.facts, 'unemployment', place);
    const length = withMonthsLeft(earnedMonths(found, most.value, query), query);
    const money = moneyOf(found, query);
    const open = length.least === undefined || money.schedules.length === 0;
    const wantsLocality =
      localityDecides || (place.locality === undefined && found.some(isOfLocalities));
    const ignored = input.claim === 'first' && input.left !== undefined;
    return {
      cases: [
        {
          key: 'claim',
          figures: figuresOf(length, money),
          notes: [
            ...(open && wantsLocality ? [statement('name-locality')] : []),
            ...length.notes,
            ...areaNotes(money.schedules, query),
            ...money.notes,
            ...(ignored ? [statement('left-ignored')] : []),
          ],
          todo: [
            statement('register'),
            statement('medical'),
            statement('to-lapse'),
            statement('to-contributions', { place: handedPlace(input.place) }),
          ],
          steps: [...length.steps, ...money.steps, ...stretchSteps(money.schedules, length.most)],
        },
      ],
      notes: [statement('conditions')],
    };
  },
};
