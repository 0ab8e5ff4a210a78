import type { Field } from '../../data/tools.ts';
import { readAge, readNumber, readPercent, readYears } from '../../domain/calculators/read.ts';
import { fill, limitWords } from './words.ts';

/** What a field holds: a value, nothing where it may be empty, or a message for the reader. */
export type Reading =
  { readonly value: unknown; readonly problem?: undefined } | { readonly problem: string };

/** Understands what was typed; undefined where it is not understood, or means several things. */
type Reader = (typed: string, unit?: string) => unknown;

/** Readers of the kinds of field that only some calculators have: months, places. */
export type MoreReaders = Readonly<Record<string, Reader>>;

const READERS: MoreReaders = {
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
export const readField = (field: Field, given: string, more: MoreReaders): Reading => {
  const typed = given.trim() === '' ? (field.default ?? '') : given;
  if (typed === '') return field.optional ? { value: undefined } : { problem: field.empty ?? '' };
  if (field.type === 'choice')
    return field.choices.some(({ value }) => value === typed)
      ? { value: typed }
      : { problem: field.empty ?? field.wrong ?? '' };
  const value = (more[field.type] ?? READERS[field.type])?.(typed, field.unit);
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
  more: MoreReaders,
) => {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const reading = readField(field, given[field.name] ?? '', more);
    if (reading.problem === undefined) values[field.name] = reading.value;
    else problems[field.name] = reading.problem;
  }
  return { values, problems, complete: Object.keys(problems).length === 0 };
};
