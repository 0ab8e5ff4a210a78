import { describe, expect, test } from 'vitest';
import { readYears } from '../../../src/core/calculators/read-figures.ts';
import { unemployment } from '../../../src/core/calculators/unemployment.ts';
import { TODAY } from '../rules/load.ts';
import { keysOf, run, table } from './load.ts';
import {
  allFigures,
  expectRealShapes,
  placeOf,
  type Expected,
  type TablePlace,
} from './place-table.ts';

interface Row {
  readonly paid: string;
  /** Months left over from an earlier claim, which makes this a second one. */
  readonly left?: number;
  readonly again?: true;
}
const { places } = table<{ places: Record<string, TablePlace<Row>> }>('unemployment');
const of = (place: TablePlace<unknown>, { paid, left, again }: Row, date = TODAY) => {
  const claim = (again ?? left !== undefined) ? 'again' : 'first';
  const input = { place: placeOf(place), paid: readYears(paid)!, claim, left } as const;
  return run(unemployment, input, date, [place.at.split('/')[0]!]);
};

describe.each(Object.entries(places))('%s', (_, place) => {
  test('holds figures as facts do', () => expectRealShapes(place));
  test.each<Row & Expected>(place.rows)('$paid, $left left', ({ figures, notes, ...row }) => {
    const outcome = of(place, row);
    expect(allFigures(outcome)).toEqual(figures);
    expect(keysOf(outcome).notes).toEqual(notes);
  });
});

const shanghai = places['上海']!;

test('who may claim tells what to do and that medical insurance goes on', () => {
  const outcome = of(shanghai, { paid: '8年' });
  expect(keysOf(outcome)).toEqual({
    notes: [],
    todo: ['register', 'medical', 'to-lapse', 'to-contributions'],
    steps: ['months', 'amount-from', 'stretch', 'stretch'],
  });
  expect(outcome.notes.map(({ key }) => key)).toEqual(['conditions']);
  expect(outcome.cases[0]?.steps.map(({ factId }) => factId)).toEqual([
    'fact-0',
    'fact-1',
    undefined,
    undefined,
  ]);
  expect(outcome.cases[0]?.steps[3]?.values).toMatchObject({
    from: { value: 13, unit: 'number' },
    value: { value: 1872, unit: 'yuan' },
  });
});

test('a stretch that the claim does not reach is not told', () =>
  expect(keysOf(of(shanghai, { paid: '6年' })).steps).toEqual([
    'months',
    'amount-from',
    'stretch',
  ]));

test('classes and parts of a place are told apart', () => {
  const outcome = of(places['宁夏银川']!, { paid: '7年' });
  const told = outcome.cases[0]!.steps.filter(({ key }) => key === 'stretch-tier');
  expect(told.map(({ values }) => [values['area']?.value, values['value']?.value])).toEqual([
    ['1', 2286],
    ['2', 2160],
    ['3', 1980],
  ]);
});

test('a share of the first class is not called a share of the wage of the place', () => {
  expect(keysOf(of(places['第一类的比例']!, { paid: '1年' })).steps).toEqual(
    expect.arrayContaining(['wage-first-class', 'share-first-class']),
  );
});

test('accounts that contradict each other are all told, and the fact that has them', () => {
  const { notes, steps } = of(places['两种说法']!, { paid: '5年' }).cases[0]!;
  const told = steps.filter(({ key }) => key === 'months-account');
  expect(told.map(({ values, factId }) => [values['value']?.value, factId])).toEqual([
    [13, 'fact-0'],
    [18, 'fact-0'],
  ]);
  expect(notes.map(({ factId }) => factId)).toEqual(['fact-0']);
  expect(keysOf(of(places['两种说法']!, { paid: '6年', left: 8 })).steps).toContain('left-at-most');
});

test('months left over are left out of a first claim, and that is said', () => {
  const input = { place: placeOf(shanghai), paid: 96, claim: 'first', left: 5 } as const;
  const outcome = run(unemployment, input, TODAY, ['shanghai']);
  expect(allFigures(outcome)).toMatchObject({ months: 16 });
  expect(keysOf(outcome).notes).toEqual(['left-ignored']);
});

test('a table above the law is cut, and the step says so', () =>
  expect(keysOf(of(places['表写多了']!, { paid: '4年' })).steps).toEqual(['months', 'months-cut']));

test('only a maximum: the law’s, and the place’s where it is less', () => {
  expect(keysOf(of(places['当地最长']!, { paid: '10年' })).steps).toEqual([
    'months-most',
    'months-limit',
  ]);
  expect(keysOf(of(places['当地最长']!, { paid: '5年' })).steps).toEqual(['months-most']);
});

describe('what cannot be is refused', () => {
  test('part-months', () =>
    expect(() =>
      run(unemployment, { place: placeOf(shanghai), paid: 12.5, claim: 'first' }, TODAY, [
        'shanghai',
      ]),
    ).toThrow(RangeError));
  test('a day before the law', () =>
    expect(() => of(shanghai, { paid: '8年' }, '1998-01-01')).toThrow(RangeError));
  test('a province that does not exist', () =>
    expect(() =>
      run(unemployment, { place: placeOf(shanghai), paid: 96, claim: 'first' }, TODAY, []),
    ).toThrow('shanghai'));
});
