import { describe, expect, test } from 'vitest';
import { holdsFor, numbersIn, placesInFigures } from '../../../src/core/schema/figure-values.ts';
import { LOCAL_FIGURES } from '../../../src/core/schema/local-figures.ts';
import {
  LOCAL_TOPICS,
  localFiguresOf,
  sectionOf,
  localTopicOf,
} from '../../../src/core/schema/local-topics.ts';
import { localFact } from '../local-fact.ts';

describe('topics of local facts', () => {
  test('each has a shape of figures', () => {
    expect(Object.keys(LOCAL_FIGURES).toSorted()).toEqual(LOCAL_TOPICS.toSorted());
  });

  test('the topic decides the section; without one the field does', () => {
    expect(sectionOf(localFact('medical-years', undefined))).toBe('years');
    expect(sectionOf(localFact('channels', undefined))).toBe('sharing');
    expect(sectionOf(localFact(undefined, undefined))).toBe('lapse');
    expect(localTopicOf(localFact(undefined, undefined))).toBeUndefined();
  });

  test('figures are those of all values, of the topic asked for only', () => {
    const fact = localFact('minimum-wage', [{ monthly: 2000 }], [{ monthly: 2100 }]);
    expect(localFiguresOf(fact, 'minimum-wage').map(({ monthly }) => monthly)).toEqual([
      2000, 2100,
    ]);
    expect(localFiguresOf(fact, 'reference-wage')).toEqual([]);
  });
});

describe('figures', () => {
  const figures = [
    {
      months: [{ yearsPaid: 1, months: 3 }],
      shares: [{ share: 0.9, of: 'minimum-wage', fromMonth: 13 }],
      amounts: [{ tier: 2, amount: 1800, places: ['hebei/tangshan'], except: ['hebei/xinji'] }],
    },
  ];

  test('every number has its unit and its path', () => {
    expect(
      numbersIn(figures).map(({ path, value, unit }) => [path.join('.'), value, unit]),
    ).toEqual([
      ['0.months.0.yearsPaid', 1, 'years'],
      ['0.months.0.months', 3, 'months'],
      ['0.shares.0.share', 0.9, 'rate'],
      ['0.shares.0.fromMonth', 13, 'months'],
      ['0.amounts.0.tier', 2, 'name'],
      ['0.amounts.0.amount', 1800, 'yuan'],
    ]);
  });

  test('every place that they name is found', () => {
    expect(placesInFigures([{}, { figures }])).toEqual([
      { path: ['values', 1, 'figures', 0, 'amounts', 0, 'places', 0], id: 'hebei/tangshan' },
      { path: ['values', 1, 'figures', 0, 'amounts', 0, 'except', 0], id: 'hebei/xinji' },
    ]);
  });

  test('an item holds for the places that it names, for the others, or for all', () => {
    expect(holdsFor({}, 'hebei/baoding')).toBe(true);
    expect(holdsFor({ places: ['hebei/tangshan'] }, 'hebei/baoding')).toBe(false);
    expect(holdsFor({ places: ['hebei'] }, 'hebei/baoding')).toBe(true);
    expect(holdsFor({ except: ['hebei/tangshan'] }, 'hebei/tangshan')).toBe(false);
    expect(holdsFor({ except: ['hebei/tangshan'] }, 'hebei')).toBe(true);
  });
});
