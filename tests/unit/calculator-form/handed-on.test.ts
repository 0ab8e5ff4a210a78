import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFragment } from '../../../src/browser/calculators/address-fragment.ts';
import { EXAMPLE_PARSERS } from '../../../src/browser/calculators/example-outcome.ts';
import { sentenceOf } from '../../../src/browser/calculators/format-sentences.ts';
import { parseField, parseFields } from '../../../src/browser/calculators/parse-form.ts';
import type { CalculatorData, Field } from '../../../src/core/calculators/calculator-data.ts';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';
import type { PlaceFact } from '../../../src/core/rules/place-figures.ts';
import { toolSchema } from '../../../src/core/schema/tool.ts';
import { contextOf } from '../calculators/load.ts';

const content = join(import.meta.dirname, '../../../content');
const tools = Object.fromEntries(
  Object.keys(CALCULATORS).map((slug) => {
    const file = readFileSync(join(content, `tools/${slug}.mdx`), 'utf8');
    return [slug, toolSchema.parse(parse(file.split('---\n')[1] ?? ''))];
  }),
);

/** Times are read as months; limits that are law need facts, and are left to the pages. */
const SCALE: Partial<Record<Field['type'], number>> = { years: 12, age: 12, percent: 0.01 };
const months = (limit: string): number | string =>
  limit.endsWith('个月') ? Number.parseInt(limit, 10) : limit;
const fieldsOf = (slug: string): Field[] =>
  tools[slug]!.inputs.map((input): Field => {
    const scaled = (limit: number | string | undefined) =>
      typeof limit === 'number' ? limit * (SCALE[input.type] ?? 1) : limit && months(limit);
    const { onlyBelow, ...field } = input;
    void onlyBelow;
    return { ...field, min: scaled(input.min), max: scaled(input.max) };
  });

/** Enough is known of the place of the examples for an answer to come of it. */
const facts: readonly PlaceFact[] = [
  {
    id: 'limits',
    topic: 'base-limits',
    places: ['shanghai'],
    from: '2026',
    figures: [{ year: 2026, insurances: ['pension'], lower: 4000, upper: 20_000 }],
  },
];

/** Links of the answer to the example of a calculator that hand figures on. */
const linksFrom = (slug: string): string[] => {
  const calculator = CALCULATORS[slug]!;
  const { example, sentences, results } = tools[slug]!;
  const fields = fieldsOf(slug);
  const place = (typed: string) => {
    const [province = '', locality] = typed.split('/');
    return { province, locality, name: typed, facts };
  };
  const { values } = parseFields(fields, example.inputs, { ...EXAMPLE_PARSERS, place });
  const provinces = ['shanghai', 'hebei'];
  const context = contextOf(calculator, undefined, provinces);
  const data: CalculatorData = { ...context, inputs: fields, results, sentences, clauses: {} };
  const { cases, notes } = calculator.compute(values as never, context as never);
  return [...notes, ...cases.flatMap((each) => [...each.notes, ...each.todo])]
    .flatMap((said) => sentenceOf(said, data).link ?? [])
    .filter((link) => /^\/tools\/[^#]*#.*=/.test(link));
};
/** What compares places asks for all that is known of them, and hands nothing on. */
const reckoning = Object.keys(CALCULATORS).filter((slug) => !CALCULATORS[slug]!.placeData);
const all = reckoning.flatMap((from) =>
  linksFrom(from).map((link) => ({ from, to: link.split('/')[2]!, link })),
);

test.each(all)('$from hands on what $to reads: $link', ({ to, link }) => {
  const fields = fieldsOf(to);
  const fragment = link.slice(link.indexOf('#'));
  const given =
    readFragment(
      fragment,
      fields.map(({ name }) => name),
    ) ?? {};
  expect(Object.keys(given)).not.toEqual([]);
  for (const field of fields) {
    const typed = given[field.name];
    if (typed === undefined) continue;
    const reading = parseField(field, typed, EXAMPLE_PARSERS);
    expect([field.name, typed, reading.problem]).toEqual([field.name, typed, undefined]);
  }
});

test('which calculators lead to which', () =>
  expect([...new Set(all.map(({ from, to }) => `${from} ${to}`))].toSorted()).toEqual([
    'contributions plan',
    'lapse plan',
    'plan compare-places',
    'plan contributions',
    'plan lapse',
    'plan pension',
    'plan retirement',
    'plan sharing',
    'plan survivor',
    'plan unemployment',
    'retirement pension',
    'retirement plan',
    'unemployment contributions',
    'unemployment lapse',
  ]));
