import type { ToolPack } from '../../data/tools.ts';
import { CALCULATORS } from '../../domain/calculators/index.ts';
import { readMonth } from '../../domain/calculators/read-month.ts';
import type { Context, Outcome } from '../../domain/calculators/outcome.ts';
import { readFields } from './fields.ts';
import type { Readers } from './digits.ts';
import { relations } from './relations.ts';
import { FIGURES } from './readers.ts';

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
  pack: ToolPack,
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
  return calculator.compute(
    values as never,
    { ...pack, today: pack.date } as unknown as Context as never,
  );
};
