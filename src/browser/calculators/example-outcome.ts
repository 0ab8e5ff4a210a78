import type { CalculatorData, PlaceFigures } from '../../core/calculators/calculator-data.ts';
import { CALCULATORS } from '../../core/calculators/index.ts';
import type { Outcome } from '../../core/calculators/outcome.ts';
import { withReads } from '../../core/rules/track-reads.ts';
import { parseFields } from './parse-form.ts';
import type { FieldParsers } from './parse-plain.ts';
import { fieldRelations } from './field-relations.ts';
import { NATURAL_PARSERS } from './parse-natural.ts';

/** A place as it stands in an example: its id. */
const findPlace = (typed: string) => {
  const [province = '', locality] = typed.split('/');
  return { province, locality, name: typed };
};

/** The same with what is known of it, called by its name where that is known. */
const knownPlace = (typed: string, { provinces }: CalculatorData, figures?: PlaceFigures) => ({
  ...findPlace(typed),
  name: provinces[typed]?.short ?? typed,
  ...figures,
});

/** Those of all calculators. */
export const EXAMPLE_PARSERS: FieldParsers = {
  ...NATURAL_PARSERS,
  place: findPlace,
};

/**
 * The outcome for fields as they would be typed, a place with the figures that are handed over.
 * Throws where the example is not complete.
 */
export const exampleOutcome = (
  slug: string,
  inputs: Readonly<Record<string, string>>,
  data: CalculatorData,
  figures?: PlaceFigures,
): Outcome => {
  const { values, problems, complete } = parseFields(
    data.inputs,
    inputs,
    { ...EXAMPLE_PARSERS, place: (typed) => knownPlace(typed, data, figures) },
    undefined,
    fieldRelations,
  );
  const calculator = CALCULATORS[slug];
  if (!complete || !calculator)
    throw new Error(`The example of content/tools/${slug}.mdx: ${JSON.stringify(problems)}`);
  return withReads(data.quantities, (quantities) =>
    calculator.compute(values, { ...data, quantities, today: data.date }),
  );
};
