import type { Field } from '../../core/calculators/calculator-data.ts';
import type { PlaceFinder } from '../places/place-finder.ts';
import { PLAIN_PARSERS, type FieldParsers } from './parse-plain.ts';
import { parseFields } from './parse-form.ts';
import type { FieldRelations } from './field-relations.ts';
import type * as NaturalParsers from './parse-natural.ts';

/** The fields of a form, read. */
export interface FormReading extends ReturnType<typeof parseFields> {
  /** A figure is not plain digits, and the parser for everything else has not loaded. */
  readonly needsNaturalParser: boolean;
}

/** What some calculators read their forms with besides the parsers for plain digits. */
export interface FormReaderOptions {
  /** Plain parsers for further kinds of field. */
  readonly readers?: FieldParsers;
  /** For fields that are asked for, or limited, by what others hold. */
  readonly relations?: FieldRelations;
}

const NOT_FETCHED = '网络不好，带字的数现在认不出，请只写数字。';

/**
 * Reads a form: plain digits at once, everything else once `load` has brought the parser for it, and places
 * as `places` finds them. While the names of places are still loading, an unknown place is not a mistake.
 */
export const createFormReader = (
  fields: readonly Field[],
  { readers, relations }: FormReaderOptions,
  places?: PlaceFinder,
) => {
  const find = places && { place: places.find };
  let parsers: FieldParsers = { ...PLAIN_PARSERS, ...readers, ...find };
  let explain: typeof NaturalParsers.explain | undefined;
  let loading: Promise<boolean> | undefined;
  let failed = false;

  const read = (
    given: Readonly<Record<string, string>>,
    unneededFields?: (values: object) => readonly string[],
  ): FormReading => {
    const reading = parseFields(fields, given, parsers, unneededFields, relations);
    const { problems } = reading;
    let needsNaturalParser = false;
    for (const field of fields) {
      const typed = (given[field.name] || '').trim();
      const problem = problems[field.name];
      if (problem === undefined || typed === '') continue;
      if (field.type === 'place')
        problems[field.name] = places?.problem(typed) ?? `“${typed}”：${problem}`;
      else if (field.type !== 'choice') {
        needsNaturalParser = !explain;
        const found = explain ? explain(field, typed, parsers) : failed ? NOT_FETCHED : '';
        problems[field.name] = found + problem;
      }
    }
    return { ...reading, needsNaturalParser };
  };

  /** Resolves with whether it loaded; if not, the next call tries again. */
  const load = (): Promise<boolean> =>
    (loading ??= import('./parse-natural.ts').then(
      (natural) => {
        parsers = { ...parsers, ...natural.NATURAL_PARSERS };
        explain = natural.explain;
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
