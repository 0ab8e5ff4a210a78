import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayBefore,
  dueDay,
  isOverdue,
  oldestCheck,
  shownValue,
} from '../../../src/core/dates/freshness.ts';
import type { Fact } from '../../../src/core/schema/fact.ts';
import type { Recheck } from '../../../src/core/schema/recheck.ts';

const rules: Recheck = {
  months: 12,
  topics: { base: 6 },
  events: [{ before: '2027-01-01', why: '新法施行', topics: ['medical'], sections: ['sharing'] }],
};
const fact = (checked: string[], more: Partial<Fact> = {}): Fact =>
  ({
    kind: 'statement',
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
const due = (entry: Fact, topic: string, day = '2026-11-22') => dueDay(entry, topic, rules, day);

describe('days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-05', 1, '2027-01-05'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('the eve of a year is in the year before', () => {
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
});

describe('day of rechecking', () => {
  test('so many months after the oldest check, by topic', () => {
    expect(due(fact(['2026-11-22', '2026-10-01']), 'pension')).toBe('2027-10-01');
    expect(due(fact(['2026-11-22']), 'base')).toBe('2027-05-22');
  });

  test('the eve of an event, until it was checked after the event', () => {
    expect(due(fact(['2026-11-22']), 'medical')).toBe('2026-12-31');
    expect(due(fact(['2027-01-01']), 'medical')).toBe('2028-01-01');
  });

  test('a local fact by its section, a national one not', () => {
    const section = { section: 'sharing' } as const;
    expect(due(fact(['2026-11-22'], { ...section, appliesTo: ['hebei'] }), 'local')).toBe(
      '2026-12-31',
    );
    expect(due(fact(['2026-11-22'], section), 'local')).toBe('2027-11-22');
  });

  test('the eve of its own next change', () => {
    const [first] = fact(['2026-11-22']).values;
    const values = [first, { ...first, from: '2027-03' }] as Fact['values'];
    const series = fact([], { values } as Partial<Fact>);
    expect(due(series, 'pension')).toBe('2027-02-28');
    expect(due(series, 'pension', '2027-04-01')).toBe('2027-02-28');
  });

  test('a local fact of another section is not concerned', () => {
    const other = { section: 'base', appliesTo: ['hebei'] } as const;
    expect(due(fact(['2026-11-22'], other as never), 'local')).toBe('2027-11-22');
    expect(due(fact(['2026-11-22'], { appliesTo: ['hebei'] }), 'local')).toBe('2027-11-22');
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
