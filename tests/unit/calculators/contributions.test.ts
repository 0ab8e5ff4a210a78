import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../src/browser/calculators/format-sentences.ts';
import type { ContributionsInput } from '../../../src/core/calculators/contribution-parts.ts';
import { contributions } from '../../../src/core/calculators/contributions.ts';
import { TODAY } from '../rules/load.ts';
import { keysOf, run, table, toolOf } from './load.ts';
import {
  allFigures,
  expectRealShapes,
  flexiblePlace,
  noteKeys,
  placeOf,
  type Expected,
  type TablePlace,
} from './place-table.ts';

type Row = Pick<ContributionsInput, 'kind' | 'wage'>;
const { places, 'flexible-medical': medical } = table<{
  places: Record<string, TablePlace<Row>>;
  'flexible-medical': {
    figures: object[];
    value?: number | 'choices' | 'disputed';
    notes: string[];
  }[];
}>('contributions');
const of = (place: TablePlace<unknown>, kind: Row['kind'], wage?: number, date = TODAY) =>
  run(contributions, { place: placeOf(place), kind, wage }, date, [place.at.split('/')[0]!]);

describe.each(Object.entries(places))('%s', (_, place) => {
  test('holds figures as facts do', () => expectRealShapes(place));
  test.each<Row & Expected>(place.rows)('$kind, $wage', ({ kind, wage, figures, notes }) => {
    const outcome = of(place, kind, wage);
    expect(allFigures(outcome)).toEqual(figures);
    expect(noteKeys(outcome)).toEqual(notes);
  });
});

test.each(medical)('paying alone by $figures', ({ figures, value, notes }) => {
  const place = flexiblePlace(figures);
  expectRealShapes(place);
  const outcome = of(place, 'flexible', 8000);
  expect(allFigures(outcome)['me-medical']).toBe(value ?? 'unknown');
  expect(noteKeys(outcome)).toEqual([...notes, 'only-flexible', 'flexible-account']);
});

const shanghai = places['上海']!;

test('each step names the fact behind it, local or national', () => {
  const { steps } = of(shanghai, 'employee', 8000).cases[0]!;
  expect(steps.map(({ key, factId }) => [key, factId])).toEqual([
    ['base-wage', 'fact-0'],
    ['pays', 'pension-account-rate'],
    ['base-wage', 'fact-0'],
    ['pays', 'fact-1'],
    ['base-wage', 'fact-0'],
    ['pays', 'fact-1'],
  ]);
  expect(steps[1]?.values).toMatchObject({
    base: { value: 8000, unit: 'yuan' },
    rate: { value: 0.08, unit: 'rate' },
    value: { value: 640, unit: 'yuan' },
  });
});

test('the base is told once, for whoever pays on it', () => {
  const [me, employer] = of(shanghai, 'employee', 8000).cases;
  const bases = (each: typeof me) => each!.steps.filter(({ key }) => key === 'base-wage').length;
  expect([bases(me), bases(employer)]).toEqual([3, 0]);
  expect(employer!.steps.map(({ values }) => values['value']?.value)).toEqual([1280, 720, 40]);
});

test('limits of a year that is over are used, and said to be old', () => {
  expect(noteKeys(of(shanghai, 'employee', 8000, '2026-12-31'))).not.toContain('limits-old');
  const later = of(shanghai, 'employee', 8000, '2027-01-01');
  expect(noteKeys(later).filter((key) => key === 'limits-old')).toHaveLength(3);
  expect(later.notes[0]?.values).toMatchObject({
    year: { value: 2026, unit: 'calendar-year' },
    now: { value: 2027, unit: 'calendar-year' },
  });
});

test('of the newest year the limits of the place come before its province’s', () => {
  const limits = (year: number, lower: number, where: string) => ({
    topic: 'base-limits',
    from: String(year),
    places: [where],
    figures: [{ year, insurances: ['pension'], lower, upper: lower * 5 }],
  });
  const pensionOn = (...facts: object[]) =>
    allFigures(
      of({ at: 'hubei/wuhan', facts, rows: [] } as unknown as TablePlace<Row>, 'flexible', 1000),
    )['me-pension'];
  expect(pensionOn(limits(2026, 4000, 'hubei'), limits(2026, 4500, 'hubei/wuhan'))).toBe(900);
  expect(pensionOn(limits(2026, 4000, 'hubei'), limits(2025, 4500, 'hubei/wuhan'))).toBe(800);
});

test('the least and the most are told to be on limits, by the facts that set them', () => {
  const { cases } = of(places['广东深圳']!, 'flexible');
  expect(cases.map(({ key, steps }) => [key, steps.map((step) => step.key)])).toEqual([
    ['lowest', ['limit-lower', 'pays', 'pays']],
    ['highest', ['limit-upper', 'pays', 'pays']],
  ]);
  expect(cases[0]!.steps[0]).toMatchObject({
    factId: 'fact-0',
    values: { lower: { value: 4775, unit: 'yuan' } },
  });
});

