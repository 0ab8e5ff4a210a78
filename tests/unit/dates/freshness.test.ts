import { describe, expect, test } from 'vitest';
import {
  addMonthsToDay,
  dayBefore,
  dueDay,
  isOverdue,
  oldestCheck,
  openLawEvents,
  shownValue,
} from '../../../src/core/dates/freshness.ts';
import { daysEarlier } from '../../../src/core/dates/spread-due-days.ts';
import type { Fact } from '../../../src/core/schema/fact.ts';
import type { LawReading } from '../../../src/core/schema/law-reading.ts';
import type { Recheck } from '../../../src/core/schema/recheck.ts';

const rules: Recheck = {
  months: 12,
  topics: { base: 6 },
  yearly: [
    { topic: 'base-limits', publishedBy: '09-30', yearBefore: false },
    { topic: 'resident-premium', publishedBy: '10-31', yearBefore: true },
  ],
  events: [
    {
      id: 'new-law',
      before: '2027-01-01',
      why: '新法施行',
      source: 'new-law',
      ask: '医保12393',
      topics: ['medical'],
      sections: ['sharing'],
      localTopics: [],
      insurances: [],
      facts: ['single'],
    },
  ],
};
const fact = (checked: string[], more: Partial<Fact> = {}): Fact =>
  ({
    kind: 'statement',
    title: '话',
    appliesTo: 'national',
    certainty: 'verified',
    values: [
      {
        from: '2011-07-01',
        text: '话',
        cite: checked.map((checkedOn) => ({ evidence: 'derived', checkedOn })),
      },
    ],
    ...more,
  }) as Fact;
const local = (topic: string, year: number, checked: string): Fact =>
  fact([checked], {
    topic,
    appliesTo: ['hebei'],
    values: [
      {
        from: '2025-07-01',
        text: '话',
        cite: [{ evidence: 'derived', checkedOn: checked }],
        figures: [{ year }],
      },
    ],
  } as unknown as Partial<Fact>);
const due = (data: Fact, topic: string, day = '2026-11-22', id = 'fact') =>
  dueDay({ id, folder: topic, data }, rules, day);

/** Days that a fact checked on the first day falls due before the second by its name. */
const early = (topic: string, from: string, to: string, id = 'fact'): number =>
  daysEarlier(topic, id, (Date.parse(to) - Date.parse(from)) / 86_400_000);
const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
/** The day by which it is due, where it was checked on the first and the second is the last allowed. */
const within = (topic: string, from: string, to: string, id = 'fact'): string =>
  before(to, early(topic, from, to, id));
const reading = (outcome: 'unchanged' | 'changed'): { readAgainst: LawReading[] } => ({
  readAgainst: [{ event: 'new-law', clause: '第十条', outcome, checkedOn: '2026-11-28' }],
});

describe('days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-05', 1, '2027-01-05'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonthsToDay(day, months)).toBe(expected);
  });

  test('the eve of a year is in the year before', () => {
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
});

