import { monthsBetween } from '../dates/month.ts';
import { medicalNeed } from '../rules/medical-years.ts';
import { paidIfContinued } from '../rules/minimum-months.ts';
import { figuresFor, type FoundItem } from '../rules/place-figures.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { yearOf } from './asked-place.ts';
import { implausibleStart } from './implausible-start.ts';
import { amount, figure, statement, type Statement } from './outcome.ts';
import {
  missingFigure,
  monthOfReader,
  type PlanInput,
  type PlanPart,
  type PlanQuery,
} from './plan-query.ts';

type Found = FoundItem<LocalFigures<'medical-years'>[number]>;

const months = (value: number) => amount(value, 'duration');

/** The nearest figures for this kind of payer; figures for the kind come before those for everybody. */
const nearestFor = (kind: PlanInput['kind'], found: readonly Found[]): Found | undefined => {
  const fitting = found.filter(({ item: { who } }) => who === undefined || who === kind);
  const [first] = fitting;
  return fitting.find(({ item, fact }) => fact === first?.fact && item.who === kind) ?? first;
};

/** How many months are missing if every month until retirement is paid. */
const compared = (total: number, medical: number, query: PlanQuery): PlanPart => {
  const by = monthOfReader(query);
  const then = paidIfContinued({ months: medical, by }, query.dates.window.statutory);
  const missing = Math.max(0, total - then);
  return {
    figures: [figure('medical-then', then, 'duration'), missingFigure('medical-missing', missing)],
    notes: [
      ...implausibleStart(monthsBetween(query.input.birth, by), medical),
      ...(missing > 0 ? [] : [statement('medical-enough')]),
    ],
    todo: missing > 0 ? [statement('medical-short')] : [],
    steps: [],
  };
};

const NOTHING: PlanPart = { figures: [], notes: [], todo: [], steps: [] };

/** What a place demands besides the number of months. The form does not ask whether the reader has it. */
const besides = (
  { actual, local }: Pick<ReturnType<typeof medicalNeed>, 'actual' | 'local'>,
  fact: string,
): Statement[] => [
  ...(actual === undefined ? [] : [statement('medical-actual', { value: months(actual) }, fact)]),
  ...(local === undefined ? [] : [statement('medical-local', { value: months(local) }, fact)]),
];

/** Whom to ask if a place has no figures, and a note that its cities may have some. */
const unknown = (unitDecides: boolean): Statement[] => [
  statement('medical-open'),
  ...(unitDecides ? [statement('name-unit')] : []),
];

/**
 * How many years of medical insurance the place demands, and how many are missing. If nothing is known of the
 * place, or of the year, there is no figure, only whom to ask.
 */
export const medicalPart = (query: PlanQuery): PlanPart => {
  const { input, place, group, dates } = query;
  const { found, unitDecides } = figuresFor(input.place.facts, 'medical-years', place);
  const nearest = nearestFor(input.kind, found);
  const id = amount(place.province, 'name');
  const region = statement('medical-region', { id });
  if (!nearest) return { ...NOTHING, notes: unknown(unitDecides), todo: [region] };
  const { item, fact } = nearest;
  const year = yearOf(dates.window.statutory);
  const need = medicalNeed(item, group === 'male' ? 'men' : 'women', year);
  const more = besides(need, fact);
  if (need.total === undefined) {
    const when = { year: amount(year, 'calendar-year') };
    const open = need.isRising ? [statement('medical-rising', when, fact)] : unknown(unitDecides);
    return { ...NOTHING, notes: [...open, ...more], todo: [region] };
  }
  const part = input.medical === undefined ? undefined : compared(need.total, input.medical, query);
  return {
    figures: [figure('medical-needed', need.total, 'duration'), ...(part?.figures ?? [])],
    notes: [
      statement('medical-needed', { value: months(need.total) }, fact),
      ...more,
      ...(part ? part.notes : [statement('medical-not-given')]),
    ],
    todo: [...(part?.todo ?? []), region],
    steps: [],
  };
};