test('nothing that was not filled in is handed on', () => {
  const wageOf = (wage?: number) =>
    of(shanghai, 'flexible', wage).notes.find(({ key }) => key === 'to-plan')?.values['wage']
      ?.value;
  expect([wageOf(8000), wageOf()]).toEqual([8000, '']);
});

test('a limit that would decide and is not known is named', () => {
  const outcome = of(places['广元']!, 'employee', 8000);
  const half = outcome.cases[0]!.notes.filter(({ key }) => key === 'half-limits');
  expect(half.map(({ values }) => [values['insurance']?.value, values['missing']?.value])).toEqual([
    ['pension', 'lower'],
    ['medical', 'upper'],
  ]);
  expect(half.map(({ values }) => values['ask']?.value)).toEqual(['12333', '12393']);
  expect(allFigures(of(places['广元']!, 'employee', 6000))).toMatchObject({
    'me-medical': 125.3,
    'me-pension': 'unknown',
  });
  expect(allFigures(of(places['广元']!, 'employee', 21_000))).toMatchObject({
    'me-medical': 'unknown',
    'me-pension': 1600,
  });
});

test('a payer has a total where all that one pays is known, whatever another one pays', () => {
  const facts = shanghai.facts.map((fact) => ({
    ...fact,
    figures: (fact.figures as { insurance?: string; payer?: string }[]).filter(
      ({ insurance, payer }) => insurance !== 'unemployment' || payer !== 'employer',
    ),
  })) as TablePlace<Row>['facts'];
  const figures = allFigures(of({ ...shanghai, facts }, 'employee', 8000));
  expect(figures).toMatchObject({
    'me-total-without-injury': 840,
    'account-total-without-injury': 800,
    'employer-medical': 720,
  });
  expect(figures).not.toHaveProperty('employer-total-without-injury');
});

test('what two payers pay together is no less than what is known of each', () => {
  const facts = shanghai.facts.map((fact) => ({
    ...fact,
    figures: (fact.figures as { insurance?: string; payer?: string }[]).filter(
      ({ insurance, payer }) => insurance !== 'medical' || payer !== 'employer',
    ),
  })) as TablePlace<Row>['facts'];
  const outcome = of({ ...shanghai, facts }, 'employee', 8000);
  const figures = allFigures(outcome);
  expect(figures).toMatchObject({ 'me-medical': 160, 'both-medical': 'unknown' });
  expect(figures['both-total-at-least']).toBe(
    Number(figures['me-total-without-injury'] ?? figures['me-total']) +
      Number(figures['employer-total-at-least']),
  );
  const sum = outcome.cases[2]!.figures.find(({ name }) => name === 'total-at-least');
  expect(sum?.said).toMatchObject({
    key: 'at-least-half',
    values: { open: { value: 'medical injury', unit: 'key' } },
  });
});

test('a sum of what is known says in itself what is not in it', () => {
  const outcome = of(places['河北石家庄']!, 'employee', 6000);
  const sums = outcome.cases.map(({ figures }) =>
    figures.find(({ name }) => name === 'total-at-least'),
  );
  expect(sums.map((sum) => sum?.said?.values['open']?.value)).toEqual([
    'medical unemployment',
    'medical unemployment injury',
    'medical unemployment injury',
    undefined,
  ]);
  expect(sums[1]).toMatchObject({
    value: 960,
    unit: 'yuan',
    said: { key: 'at-least', values: { value: { value: 960, unit: 'yuan' } } },
  });
  const { inputs, sentences } = toolOf('contributions');
  const words = { sentences, inputs: inputs as never, clauses: {} };
  expect(sentenceOf(sums[1]!.said!, words).text).toBe(
    '算不全，缺医保、失业、工伤；查到的加起来960元',
  );
});

test('nothing is said to be missing where all is known', () =>
  expect(keysOf(of(shanghai, 'employee', 8000))).toMatchObject({ notes: [], todo: [] }));

describe('what cannot be is refused', () => {
  test.each([0, -1, Number.NaN])('a wage of %d', (wage) =>
    expect(() => of(shanghai, 'employee', wage)).toThrow('wage'),
  );
  test('an employee without a wage', () => expect(() => of(shanghai, 'employee')).toThrow('wage'));
  test('a province that does not exist', () =>
    expect(() =>
      run(contributions, { place: placeOf(shanghai), kind: 'employee', wage: 8000 }, TODAY, []),
    ).toThrow('shanghai'));
  test('a day before the rates', () =>
    expect(() => of(shanghai, 'employee', 8000, '1990-01-01')).toThrow(RangeError));
});
