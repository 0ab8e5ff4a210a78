import { firstDay } from '../dates/timeline.ts';
import { roundFen } from '../rules/money.ts';
import { figuresFor, holdsAt, type AskedPlace, type FoundItem } from '../rules/place-figures.ts';
import {
  benefitSchedules,
  type BenefitAmount,
  type BenefitSchedule,
} from '../rules/unemployment.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { ended, type PlaceWithFigures } from './asked-place.ts';
import { amount, statement, inYuan, type Context, type Statement } from './outcome.ts';

export const UNEMPLOYMENT_FACTS = { caps: 'unemployment-month-caps' } as const;
export type UnemploymentFact = keyof typeof UNEMPLOYMENT_FACTS;

export interface UnemploymentInput {
  /** Months paid, since the last claim where there was one. */
  readonly paid: number;
  readonly place: PlaceWithFigures;
  readonly claim: 'first' | 'again';
  /** Months of the last claim that were not drawn. */
  readonly left?: number | undefined;
}

type Item = LocalFigures<'unemployment'>[number];
export type UnemploymentItem = FoundItem<Item>;

/** The input, with the place in the form in which figures are looked up. */
export interface UnemploymentQuery {
  readonly input: UnemploymentInput;
  readonly context: Context<UnemploymentFact>;
  readonly place: AskedPlace;
}

/** Minimum wages of the place to which a share applies. */
const wagesOf = (
  { of }: NonNullable<Item['shares']>[number],
  { input, place }: UnemploymentQuery,
) => {
  const { found } = figuresFor(input.place.facts, 'minimum-wage', place);
  const ofFact = found.filter(({ fact }) => fact === found[0]?.fact);
  return of === 'first-tier-minimum-wage'
    ? ofFact.filter(({ item }) => (item.tier ?? 1) === 1)
    : ofFact;
};

/** Which parts of the place have which class of the minimum wage, as far as its fact says it in words. */
export const classNotes = ({ input, place }: UnemploymentQuery): Statement[] => {
  const [wage] = figuresFor(input.place.facts, 'minimum-wage', place).found;
  const fact = input.place.facts.find(({ id }) => id === wage?.fact);
  return fact?.classes === undefined
    ? []
    : [statement('classes', { value: amount(fact.classes, 'name') }, fact.id)];
};

/** What each part of the place pays; empty if it is not known, and then the notes say why. */
export interface BenefitMoney {
  readonly schedules: readonly BenefitSchedule[];
  readonly notes: readonly Statement[];
  readonly steps: readonly Statement[];
}

const holding = <Each extends object>(
  items: readonly Each[] | undefined,
  place: AskedPlace,
): Each[] => (items ?? []).filter((item) => holdsAt(item, place));

/** A note that the minimum wage has risen since the amounts based on it were set. */
const overtaken = (found: UnemploymentItem, query: UnemploymentQuery): Statement[] => {
  const share = found.item.shares?.find(({ of }) => of !== 'own-base');
  const [wage] = share && found.from !== 'unknown' ? wagesOf(share, query) : [];
  if (!wage || firstDay(wage.from) <= firstDay(found.from)) return [];
  return [statement('wage-since', { since: amount(wage.from, 'date') }, wage.fact)];
};

/** The amounts that a place has published. */
const published = (found: UnemploymentItem, query: UnemploymentQuery): BenefitMoney => {
  const amounts: BenefitAmount[] = holding(found.item.amounts, query.place);
  const since = found.from === 'unknown' ? [] : [amount(found.from, 'date')];
  return {
    schedules: benefitSchedules(query.input.paid, amounts),
    notes: overtaken(found, query),
    steps: since.map((from) => statement('amount-from', { from }, found.fact)),
  };
};

/** Amounts as a share of the minimum wage; empty if it is a share of one's own base. */
const reckoned = (found: UnemploymentItem, query: UnemploymentQuery): BenefitMoney => {
  const shares = holding(found.item.shares, query.place);
  const own = shares.find(({ of }) => of === 'own-base');
  if (own) {
    const notes = [statement('own-base', {}, found.fact)];
    return { schedules: [], notes, steps: [] };
  }
  const pairs = shares.flatMap((share) =>
    wagesOf(share, query).map((wage) => ({
      share,
      wage,
      value: roundFen(share.share * wage.item.monthly),
    })),
  );
  const amounts = pairs.map(({ share, wage, value }): BenefitAmount => {
    const { tier, part } = share.of === 'minimum-wage' ? wage.item : {};
    return { amount: value, yearsPaid: share.yearsPaid, fromMonth: share.fromMonth, tier, part };
  });
  const steps = pairs.flatMap(({ share, wage, value }) => {
    // The first class pays everywhere, whatever class the place has itself.
    const isFirstClass = share.of === 'first-tier-minimum-wage' && wage.item.tier === 1;
    const ofClass = isFirstClass ? '-first-class' : '';
    const values = {
      share: amount(share.share, 'rate'),
      wage: inYuan(wage.item.monthly),
      value: inYuan(value),
    };
    return [
      statement(`wage${ofClass}`, { wage: inYuan(wage.item.monthly) }, wage.fact),
      statement(`share${ofClass}`, values, found.fact),
    ];
  });
  return { schedules: benefitSchedules(query.input.paid, amounts), notes: [], steps };
};

/** A note that an amount is known for one part of the place only, such as 市区. */
const onlyPart = ({ schedules }: BenefitMoney): Statement[] => {
  const [{ part } = {}, ...others] = schedules;
  return part === undefined || others.length > 0
    ? []
    : [statement('only-part', { area: amount(part, 'name') })];
};

/** What is paid, by the nearest figures that say it. */
export const moneyOf = (
  items: readonly UnemploymentItem[],
  query: UnemploymentQuery,
): BenefitMoney => {
  for (const found of items) {
    if (!found.item.amounts && !found.item.shares) continue;
    const direct = published(found, query);
    const money = direct.schedules.length > 0 ? direct : reckoned(found, query);
    if (money.schedules.length > 0 || money.notes.length > 0)
      return {
        ...money,
        notes: [...onlyPart(money), ...ended('amount-ended', found, query.context), ...money.notes],
      };
  }
  return { schedules: [], notes: [statement('amount-open')], steps: [] };
};
