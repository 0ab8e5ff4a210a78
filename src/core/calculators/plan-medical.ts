import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { medicalNeed, type MedicalNeed } from '../rules/medical-years.ts';
import { paidIfContinued } from '../rules/minimum-months.ts';
import { figuresFor, type FoundItem } from '../rules/place-figures.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { yearOf } from './asked-place.ts';
import { implausibleStart } from './implausible-start.ts';
import { amount, figure, inMonths, statement, type Statement } from './outcome.ts';
import {
  missingFigure,
  missingNow,
  monthOfReader,
  type PlanInput,
  type PlanPart,
  type PlanQuery,
} from './plan-query.ts';

type Found = FoundItem<LocalFigures<'medical-years'>[number]>;

/** The nearest figures for this kind of payer; figures for the kind come before those for everybody. */
const nearestFor = (kind: PlanInput['kind'], found: readonly Found[]): Found | undefined => {
  const fitting = found.filter(({ item: { who } }) => who === undefined || who === kind);
  const [first] = fitting;
  return fitting.find(({ item, fact }) => fact === first?.fact && item.who === kind) ?? first;
};

/** What a place asks for, and of whoever retires in which year. */
interface Asked {
  readonly need: MedicalNeed;
  readonly year: number;
  /** Whether who retires in a later year is asked for more than who retires now. */
  readonly stillRises: boolean;
}

const isSame = (a: MedicalNeed, b: MedicalNeed): boolean =>
  a.total === b.total && a.actual === b.actual && a.local === b.local;

/**
 * Of whoever has not reached the age, the year of the statutory month counts. Whoever has may pay on
 * (《社会保险法》第二十七条): the first year counts in which one could retire, or by the end of which so
 * much could be paid as a place asks for then; while it raises its years, that is more.
 */
const asked = (item: Found['item'], query: PlanQuery): Asked => {
  const { input, group, dates } = query;
  const by = monthOfReader(query);
  const needIn = (year: number) => medicalNeed(item, group === 'male' ? 'men' : 'women', year);
  const of = (year: number): Asked => {
    const years = [yearOf(by), ...(item.steps ?? []).map((step) => step.year)];
    const [now, last] = [yearOf(by), Math.max(...years)].map(needIn);
    return { need: needIn(year), year, stillRises: !isSame(now!, last!) };
  };
  if (!dates.isReached) return of(yearOf(dates.window.statutory));
  const { medical } = input;
  let year = yearOf(addMonthsToMonth(by, missingNow(query)));
  while (medical !== undefined) {
    const { total = 0 } = needIn(year);
    if (medical + monthsBetween(by, `${year}-12`) >= total) break;
    year += 1;
  }
  return of(year);
};

/** What is missing of so many months now, and until when it would take to pay them. */
const comparedNow = (total: number, medical: number, query: PlanQuery): PlanPart => {
  const by = monthOfReader(query);
  const missing = Math.max(0, total - medical);
  const until = amount(addMonthsToMonth(by, missing), 'date');
  return {
    figures: [missingFigure('medical-missing-now', missing)],
    notes: [
      ...implausibleStart(monthsBetween(query.input.birth, by), medical),
      ...(missing > 0 ? [] : [statement('medical-enough-now')]),
    ],
    todo: missing > 0 ? [statement('medical-pay-on', { until, missing: inMonths(missing) })] : [],
    steps: [],
  };
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
  { actual, local, localIn }: Pick<MedicalNeed, 'actual' | 'local' | 'localIn'>,
  fact: string,
): Statement[] => {
  const inArea = localIn === 'province' ? 'medical-in-province' : 'medical-local';
  return [
    ...(actual === undefined
      ? []
      : [statement('medical-actual', { value: inMonths(actual) }, fact)]),
    ...(local === undefined ? [] : [statement(inArea, { value: inMonths(local) }, fact)]),
  ];
};

/** Whom to ask if a place has no figures, and a note that its cities may have some. */
const unknown = (localityDecides: boolean): Statement[] => [
  statement('medical-open'),
  ...(localityDecides ? [statement('name-locality')] : []),
];

/** Of which year the reader is asked for so much, and whether that supposes that months are still paid. */
const ofYear = (total: number, year: number, query: PlanQuery, fact: string): Statement => {
  const { medical = total } = query.input;
  const paysOn = medical < total || missingNow(query) > 0;
  const key = paysOn ? 'medical-of-year' : 'medical-of-year-now';
  return statement(key, { year: amount(year, 'calendar-year') }, fact);
};

/**
 * How many years of medical insurance the place demands, and how many are missing. If nothing is known of the
 * place, or of the year, there is no figure, only whom to ask.
 */
export const medicalPart = (query: PlanQuery): PlanPart => {
  const { input, place, dates } = query;
  const { found, localityDecides } = figuresFor(input.place.facts, 'medical-years', place);
  const nearest = nearestFor(input.kind, found);
  const id = amount(place.province, 'name');
  const region = statement('medical-region', { id });
  if (!nearest) return { ...NOTHING, notes: unknown(localityDecides), todo: [region] };
  const { item, fact, toldBy } = nearest;
  const { need, year, stillRises } = asked(item, query);
  const told = toldBy === undefined ? [] : [statement(`medical-told-${toldBy}`, {}, fact)];
  const more = [...told, ...besides(need, fact)];
  if (need.total === undefined) {
    const when = { year: amount(year, 'calendar-year') };
    const open = need.isRising
      ? [statement('medical-rising', when, fact)]
      : unknown(localityDecides);
    return { ...NOTHING, notes: [...open, ...more], todo: [region] };
  }
  const compare = dates.isReached ? comparedNow : compared;
  const part = input.medical === undefined ? undefined : compare(need.total, input.medical, query);
  return {
    figures: [figure('medical-needed', need.total, 'duration'), ...(part?.figures ?? [])],
    notes: [
      statement('medical-needed', { value: inMonths(need.total) }, fact),
      ...(dates.isReached && stillRises ? [ofYear(need.total, year, query, fact)] : []),
      ...more,
      ...(part ? part.notes : [statement('medical-not-given')]),
    ],
    todo: [...(part?.todo ?? []), region],
    steps: [],
  };
};
