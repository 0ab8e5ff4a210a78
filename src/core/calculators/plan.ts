import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { minimumMonths, paidIfContinued } from '../rules/minimum-months.ts';
import type { RetirementGroup } from '../rules/retirement.ts';
import { askedPlace, outsideOutcome } from './asked-place.ts';
import {
  assessPaidMonths,
  assessReached,
  extendNow,
  optionsWhenShort,
} from './assess-paid-months.ts';
import { isKnownIn } from './elastic-retirement.ts';
import { handedChoice, handedOn, handedPlace } from './hand-on.ts';
import { implausibleStart } from './implausible-start.ts';
import {
  amount,
  figure,
  inMonths,
  statement,
  type Calculator,
  type Case,
  type Statement,
} from './outcome.ts';
import { medicalPart } from './plan-medical.ts';
import { moneyPart } from './plan-money.ts';
import {
  missingFigure,
  missingNow,
  monthOfReader,
  PLAN_FACTS,
  type PlanFact,
  type PlanInput,
  type PlanPart,
  type PlanQuery,
} from './plan-query.ts';
import { retirementDates } from './retirement-dates.ts';
import { WOMEN } from './retirement.ts';

/** A link to the retirement calculator, which shows every step and every month in between. */
const toRetirement = ({ input }: PlanQuery): Statement =>
  statement('to-retirement', {
    birth: amount(input.birth, 'date'),
    group: handedChoice(input.group),
    paid: amount(input.paid, 'duration'),
  });

/** A note for a woman who pays alone and chose a group that rarely applies to her. */
const forOtherGroup = ({ input, group }: PlanQuery): Statement[] =>
  input.kind === 'flexible' && group === 'female50' && input.group === group
    ? [statement('flexible-women')]
    : [];

/**
 * The first thing for somebody who has reached the age but lacks months: there is no pension to apply for
 * yet. Exceptions stand beside it.
 */
const shortNow = (query: PlanQuery): Statement[] => {
  const { input, group } = query;
  const missing = missingNow(query);
  if (missing === 0) return [];
  const until = addMonthsToMonth(monthOfReader(query), missing);
  const values = {
    group: amount(group, 'choice'),
    missing: inMonths(missing),
    until: amount(until, 'date'),
  };
  const key = input.group === group ? 'now-short' : 'now-short-group';
  return [statement(key, values), ...forOtherGroup(query)];
};

/** When one retires, and how far that may be moved. */
const whenPart = (query: PlanQuery): PlanPart => {
  const { dates, input } = query;
  const { onTime, early, late, isReached } = dates;
  const isShort = missingNow(query) > 0;
  const shown = [onTime, ...(isReached ? [] : [early, late])].flatMap(({ figures }) => figures);
  const names = ['retire-month', 'age', 'earliest-month', 'latest-month'];
  return {
    figures: shown.filter(({ name }) => names.includes(name)),
    notes: [
      ...(isReached ? [statement('already')] : early.notes),
      ...late.notes,
      ...(isShort ? [] : forOtherGroup(query)),
      ...(isReached || dates.window.latest === undefined
        ? []
        : [statement(`elastic-${input.kind}`)]),
    ],
    todo: isReached && !isShort ? [statement('apply')] : [],
    steps: onTime.steps,
  };
};

const optionsFor = ({ input: { kind } }: PlanQuery, extend: Statement): Statement[] =>
  optionsWhenShort(extend, {
    mayHaveArrears: kind === 'employee',
    maySelfPay: kind === 'flexible',
  });

/** For somebody who has reached the age: whether enough has been paid, with no more months to come. */
const judgedNow = (needed: number, query: PlanQuery): PlanPart => {
  const { input, context, dates } = query;
  const missing = missingNow(query);
  const upTo = { months: input.paid, by: monthOfReader(query) };
  return {
    figures: [figure('minimum-months', needed, 'duration'), missingFigure('missing-now', missing)],
    notes: [assessReached(upTo, dates.window.statutory, context.quantities.minimum)],
    todo: missing > 0 ? optionsFor(query, extendNow(missing, upTo.by)) : [],
    steps: [],
  };
};