describe('day of rechecking', () => {
  test('so many months after the oldest check, by topic, and some days less by its name', () => {
    expect(due(fact(['2026-11-22', '2026-10-01']), 'pension')).toBe(
      within('pension', '2026-10-01', '2027-10-01'),
    );
    expect(due(fact(['2026-11-22']), 'base')).toBe(within('base', '2026-11-22', '2027-05-22'));
    expect(due(fact(['2026-11-22']), 'pension', '2026-11-22', 'other')).toBe(
      within('pension', '2026-11-22', '2027-11-22', 'other'),
    );
    expect(due(fact(['2026-11-22']), 'base')).toBe('2027-05-09');
  });

  test('the eve of an event, and some days less, until it was checked after the event', () => {
    expect(due(fact(['2026-06-01']), 'medical')).toBe(
      within('medical', '2026-06-01', '2026-12-31'),
    );
    expect(due(fact(['2026-11-22']), 'medical')).toBe(
      within('medical', '2026-11-22', '2026-12-31'),
    );
    expect(due(fact(['2027-01-01']), 'medical')).toBe(
      within('medical', '2027-01-01', '2028-01-01'),
    );
  });

  test('no event that it was read against', () => {
    const read = fact(['2026-11-22'], reading('unchanged'));
    expect(due(read, 'medical')).toBe(within('medical', '2026-11-22', '2027-11-22'));
    const other = reading('unchanged').readAgainst[0]!;
    const elsewhere = fact(['2026-11-22'], { readAgainst: [{ ...other, event: 'another-law' }] });
    expect(due(elsewhere, 'medical')).toBe(within('medical', '2026-11-22', '2026-12-31'));
  });

  test('a local fact by its section, a national one not', () => {
    const section = { section: 'sharing' } as const;
    expect(due(fact(['2026-11-22'], { ...section, appliesTo: ['hebei'] }), 'local')).toBe(
      within('local', '2026-11-22', '2026-12-31'),
    );
    expect(due(fact(['2026-11-22'], section), 'local')).toBe(
      within('local', '2026-11-22', '2027-11-22'),
    );
  });

  test('a single fact by its name, and one that cites the law', () => {
    expect(due(fact(['2026-11-22']), 'pension', '2026-11-22', 'single')).toBe(
      within('pension', '2026-11-22', '2026-12-31', 'single'),
    );
    const citing = fact(['2026-11-22']);
    citing.values[0]!.cite.push({
      source: 'new-law',
      evidence: 'original',
      checkedOn: '2026-11-28',
    });
    expect(due(citing, 'pension')).toBe(within('pension', '2026-11-22', '2026-12-31'));
  });

  test('exactly the eve of its own next change', () => {
    const [first] = fact(['2026-11-22']).values;
    const values = [first, { ...first, from: '2027-03' }] as Fact['values'];
    const series = fact([], { values } as Partial<Fact>);
    expect(due(series, 'pension')).toBe('2027-02-28');
    expect(due(series, 'pension', '2027-04-01')).toBe('2027-02-28');
  });

  test('not the eve of a change that was read in the law that brings it', () => {
    const [first] = fact(['2026-11-22']).values;
    const changed = [first, { ...first, from: '2027' }, { ...first, from: '2027-03-01' }];
    const series = (values: unknown, more: Partial<Fact> = {}) =>
      fact([], { values, ...more } as Partial<Fact>);
    expect(due(series(changed.slice(0, 2)), 'pension')).toBe('2026-12-31');
    expect(due(series(changed.slice(0, 2), reading('changed')), 'pension', '2027-01-15')).toBe(
      within('pension', '2026-11-22', '2027-11-22'),
    );
    expect(due(series(changed, reading('changed')), 'pension')).toBe('2027-02-28');
  });

  test('a local fact of another section is not concerned', () => {
    const other = { section: 'base', appliesTo: ['hebei'] } as const;
    const year = within('local', '2026-11-22', '2027-11-22');
    expect(due(fact(['2026-11-22'], other as never), 'local')).toBe(year);
    expect(due(fact(['2026-11-22'], { appliesTo: ['hebei'] }), 'local')).toBe(year);
  });

  test('the events that are open are said by name', () => {
    const open = (data: Fact, topic: string) =>
      openLawEvents({ id: 'fact', folder: topic, data }, rules, '2026-11-28').map(({ id }) => id);
    expect(open(fact(['2026-11-22']), 'medical')).toEqual(['new-law']);
    expect(open(fact(['2026-11-22']), 'pension')).toEqual([]);
    expect(open(fact(['2027-01-01']), 'medical')).toEqual([]);
    expect(open(fact(['2026-11-22'], reading('unchanged')), 'medical')).toEqual([]);
  });

  test('the check that counts is that of the value shown on the day', () => {
    const [first] = fact(['2026-01-10']).values;
    const [second] = fact(['2026-11-22', '2026-05-05']).values;
    const values = [first, { ...second, from: '2026-06' }] as Fact['values'];
    const series = fact([], { values } as Partial<Fact>);
    expect(oldestCheck(series, '2026-05-31')).toBe('2026-01-10');
    expect(oldestCheck(series, '2026-06-01')).toBe('2026-05-05');
    expect(oldestCheck(series, '2000-01-01')).toBe('2026-01-10');
    expect(shownValue([{ from: '2030' }, { from: '2031' }], '2026-11-22')).toEqual({
      from: '2030',
    });
  });

  test('its own day goes before every rule', () => {
    expect(due(fact(['2026-11-22'], { recheckBy: '2026-12-01' }), 'medical')).toBe('2026-12-01');
    expect(due(fact(['2026-11-22'], { recheckBy: '2027-06-30' }), 'medical')).toBe('2027-06-30');
  });

  test('the day itself is still in time', () => {
    expect(isOverdue('2026-12-31', '2026-12-31')).toBe(false);
    expect(isOverdue('2026-12-31', '2027-01-01')).toBe(true);
  });
});

describe('figures for a year', () => {
  /** The last day allowed, of which the name of the fact takes some days off. */
  const within = (checked: string, last: string): string => {
    const days = (Date.parse(last) - Date.parse(checked)) / 86_400_000;
    const earlier = daysEarlier('local', 'fact', days);
    return new Date(Date.parse(last) - earlier * 86_400_000).toISOString().slice(0, 10);
  };

  test('fall due when those of the next year are usually published', () => {
    const checked = '2026-11-22';
    expect(due(local('base-limits', 2026, checked), 'local')).toBe(within(checked, '2027-09-30'));
    expect(due(local('minimum-wage', 2026, checked), 'local')).toBe(within(checked, '2027-11-22'));
  });

  test('who looked for them after that day and found none looks again on the next', () => {
    const checked = '2026-11-22';
    expect(due(local('base-limits', 2024, checked), 'local')).toBe(within(checked, '2027-09-30'));
    const early = '2026-03-01';
    expect(due(local('base-limits', 2025, early), 'local', early)).toBe(
      within(early, '2026-09-30'),
    );
  });

  test('may be published in the year before', () => {
    const early = '2026-03-01';
    expect(due(local('resident-premium', 2026, early), 'local', early)).toBe(
      within(early, '2026-10-31'),
    );
    const late = '2026-11-22';
    expect(due(local('resident-premium', 2026, late), 'local')).toBe(within(late, '2027-10-31'));
  });
});
