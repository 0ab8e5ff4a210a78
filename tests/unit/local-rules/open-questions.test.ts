import { describe, expect, test } from 'vitest';
import { openQuestions, unknownByHotline } from '../../../src/core/local-rules/open-questions.ts';
import {
  questionsAnsweredBy,
  rankInSection,
} from '../../../src/core/local-rules/questions-answered.ts';
import type { Fact } from '../../../src/core/schema/fact.ts';
import { LOCAL_QUESTIONS } from '../../../src/core/schema/local-topics.ts';
import { localFact } from '../local-fact.ts';

const DATE = '2026-11-28';
const answered = (fact: Fact, place = 'hebei/baoding') => questionsAnsweredBy(fact, place, DATE);

const limits = { year: 2025, insurances: ['pension'] };
const short = { months: [{ yearsPaid: 1, months: 3 }] };
const longer = { months: [{ yearsPaid: 1, months: 4 }] };

describe('what a fact answers', () => {
  test.each([
    ['medical-years', undefined, { 'medical-years': 'whole' }],
    ['base-limits', [{ ...limits, lower: 4000, upper: 20000 }], { 'base-limits': 'whole' }],
    ['base-limits', [{ ...limits, lower: 4000 }], { 'base-limits': 'part' }],
    ['unemployment', undefined, {}],
    ['unemployment', [{ max: 24 }], { 'unemployment-months': 'part' }],
    ['unemployment', [short], { 'unemployment-months': 'whole' }],
    ['unemployment', [{ ...short, untilYears: 5 }], { 'unemployment-months': 'part' }],
    ['unemployment', [longer, { ...short, untilYears: 5 }], { 'unemployment-months': 'disputed' }],
    ['unemployment', [longer, short], { 'unemployment-months': 'disputed' }],
    [
      'unemployment',
      [{ shares: [{ share: 0.9, of: 'minimum-wage' }] }],
      { 'unemployment-amount': 'whole' },
    ],
    ['medical-lapse', [{ firstWaitingMonths: 6 }], { 'medical-lapse': 'part' }],
    ['medical-lapse', [{ graceMonths: 3 }], { 'medical-lapse': 'whole' }],
    ['medical-lapse', [{ waitingMonths: 0 }], { 'medical-lapse': 'whole' }],
    [
      'resident-premium',
      [{ year: 2026, groups: ['student'], amount: 240 }],
      { 'resident-premium': 'part' },
    ],
    [
      'resident-premium',
      [{ year: 2026, groups: ['everyone'], amount: 400 }],
      { 'resident-premium': 'whole' },
    ],
    ['reference-wage', [{ year: 2026, of: 'average', amount: 7000 }], {}],
    ['flexible-rates', [{ insurance: 'medical', payer: 'employer', rate: 0.07 }], {}],
    ['account-credit', [{ amount: 70 }], {}],
    ['urban-income', [{ year: 2025, amount: 50057 }], {}],
  ])('%s with %j: %j', (topic, figures, questions) => {
    expect(answered(localFact(topic, figures))).toEqual(questions);
  });

  test('one account that took the place of another is no contradiction', () => {
    expect(answered(localFact('unemployment', [longer], [short]))).toEqual({
      'unemployment-months': 'whole',
    });
  });

  test('figures of other places answer nothing here', () => {
    const wage = localFact('minimum-wage', [{ monthly: 2000, places: ['hebei/handan'] }]);
    expect(answered(wage)).toEqual({});
    expect(answered(wage, 'hebei/handan')).toEqual({ 'minimum-wage': 'whole' });
  });

  test('a list of what the parts of a province have answers on the page of the province', () => {
    const wage = { year: 2026, of: 'pension', amount: 7000, places: ['hebei/handan'] };
    const list = localFact('reference-wage', [wage]);
    expect(answered(list, 'hebei')).toEqual({ 'reference-wage': 'whole' });
    expect(answered(list, 'hubei')).toEqual({});
  });

  test('a fact without a topic answers nothing', () => {
    expect(answered(localFact(undefined, undefined))).toEqual({});
  });
});

test('a section begins with the topic of the table, and with what people without an employer pay', () => {
  const rate = (payer: string) =>
    localFact('flexible-rates', [{ insurance: 'medical', payer, rate: 0.08 }]);
  const inOrder = [
    rate('flexible'),
    rate('employee'),
    localFact('base-limits', [{ ...limits, lower: 4000, upper: 20000 }]),
    localFact('reference-wage', [{ year: 2026, of: 'pension', amount: 7000 }]),
    localFact(undefined, undefined),
  ];
  const ranks = inOrder.map((fact) => rankInSection(fact, 'hebei/baoding', DATE));
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
});

describe('questions that stay open', () => {
  const open = (...facts: Parameters<typeof openQuestions>[0][]) =>
    openQuestions(facts.flat()).map(({ question, known }) => `${question}: ${known}`);

  test('all of them where nothing is known', () => {
    expect(open([])).toEqual(LOCAL_QUESTIONS.map((question) => `${question}: nothing`));
  });

  test('a whole answer settles what another fact leaves in part or in dispute', () => {
    const months = 'unemployment-months';
    expect(open([{ [months]: 'part' }])).toContain(`${months}: part`);
    expect(open([{ [months]: 'part' }, { [months]: 'disputed' }])).toContain(`${months}: disputed`);
    expect(open([{ [months]: 'disputed' }, { [months]: 'whole' }]).join()).not.toContain(months);
  });

  test('only what is not known at all is left to a telephone number', () => {
    const facts = LOCAL_QUESTIONS.slice(3).map((question) => ({ [question]: 'part' as const }));
    expect(unknownByHotline(openQuestions(facts))).toEqual([
      { hotline: '12393', questions: ['channels', 'medical-lapse'] },
      { hotline: '12333', questions: ['base-limits'] },
    ]);
  });
});
