import type { CollectionEntry } from 'astro:content';
import { CALCULATORS } from '../core/calculators/index.ts';
import type {
  CalculatorData,
  CalculatorForm,
  Field,
  PlaceDataFile,
  PlaceFigures,
} from '../core/calculators/calculator-data.ts';
import { provinceData, type ProvinceData } from '../core/calculators/place.ts';
import { MONTHS_A_YEAR } from '../core/dates/duration.ts';
import { numberAt, numberIn, rowsAt, type QuantityFact } from '../core/rules/quantity.ts';
import type { Quantity } from '../core/schema/fact.ts';
import type { Province } from '../core/schema/region.ts';
import type { ToolInput } from '../core/schema/tool.ts';
import { withLimits } from '../core/wording/limits.ts';
import { factsOfBody } from './bodies.ts';
import { placeFiguresOf } from './calculator-places.ts';
import { clausesOf } from './clauses.ts';
import { factsOfEntry } from './collections.ts';
import { entries } from './content.ts';
import { quantity } from './facts.ts';
import { siteDate } from './site.ts';

type ToolEntry = CollectionEntry<'tools'>;

/** The calculator of a page; throws where there is none. */
const calculatorOf = (slug: string) => {
  const found = CALCULATORS[slug];
  if (!found)
    throw new Error(
      `content/tools/${slug}.mdx has no calculator: add it in src/core/calculators/index.ts`,
    );
  return found;
};

/** Calculators that ask for places know the provinces. */
const asksPlaces = ({ data }: ToolEntry): boolean =>
  data.inputs.some(({ type }) => type === 'place');

/**
 * When a province was opened matters to the sharing calculator, but not to those that use figures of places.
 */
const provinceOf = ({ id }: ToolEntry, data: Province): ProvinceData => {
  const { open, ...fact } = provinceData(data);
  return calculatorOf(id).topics || !open ? fact : { ...fact, open };
};

const provincesOf = async (entry: ToolEntry): Promise<Record<string, ProvinceData>> =>
  asksPlaces(entry)
    ? Object.fromEntries(
        (await entries('provinces')).map(({ id, data }) => [id, provinceOf(entry, data)]),
      )
    : {};

/** Facts that the page rests on and its body does not show, to be named below it. */
export const rulesOutsideBody = async (entry: ToolEntry): Promise<string[]> => {
  const shown = new Set(factsOfBody(entry.body));
  return (await factsOfEntry({ ...entry, body: entry.body })).filter((id) => !shown.has(id));
};

const plain = ({ values }: Quantity): QuantityFact['data'] => ({
  values: values.map(({ from, value, rows }) => ({
    from,
    ...(value === undefined ? {} : { value }),
    ...(rows === undefined ? {} : { rows }),
  })),
});

/** Factor from the unit of a limit to the unit of the value that is read. */
const SCALE: Partial<Record<ToolInput['type'], number>> = {
  years: MONTHS_A_YEAR,
  age: MONTHS_A_YEAR,
  percent: 0.01,
};

const limitsOf = async ({ limits, min, max }: ToolInput) => {
  if (!limits) return { min, max };
  const data = await quantity(limits.fact);
  const rows = rowsAt({ id: limits.fact, data }, await siteDate());
  return { min: numberIn(rows[0]!, limits.low), max: numberIn(rows.at(-1)!, limits.high) };
};

/** A limit in the unit of the value that is read. */
const scaled = (limit: number | string | undefined, type: ToolInput['type']) => {
  if (typeof limit === 'number') return limit * (SCALE[type] ?? 1);
  return limit?.endsWith('个月') ? Number.parseInt(limit, 10) : limit;
};

const conditionOf = async ({ onlyBelow }: ToolInput): Promise<Field['onlyBelow']> => {
  if (!onlyBelow) return undefined;
  const { field, fact } = onlyBelow;
  const data = await quantity(fact);
  return { field, limit: numberAt({ id: fact, data }, await siteDate()) };
};

const fieldOf = async (input: ToolInput): Promise<Field> => {
  const { together, type } = input;
  const { min, max } = await limitsOf(input);
  const limited = { ...input, min: scaled(min, type), max: scaled(max, type) };
  const field: Field & { limits?: unknown } = {
    ...limited,
    wrong: withLimits(limited),
    onlyBelow: await conditionOf(input),
    together: together && { ...together, max: together.max * (SCALE[type] ?? 1) },
  };
  delete field.limits;
  return field;
};

/** All data for reading the form of a calculator, computing and answering. */
export const calculatorData = async (entry: ToolEntry): Promise<CalculatorData> => {
  const usedBy = `content/tools/${entry.id}.mdx`;
  const ids = await factsOfEntry({ ...entry, body: undefined });
  const facts = Object.entries(calculatorOf(entry.id).facts).map(async ([name, id]) => [
    name,
    { id, data: plain(await quantity(id)) },
  ]);
  return {
    date: await siteDate(),
    inputs: await Promise.all(entry.data.inputs.map(fieldOf)),
    results: entry.data.results,
    sentences: entry.data.sentences,
    quantities: Object.fromEntries(await Promise.all(facts)) as CalculatorData['quantities'],
    provinces: await provincesOf(entry),
    clauses: await clausesOf(ids, usedBy),
  };
};

/** Whether a calculator uses figures of places, or compares places. */
const needsPlaces = async ({ id, data }: ToolEntry): Promise<boolean> =>
  !data.localRule && (await placeFiguresOf(id)) !== undefined;

/**
 * The data that the script of a calculator fetches before it starts: everything, or, if answers need figures
 * of places, only the data for reading the form; the rest comes with those figures.
 */
export const formDataFileOf = async (
  entry: ToolEntry,
): Promise<CalculatorData | CalculatorForm> => {
  const whole = await calculatorData(entry);
  const { date, inputs, provinces } = whole;
  return (await needsPlaces(entry)) ? { date, inputs, provinces } : whole;
};

/**
 * The data that a calculator fetches when its field for a place is entered; undefined if it has no such
 * field. If places are only shown beside the calculation, its script has everything else already.
 */
export const placeDataFileOf = async (
  entry: ToolEntry,
): Promise<PlaceDataFile | PlaceFigures | undefined> => {
  const figures = await placeFiguresOf(entry.id);
  if (!figures || entry.data.localRule) return figures;
  const { results, sentences, quantities, clauses } = await calculatorData(entry);
  return {
    ...figures,
    results,
    sentences,
    quantities,
    clauses: { ...clauses, ...figures.clauses },
  };
};