/** Whether enough is paid by then, and if not, what can be done. */
const judgedThen = (needed: number, query: PlanQuery): PlanPart => {
  const { input, context, dates } = query;
  const upTo = { months: input.paid, by: monthOfReader(query) };
  const then = paidIfContinued(upTo, dates.window.statutory);
  const missing = Math.max(0, needed - then);
  const keepOn = input.paid < needed ? 'do-keep' : 'do-more';
  return {
    figures: [
      figure('minimum-months', needed, 'duration'),
      figure('paid-then', then, 'duration'),
      missingFigure('missing', missing),
    ],
    notes: assessPaidMonths(upTo, dates.window, context.quantities.minimum),
    todo: [
      statement(keepOn, { kind: handedChoice(input.kind) }),
      ...(missing > 0 ? optionsFor(query, statement('do-extend')) : []),
    ],
    steps: [],
  };
};

/** The months that must have been paid, and those that are missing. */
const enoughPart = (query: PlanQuery, odd: readonly Statement[]): PlanPart => {
  const { context, dates } = query;
  const { minimum } = context.quantities;
  const { statutory } = dates.window;
  const next = toRetirement(query);
  if (!isKnownIn(minimum, statutory))
    return { figures: [], notes: [...odd, statement('minimum-unknown')], todo: [next], steps: [] };
  const needed = minimumMonths(statutory, minimum);
  const judged = dates.isReached ? judgedNow(needed, query) : judgedThen(needed, query);
  return { ...judged, notes: [...odd, ...judged.notes], todo: [...judged.todo, next] };
};

/** Every part for one group; if too little has been paid, what can be done comes first. */
const partsFor = (query: PlanQuery): Case[] => {
  const { input, group } = query;
  const odd = implausibleStart(monthsBetween(input.birth, monthOfReader(query)), input.paid);
  const when = whenPart(query);
  const enough = enoughPart(query, odd);
  const parts: Readonly<Record<string, PlanPart>> = {
    ...(missingNow(query) > 0 ? { enough, when } : { when, enough }),
    money: moneyPart(query, odd.length > 0),
    medical: medicalPart(query),
  };
  return Object.entries(parts).map(([part, said]) => ({ key: group, part, ...said }));
};

/** Links to the calculators for further questions, with the input of this one. */
const furtherPart = (input: PlanInput): Case => {
  const { paid, wage } = input;
  const values = {
    place: handedPlace(input.place),
    kind: handedChoice(input.kind),
    wage: handedOn(wage, 'number'),
    paid: amount(paid, 'duration'),
  };
  const isEmployee = input.kind === 'employee';
  const keys = [
    'to-contributions',
    'to-lapse',
    ...(isEmployee ? ['to-unemployment'] : []),
    'to-sharing',
    'to-compare-places',
    ...(paid > 0 ? ['to-survivor'] : []),
  ];
  const todo = keys.map((key) => statement(key, values));
  return { key: 'further', part: 'further', figures: [], notes: [], todo, steps: [] };
};

/**
 * Everything that one form can say about somebody's retirement: when, whether enough will have been paid and
 * what can be done, the pension to expect, and the years of medical insurance. The parts use the rules of the
 * more detailed calculators, and link to them with the figures that were given. A woman who does not know her
 * group gets the cases of both women's groups in each part.
 */
export const plan: Calculator<PlanInput, PlanFact> = {
  facts: PLAN_FACTS,
  topics: ['medical-years', 'reference-wage'],
  compute(input, context) {
    const outside = outsideOutcome(input.place, context);
    if (outside) return outside;
    const place = askedPlace(input.place, context);
    const groups: readonly RetirementGroup[] = input.group === 'unsure' ? WOMEN : [input.group];
    const queries = groups.map((group): PlanQuery => {
      const dates = retirementDates(input.birth, group, context, input.paid);
      return { input, context, place, group, dates };
    });
    return {
      cases: [...queries.flatMap(partsFor), furtherPart(input)],
      notes: [
        ...(input.group === 'unsure' ? [statement('unsure')] : []),
        ...queries.flatMap(shortNow),
      ],
    };
  },
};
