import type { Field } from '../../core/calculators/calculator-data.ts';
import { PLAIN_PARSERS, type FieldParsers } from './parse-plain.ts';
import { parseFields } from './parse-form.ts';
import type { FieldRelations } from './field-relations.ts';
import type * as NaturalParsers from './parse-natural.ts';

/** The fields of a form, read. */
export interface FormReading extends ReturnType<typeof parseFields> {
  /** A figure is not plain digits, and the parser for everything else has not loaded. */
  readonly needsNaturalParser: boolean;
}

const NOT_FETCHED = '网络不好，带字的数现在认不出，请只写数字。';

/**
 * Reads a form: plain digits at once, everything else once `load` has brought the parser for it. Takes plain
 * parsers for further kinds of field (`own`), and the parser for places.
 */
export const createFormParser = (
  fields: readonly Field[],
  own?: FieldParsers,
  places?: FieldParsers,
  relations?: FieldRelations,
) => {
  const plain: FieldParsers = { ...PLAIN_PARSERS, ...own };
  let more: typeof NaturalParsers | undefined;
  let loading: Promise<boolean> | undefined;
  let failed = false;

  const read = (
    given: Readonly<Record<string, string>>,
    unneededFields?: (values: never) => readonly string[],
  ): FormReading => {
    const parsers: FieldParsers = { ...plain, ...more?.NATURAL_PARSERS, ...places };
    const reading = parseFields(fields, given, parsers, unneededFields, relations);
    let needsNaturalParser = false;
    for (const field of fields) {
      const typed = given[field.name]?.trim() || '';
      const problem = reading.problems[field.name];
      if (problem === undefined || typed === '' || !(field.type in plain)) continue;
      needsNaturalParser = more === undefined;
      const found = more?.explain(field, typed, parsers) ?? (failed ? NOT_FETCHED : '');
      reading.problems[field.name] = found + problem;
    }
    return { ...reading, needsNaturalParser };
  };

  /** Resolves with whether it loaded; if not, the next call tries again. */
  const load = (): Promise<boolean> =>
    (loading ??= import('./parse-natural.ts').then(
      (found) => {
        more = found;
        return true;
      },
      () => {
        failed = true;
        loading = undefined;
        return false;
      },
    ));

  return { read, load };
};
