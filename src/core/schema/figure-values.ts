import type { LOCAL_FIGURES } from './local-figures.ts';
import type { z } from 'zod';

/** What a number in the figures of a local fact counts; `tier` is a name and no quantity. */
export type FigureUnit = 'yuan' | 'months' | 'years' | 'rate' | 'age' | 'calendar-year' | 'name';

type NumberKey<T> = T extends readonly (infer Item)[]
  ? NumberKey<Item>
  : T extends object
    ? {
        [Key in keyof T]-?:
          (number extends NonNullable<T[Key]> ? Key : never) | NumberKey<NonNullable<T[Key]>>;
      }[keyof T]
    : never;
type AnyFigures = z.infer<(typeof LOCAL_FIGURES)[keyof typeof LOCAL_FIGURES]>;

/** The unit of every field that holds a number. */
const FIGURE_UNITS = {
  lower: 'yuan',
  upper: 'yuan',
  wage: 'yuan',
  amount: 'yuan',
  base: 'yuan',
  monthly: 'yuan',
  hourly: 'yuan',
  subsidy: 'yuan',
  months: 'months',
  max: 'months',
  everyMonths: 'months',
  addMonths: 'months',
  fromMonth: 'months',
  men: 'months',
  women: 'months',
  actual: 'months',
  local: 'months',
  graceMonths: 'months',
  waitingMonths: 'months',
  firstWaitingMonths: 'months',
  makeUpMonths: 'months',
  lapseMonths: 'months',
  yearsPaid: 'years',
  afterYears: 'years',
  untilYears: 'years',
  roundUpFrom: 'months',
  rate: 'rate',
  share: 'rate',
  upTo: 'rate',
  toAccount: 'rate',
  lowerShare: 'rate',
  upperShare: 'rate',
  fromAge: 'age',
  year: 'calendar-year',
  carriedFrom: 'calendar-year',
  tier: 'name',
} as const satisfies Record<NumberKey<AnyFigures>, FigureUnit>;

type Path = readonly (string | number)[];

/** A number in the figures of a value. */
export interface FigureNumber {
  readonly path: Path;
  readonly value: number;
  readonly unit: FigureUnit;
}

const unitOf = (path: Path): FigureUnit => {
  const field = path.findLast((part) => typeof part === 'string') ?? '';
  return (FIGURE_UNITS as Readonly<Record<string, FigureUnit>>)[field] ?? 'name';
};

/** Every number in figures of any topic, with its path below them. */
export const numbersIn = (figures: unknown, path: Path = []): FigureNumber[] => {
  if (typeof figures === 'number') return [{ path, value: figures, unit: unitOf(path) }];
  if (typeof figures !== 'object' || figures === null) return [];
  return Object.entries(figures).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, Array.isArray(figures) ? Number(key) : key]),
  );
};

const placesIn = (figures: unknown, path: Path): { path: Path; id: string }[] => {
  if (typeof figures === 'string') {
    const list = path.at(-2);
    return list === 'places' || list === 'except' ? [{ path, id: figures }] : [];
  }
  if (typeof figures !== 'object' || figures === null) return [];
  return Object.entries(figures).flatMap(([key, inner]) =>
    placesIn(inner, [...path, Array.isArray(figures) ? Number(key) : key]),
  );
};

/** Every place that the figures of a fact name (`places`, `except`), with its path in the fact. */
export const placesInFigures = (values: readonly object[]): { path: Path; id: string }[] =>
  values.flatMap((value, i) =>
    'figures' in value ? placesIn(value.figures, ['values', i, 'figures']) : [],
  );

/** Anything that may name the places for which it holds, or those for which it does not. */
export type Limited = object & {
  readonly places?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
};

/** Whether an item of a list of figures holds for a place of its fact. */
export const holdsFor = (item: Limited, place: string): boolean => {
  const named = (list: readonly string[]): boolean =>
    list.includes(place) || list.includes(place.split('/')[0]!);
  return (!item.places || named(item.places)) && !(item.except && named(item.except));
};
