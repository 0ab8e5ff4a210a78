import type { Field } from '../../core/calculators/calculator-data.ts';
import { normaliseInput } from '../../core/calculators/normalise-input.ts';
import { isWithin } from './field-limits.ts';
import type { FieldRelations } from './field-relations.ts';
import type { FieldParsers } from './parse-plain.ts';
import { formatFieldValue } from './format-sentences.ts';

/** What a field holds: a value, nothing where it may be empty, or a message for the reader. */
export type FieldReading =
  | { readonly value: unknown; readonly said?: string | undefined; readonly problem?: undefined }
  | { readonly problem: string };

/** What was understood, unless it was typed that way: `24个月` for `2年`, nothing for `24`. */
const unlessTyped = (said: string, value: unknown, typed: string): string | undefined => {
  const bare = normaliseInput(typed).replace(/[,' ]/g, '');
  return [said, said.replace(/\D+$/, ''), String(value)].includes(bare) ? undefined : said;
};

/** Reads one field; an empty one takes its default. */
export const parseField = (field: Field, given: string, parsers: FieldParsers): FieldReading => {
  const typed = given.trim() === '' ? field.default || '' : given;
  if (typed === '') return field.optional ? { value: undefined } : { problem: field.empty || '' };
  if (field.type === 'choice')
    return field.choices.some(({ value }) => value === typed)
      ? { value: typed }
      : { problem: field.empty || field.wrong || '' };
  const value = parsers[field.type]?.(typed, field);
  if (value === undefined) return { problem: field.wrong || '' };
  const said =
    typed === given ? unlessTyped(formatFieldValue(value, field), value, typed) : undefined;
  return typeof value === 'object' || isWithin(value as number | string, field)
    ? { value, said }
    : { problem: field.wrong || '' };
};

/**
 * Every field of a form, read; `said` says what was understood if that differs from what was typed. A field
 * that is not asked for has no value and no problem, whatever was typed into it before. `recap` repeats each
 * value in the words of its field. `unneededFields` names the fields that are not needed, given the values of
 * the others.
 */
export const parseFields = (
  fields: readonly Field[],
  given: Readonly<Record<string, string>>,
  parsers: FieldParsers,
  unneededFields: (values: object) => readonly string[] = () => [],
  relations?: FieldRelations,
) => {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  const said: Record<string, string> = {};
  const recap: string[] = [];
  for (const field of fields) {
    const typed = given[field.name] || '';
    if (relations?.isAsked(field, values, typed) === false) continue;
    const reading = parseField(field, typed, parsers);
    if (reading.problem === undefined) {
      values[field.name] = reading.value;
      if (reading.said !== undefined) said[field.name] = reading.said;
      if (reading.value !== undefined)
        recap.push(field.recap.replace('{value}', formatFieldValue(reading.value, field)));
      const problem = relations?.problem(field, values);
      if (problem !== undefined) problems[field.name] = problem;
    } else problems[field.name] = reading.problem;
  }
  for (const name of unneededFields(values)) Reflect.deleteProperty(problems, name);
  return { values, problems, said, recap, complete: Object.keys(problems).length === 0 };
};
