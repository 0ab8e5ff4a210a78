import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Calculator, Context, Outcome } from '../../../src/core/calculators/outcome.ts';
import { provinceData } from '../../../src/core/calculators/place.ts';
import { provinceSchema } from '../../../src/core/schema/region.ts';
import { toolSchema, type Tool } from '../../../src/core/schema/tool.ts';
import type { QuantityFact } from '../../../src/core/rules/quantity.ts';
import { quantity as read, TODAY } from '../rules/load.ts';

const regions = join(import.meta.dirname, '../../../content/regions');

/** A decision table that stands beside the tests. */
export const table = <Shape>(name: string): Shape =>
  parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')) as Shape;

/** The fields, sentences and labels of a calculator, as they stand in its file. */
export const toolOf = (slug: string): Tool => {
  const file = join(import.meta.dirname, `../../../content/tools/${slug}.mdx`);
  return toolSchema.parse(parse(readFileSync(file, 'utf8').split('---\n')[1] ?? ''));
};

const once = <Value>(make: (id: string) => Value): ((id: string) => Value) => {
  const made = new Map<string, Value>();
  return (id) => {
    const value = made.get(id) ?? make(id);
    made.set(id, value);
    return value;
  };
};
const quantity = once<QuantityFact>(read);

/** A province of `content/regions`, as the calculator is handed it. */
export const provinceOf = once((id: string) =>
  provinceData(provinceSchema.parse(parse(readFileSync(join(regions, id, 'index.yaml'), 'utf8')))),
);

/** What the site hands to a calculator, from the real content. */
export const contextOf = (
  { facts }: { readonly facts: Readonly<Record<string, string>> },
  date = TODAY,
  provinces: readonly string[] = [],
  today = date,
): Context =>
  ({
    date,
    today,
    provinces: Object.fromEntries(provinces.map((id) => [id, provinceOf(id)])),
    quantities: Object.fromEntries(Object.entries(facts).map(([name, id]) => [name, quantity(id)])),
  }) as Context;

/** Works a calculator out with the real content. */
export const run = <Input extends object>(
  calculator: Calculator<Input, never>,
  input: Input,
  date = TODAY,
  provinces: readonly string[] = [],
  today = date,
): Outcome => calculator.compute(input, contextOf(calculator, date, provinces, today));

/** The figures of a case by name, in front of them the case's prefix. */
export const figuresOf = ({ cases }: Outcome, i = 0): Record<string, number | string> =>
  Object.fromEntries(
    (cases[i]?.figures ?? []).map(({ name, value }) => [(cases[i]?.prefix ?? '') + name, value]),
  );

/** The keys of what a case says, by kind. */
export const keysOf = ({ cases }: Outcome, i = 0) => ({
  notes: (cases[i]?.notes ?? []).map(({ key }) => key),
  todo: (cases[i]?.todo ?? []).map(({ key }) => key),
  steps: (cases[i]?.steps ?? []).map(({ key }) => key),
});
