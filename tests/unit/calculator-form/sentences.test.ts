import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_PARSERS } from '../../../src/browser/calculators/example-outcome.ts';
import { parseFields } from '../../../src/browser/calculators/parse-form.ts';
import { renderOptions } from '../../../src/browser/calculators/render-options.ts';
import { renderOutcome } from '../../../src/browser/calculators/render-outcome.ts';
import type { Field, CalculatorData } from '../../../src/core/calculators/calculator-data.ts';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';
import type {
  Amount,
  Calculator,
  Outcome,
  Statement,
} from '../../../src/core/calculators/outcome.ts';
import { caseOf } from '../../calculator-cases.ts';
import { contextOf, table, toolOf } from '../calculators/load.ts';
import { comparedPlace } from '../calculators/compared-places.ts';
import { flexiblePlace, placeOf, type TablePlace } from '../calculators/place-table.ts';

const content = join(import.meta.dirname, '../../../content');
const provinces = readdirSync(join(content, 'regions')).filter((name) => !name.startsWith('_'));

/** Places of the table beside the tests of a calculator, and what is known of each. */
const placesOf = (slug: string, { topics, placeData }: Calculator): Record<string, object> => {
  if (!topics) return {};
  if (placeData === 'answers') {
    const ids = Object.values(caseOf(slug).typed ?? {}).flat();
    return Object.fromEntries(ids.map((id) => [id, comparedPlace(id)]));
  }
  const { places, 'flexible-medical': rates = [] } = table<{
    places: Record<string, TablePlace<unknown>>;
    'flexible-medical'?: { figures: object[] }[];
  }>(slug);
  const all: Record<string, TablePlace<unknown>> = {
    ...places,
    ...Object.fromEntries(rates.map(({ figures }, i) => [String(i), flexiblePlace(figures)])),
  };
  return Object.fromEntries(Object.entries(all).map(([name, place]) => [name, placeOf(place)]));
};

/** Everything said of two places side by side. */
const comparedIn = ({ comparison }: Outcome): Statement[] =>
  (comparison?.rows ?? []).flatMap(({ sides, difference }) => [
    ...(difference ? [difference] : []),
    ...sides.flatMap(({ notes }) => notes),
  ]);

/** Keys of the sentences that an outcome says, those among the values of others too. */
const keysIn = (outcome: Outcome): string[] => {
  const { cases, notes } = outcome;
  const all = [
    ...notes,
    ...comparedIn(outcome),
    ...cases.flatMap((each) => [...each.notes, ...each.todo, ...each.steps]),
    ...cases.flatMap((each) => each.figures.flatMap(({ said }) => said ?? [])),
  ];
  const keysOf = (name: string, { value, unit }: Amount): string[] =>
    unit === 'key'
      ? String(value)
          .split(' ')
          .map((key) => `${name}-${key}`)
      : [];
  const inside = ({ values }: Statement): string[] =>
    Object.entries(values).flatMap(([name, value]) => keysOf(name, value));
  const figures = cases.flatMap((each) => each.figures);
  return [
    ...(cases.length > 1 ? cases.map(({ key }) => `case-${key}`) : []),
    ...figures.flatMap((each) => keysOf(each.name, each)),
    ...cases.flatMap(({ part }) => (part === undefined ? [] : [`part-${part}`])),
    ...all.flatMap((each) => [each.key, ...inside(each)]),
    ...all.flatMap(({ by }) => (by === undefined ? [] : [`by-${by}`])),
  ];
};

/** All that can be filled in: every choice, and what is typed into the other fields. */
const combinations = (
  slug: string,
  places: readonly string[],
  fields: readonly Field[],
): Record<string, string>[] =>
  fields.reduce<Record<string, string>[]>(
    (all, { name, choices }) =>
      all.flatMap((given) =>
        (
          caseOf(slug).typed?.[name] ??
          (name === 'place' ? places : choices.map(({ value }) => value))
        ).map((typed) => ({
          ...given,
          [name]: typed,
        })),
      ),
    [{}],
  );

describe.each(Object.entries(CALCULATORS))('%s', (slug, calculator) => {
  const { inputs, results, sentences } = toolOf(slug);
  // Limits are the site's to fill in: they need no facts here, and every field is asked for.
  const fields = inputs.map((input): Field => ({
    ...input,
    min: undefined,
    max: undefined,
    onlyBelow: undefined,
  }));
  // The reader comes a year after the day whose law is applied.
  const context = contextOf(calculator, undefined, provinces, '2027-11-22');
  const data: CalculatorData = { ...context, inputs: fields, results, sentences, clauses: {} };

  test('every answer can be said whole, and every sentence is said by some answer', () => {
    const said = new Set<string>();
    const places = placesOf(slug, calculator);
    const readers = calculator.topics
      ? { ...EXAMPLE_PARSERS, place: (typed: string) => places[typed]! }
      : EXAMPLE_PARSERS;
    for (const given of combinations(slug, Object.keys(places), fields)) {
      const { values, complete } = parseFields(fields, given, readers);
      expect(complete, JSON.stringify(given)).toBe(true);
      const outcome = calculator.compute(values as never, context as never);
      expect(renderOutcome(outcome, data, renderOptions(slug))).not.toMatch(/undefined|NaN|\{/);
      for (const key of keysIn(outcome)) said.add(key);
    }
    const known = Object.keys(sentences);
    expect(known.filter((key) => !said.has(key))).toEqual([]);
  });
});
