import type { Field } from '../../data/tools.ts';
import {
  readAge,
  readMonth,
  readNumber,
  readPercent,
  readYears,
} from '../../domain/calculators/read.ts';
import { fill, limitWords } from './words.ts';

/** What a field holds: a value, nothing where it may be empty, or a message for the reader. */
export type Reading =
  { readonly value: unknown; readonly problem?: undefined } | { readonly problem: string };

/** Finds a place by what was typed; undefined where there is none or several. */
export type FindPlace = (typed: string) => unknown;

const READERS: Readonly<
  Record<string, (typed: string, unit?: string) => number | string | undefined>
> = {
  month: readMonth,
  number: readNumber,
  years: readYears,
  age: readAge,
  percent: readPercent,
};

const within = (value: number | string, { min, max, whole, type }: Field): boolean =>
  (min === undefined || value >= min) &&
  (max === undefined || value <= max) &&
  (!whole || Number(value) % (type === 'years' ? 12 : 1) === 0);

/** Reads one field; an empty one takes its default. */
export const readField = (field: Field, given: string, findPlace: FindPlace): Reading => {
  const typed = given.trim() === '' ? (field.default ?? '') : given;
  if (typed === '') return field.optional ? { value: undefined } : { problem: field.empty ?? '' };
  if (field.type === 'choice')
    return field.choices.some(({ value }) => value === typed)
      ? { value: typed }
      : { problem: field.empty ?? field.wrong ?? '' };
  const value =
    field.type === 'place' ? findPlace(typed) : READERS[field.type]?.(typed, field.unit);
  const fits =
    typeof value === 'number' || typeof value === 'string'
      ? within(value, field)
      : value !== undefined;
  return fits ? { value } : { problem: wrongWords(field) };
};

const wrongWords = (field: Field): string =>
  fill(field.wrong ?? '', (name) =>
    name === 'min' || name === 'max' ? limitWords(field, field[name]) : undefined,
  );

/** Every field of a form, read. */
export const readFields = (
  fields: readonly Field[],
  given: Readonly<Record<string, string>>,
  findPlace: FindPlace,
) => {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const reading = readField(field, given[field.name] ?? '', findPlace);
    if (reading.problem === undefined) values[field.name] = reading.value;
    else problems[field.name] = reading.problem;
  }
  return { values, problems, complete: Object.keys(problems).length === 0 };
};
