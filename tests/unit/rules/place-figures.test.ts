import { describe, expect, test } from 'vitest';
import {
  askedPlaceOf,
  figuresFor,
  holdsInPartOf,
  reachOf,
  type PlaceFact,
} from '../../../src/core/rules/place-figures.ts';

type Wage = Extract<PlaceFact['figures'][number], { monthly: number }>;
const wages = (id: string, places: string[], figures: Wage[], from = '2025'): PlaceFact => ({
  id,
  topic: 'minimum-wage',
  places,
  from,
  figures: figures as PlaceFact['figures'],
});
const ask = (facts: readonly PlaceFact[], place: string, insurer?: string) => {
  const { found, localityDecides } = figuresFor(
    facts,
    'minimum-wage',
    askedPlaceOf(place, insurer),
  );
  return { found: found.map(({ item, fact }) => [fact, item.monthly]), localityDecides };
};

const province = wages(
  'province',
  ['guangdong'],
  [
    { monthly: 2680, places: ['guangdong/guangzhou'] },
    { monthly: 2040, except: ['guangdong/guangzhou'] },
  ],
);
const own = wages('own', ['guangdong/shenzhen'], [{ monthly: 2700 }]);
const other = wages('other', ['hebei'], [{ monthly: 2380 }]);
const facts = [province, own, other];

describe('the figures of a place', () => {
  test('are those of its province that name it, or do not leave it out', () => {
    expect(ask(facts, 'guangdong/guangzhou').found).toEqual([['province', 2680]]);
    expect(ask(facts, 'guangdong/zhanjiang').found).toEqual([['province', 2040]]);
  });
  test('come before those of its province', () =>
    expect(ask(facts, 'guangdong/shenzhen').found).toEqual([
      ['own', 2700],
      ['province', 2040],
    ]));
  test('say until when one of them, or all of them, were announced', () => {
    const until = [
      { ...province, until: '2026-12-31' },
      wages('two', ['hebei'], [{ monthly: 2380, announcedUntil: '2026-06-30' }, { monthly: 2230 }]),
    ];
    const ends = (place: string) =>
      figuresFor(until, 'minimum-wage', askedPlaceOf(place)).found.map((one) => one.until);
    expect(ends('guangdong/zhanjiang')).toEqual(['2026-12-31']);
    expect(ends('hebei/baoding')).toEqual(['2026-06-30', undefined]);
  });
  test('are never those of a neighbour or of another province', () => {
    expect(ask([own], 'guangdong/zhuhai').found).toEqual([]);
    expect(ask(facts, 'henan/zhengzhou').found).toEqual([]);
  });
  test('are its own alone where it runs its own insurance', () =>
    expect(
      ask([wages('p', ['xinjiang'], [{ monthly: 1 }])], 'xinjiang/bingtuan', 'xinjiang/bingtuan')
        .found,
    ).toEqual([]));
  test('of the same place come newest first', () => {
    const older = wages('older', ['hebei'], [{ monthly: 2200 }], '2023-01');
    const undated = wages('undated', ['hebei'], [{ monthly: 1900 }], 'unknown');
    expect(ask([undated, older, other], 'hebei/baoding').found.map(([fact]) => fact)).toEqual([
      'other',
      'older',
      'undated',
    ]);
  });
  test('are of one topic', () =>
    expect(figuresFor(facts, 'unemployment', askedPlaceOf('hebei')).found).toEqual([]));
});

describe('a province alone', () => {
  test('has no figures that hold for some of its localities, and the locality decides', () =>
    expect(ask([province], 'guangdong')).toEqual({ found: [], localityDecides: true }));
  test('has those that hold for all of it', () =>
    expect(ask(facts, 'hebei')).toEqual({ found: [['other', 2380]], localityDecides: false }));
  test('is told to name a locality where only localities have figures', () =>
    expect(ask([own], 'guangdong')).toEqual({ found: [], localityDecides: true }));
  test('a locality is never told so', () =>
    expect(ask([own], 'guangdong/zhuhai').localityDecides).toBe(false));
});

describe('a fact reaches a place', () => {
  const baoding = askedPlaceOf('hebei/baoding');
  test.each([
    [['hebei/baoding'], 'own'],
    [['hebei'], 'insurer'],
    [['hebei', 'hebei/baoding'], 'own'],
    [['hebei/tangshan', 'henan'], undefined],
    ['national', undefined],
  ] as const)('%j: %s', (about, reach) => expect(reachOf(about, baoding)).toBe(reach));
  test('that is a province by naming it', () =>
    expect(reachOf(['hebei'], askedPlaceOf('hebei'))).toBe('own'));
  test('that runs its own insurance only by naming it', () => {
    const bingtuan = askedPlaceOf('xinjiang/bingtuan', 'xinjiang/bingtuan');
    expect(reachOf(['xinjiang'], bingtuan)).toBeUndefined();
    expect(reachOf(['xinjiang', 'xinjiang/bingtuan'], bingtuan)).toBe('own');
  });
  test('whose people another authority insures by naming that authority, not its province', () => {
    const shihezi = askedPlaceOf('xinjiang/shihezi', 'xinjiang/bingtuan');
    expect(reachOf(['xinjiang'], shihezi)).toBeUndefined();
    expect(reachOf(['xinjiang/bingtuan'], shihezi)).toBe('insurer');
    expect(reachOf(['xinjiang/shihezi'], shihezi)).toBe('own');
  });
});

describe('an item holds somewhere in a province', () => {
  test.each([
    [{}, true],
    [{ places: ['hebei'] }, true],
    [{ places: ['henan/zhengzhou', 'hebei/baoding'] }, true],
    [{ places: ['henan/zhengzhou'] }, false],
    [{ except: ['hebei'] }, false],
    [{ places: ['hebei/baoding'], except: ['hebei'] }, false],
    [{ except: ['hebei/baoding'] }, true],
  ])('%j: %s', (item, holds) => expect(holdsInPartOf(item, 'hebei')).toBe(holds));
});

test('a fact about the whole country is about no place, whatever the place is called', () => {
  expect(reachOf('national', askedPlaceOf('nation'))).toBeUndefined();
});

test('an id without a province is a place without one', () => {
  expect(askedPlaceOf('')).toEqual({ province: '', locality: undefined, insurer: '' });
});
