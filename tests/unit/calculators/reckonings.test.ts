import { describe, expect, test } from 'vitest';
import { EXAMPLE_PARSERS } from '../../../src/browser/calculators/example-outcome.ts';
import { parseFields } from '../../../src/browser/calculators/parse-form.ts';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';
import { CASES } from '../../calculator-cases.ts';
import { contextOf, toolOf } from './load.ts';
import { allFigures } from './place-table.ts';

// Places are found by an index that only browsers load.
const withoutPlaces = CASES.filter(({ slug }) =>
  toolOf(slug).inputs.every(({ type }) => type !== 'place'),
);

test('most calculators ask for no place', () =>
  expect(withoutPlaces.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['lapse', 'pension', 'retirement', 'survivor']),
  ));

describe.each(withoutPlaces)('$slug', ({ slug, more = [], ...first }) => {
  const calculator = CALCULATORS[slug]!;
  // Limits are the site's to fill in, and every field is asked for.
  const fields = toolOf(slug).inputs.map((input) => ({
    ...input,
    min: undefined,
    max: undefined,
    onlyBelow: undefined,
  }));
  test.each([first, ...more])('$fragment', ({ fragment, results }) => {
    const filled = {
      ...Object.fromEntries(fields.map(({ name, default: given = '' }) => [name, given])),
      ...Object.fromEntries(new URLSearchParams(fragment)),
    };
    const { values, problems } = parseFields(fields, filled, EXAMPLE_PARSERS);
    expect(problems).toEqual({});
    const outcome = calculator.compute(values as never, contextOf(calculator) as never);
    const figures = Object.entries(allFigures(outcome)).map(([name, value]) => [
      name,
      String(value),
    ]);
    expect(Object.fromEntries(figures)).toMatchObject(results);
  });
});
