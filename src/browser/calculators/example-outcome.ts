import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import { CALCULATORS } from '../../core/calculators/index.ts';
import { readMonth } from '../../core/calculators/read-month.ts';
import type { Outcome } from '../../core/calculators/outcome.ts';
import { withReads } from '../../core/rules/track-reads.ts';
import { readFields } from './parse-form.ts';
import type { Readers } from './parse-plain.ts';
import { relations } from './field-relations.ts';
import { FIGURES } from './parse-natural.ts';

/** A place as it stands in an example: its id. */
const findPlace = (typed: string) => {
  const [province = '', unit] = typed.split('/');
  return { province, unit, name: typed };
};

/** Those of all calculators. */
export const READERS: Readers = {
  ...FIGURES,
  month: (typed, { min }) => readMonth(typed, min?.toString()),
  place: findPlace,
};

/** The outcome for fields as they would be typed. Throws where the example is not complete. */
export const exampleOutcome = (
  slug: string,
  inputs: Readonly<Record<string, string>>,
  pack: CalculatorData,
): Outcome => {
  const { values, problems, complete } = readFields(
    pack.inputs,
    inputs,
    READERS,
    undefined,
    relations,
  );
  const calculator = CALCULATORS[slug];
  if (!complete || !calculator)
    throw new Error(`The example of content/tools/${slug}.mdx: ${JSON.stringify(problems)}`);
  return withReads(pack.quantities, (quantities) =>
    calculator.compute(values as never, { ...pack, quantities, today: pack.date } as never),
  );
};
