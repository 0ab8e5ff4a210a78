import { expect, test } from 'vitest';
import { lawEffect } from '../../../src/core/dates/law-overview.ts';
import type { NamedFact } from '../../../src/core/dates/law-events.ts';
import { factSchema } from '../../../src/core/schema/fact.ts';
import { recheckSchema } from '../../../src/core/schema/recheck.ts';

const [event] = recheckSchema.parse({
  months: 12,
  events: [
    {
      id: 'law',
      before: '2027-01-01',
      why: '这部法从这一天起施行',
      source: 'the-law',
      ask: '12393',
      topics: ['medical'],
    },
  ],
}).events;
const cite = [{ publisher: '报', title: '题', evidence: 'reported', checkedOn: '2026-11-28' }];
const reading = { event: 'law', clause: '第十条', checkedOn: '2026-11-28' };

const fact = (more: object, starts = ['unknown'], folder = 'medical'): NamedFact => ({
  id: 'a-fact',
  folder,
  data: factSchema.parse({
    kind: 'statement',
    title: '一条',
    appliesTo: 'national',
    certainty: 'verified',
    values: starts.map((from) => ({ from, text: `从${from}起`, cite })),
    ...more,
  }),
});

test.each(['unchanged', 'left-to-rules', 'changed'] as const)(
  'a fact read as %s counts as that',
  (outcome) => {
    const read = fact({ readAgainst: [{ ...reading, outcome }] }, ['unknown', '2027-01-01']);
    expect(lawEffect(read, event!)).toBe(outcome);
  },
);

test('a fact that begins with the law is not one that changes', () => {
  const readAgainst = [{ ...reading, outcome: 'changed' }];
  expect(lawEffect(fact({ readAgainst }, ['2027-01-01']), event!)).toBe('begins');
});

test('a fact that the law concerns and nobody has read counts as unread, others do not count', () => {
  expect(lawEffect(fact({}), event!)).toBe('unread');
  expect(lawEffect(fact({}, ['unknown'], 'pension'), event!)).toBeUndefined();
});
