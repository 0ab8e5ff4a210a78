import { numberAt } from '../rules/quantity.ts';
import { handedChoice } from './hand-on.ts';
import {
  amount,
  figure,
  statement,
  type Calculator,
  type Case,
  type Context,
  type Statement,
} from './outcome.ts';

const FACTS = { medicalGap: 'medical-gap-months', residentGap: 'resident-gap-months' } as const;
type Name = keyof typeof FACTS;

export interface LapseInput {
  /** The kind of insured person. */
  readonly was: 'employee' | 'flexible' | 'resident';
  /** Months missed so far; 0 on the day on which somebody stops. */
  readonly months: number;
  readonly reason: 'left-job' | 'arrears' | 'forgot' | 'cannot-pay';
}

/**
 * Whether an employer owes the months, so that they are no lapse of the worker's. Nobody owes the months of
 * people who stop because they cannot pay.
 */
const isOwed = ({ was, reason }: LapseInput): boolean =>
  was === 'employee' && (reason === 'arrears' || reason === 'forgot');

/** How to go on with medical insurance; for people who cannot afford that of employees, what costs less. */
const medicalWays = ({ was, reason }: LapseInput, mayBeMadeUp: boolean): string[] =>
  reason === 'cannot-pay'
    ? ['medical-residents', ...(mayBeMadeUp ? ['medical-switch'] : []), 'premium-aid']
    : [`medical-${was}`];

/** The same of the pension. */
const pensionWays = ({ was, reason }: LapseInput): string[] =>
  reason === 'cannot-pay'
    ? ['pension-lowest', 'pension-subsidy', 'pension-residents']
    : [`pension-${was}`];

/** Sentences about one insurance; keys of those that depend on the reason end in it. */
const insurance = (
  key: string,
  state: string,
  { notes, todo }: { notes: readonly string[]; todo: readonly string[] },
  values: Case['notes'][number]['values'] = {},
): Case => ({
  key,
  figures: [figure(key, state, 'key')],
  notes: notes.map((note) => statement(note, values)),
  todo: todo.map((task) => statement(task, values)),
  steps: [],
});

const medical = (input: LapseInput, { quantities, date }: Context<Name>): Case => {
  const { months, reason } = input;
  const limit = numberAt(quantities.medicalGap, date);
  const values = {
    missed: amount(months, 'duration'),
    limit: amount(limit, 'duration'),
    left: amount(Math.max(0, limit - months), 'duration'),
  };
  const within = months <= limit;
  // Contributions that were declared but not paid are no lapse; neither the months nor a waiting period count
  // against the worker. The form does not ask whether they were declared; a note says what holds if they were
  // not.
  if (isOwed(input))
    return insurance(
      'medical',
      'owed',
      {
        notes: [
          'medical-owed',
          ...(within ? [] : ['medical-undeclared']),
          'medical-account',
          'medical-kept',
        ],
        todo: ['medical-employer'],
      },
      values,
    );
  const state = within ? 'within' : 'over';
  const urgent = months < limit ? 'medical-days-left' : 'medical-last-chance';
  const first = within ? urgent : 'medical-ask-wait';
  const ways = medicalWays(input, within);
  return insurance(
    'medical',
    state,
    {
      notes: ['medical-stops', 'medical-account', 'medical-kept', `medical-${state}`],
      todo: reason === 'cannot-pay' ? [...ways, first] : [first, ...ways],
    },
    values,
  );
};

const pension = (input: LapseInput): Case => {
  const { was, months } = input;
  const employer = isOwed(input);
  const todo = employer ? ['pension-employer'] : [...pensionWays(input), 'pension-no-backpay'];
  return insurance(
    'pension',
    employer ? 'owed' : 'gap',
    {
      notes: [employer ? 'pension-owed' : 'pension-stops', 'pension-kept'],
      todo: [...todo, 'pension-enough'],
    },
    { missed: amount(months, 'duration'), was: handedChoice(was) },
  );
};

/** What is said about an insurance on the day on which payment ends. */
const stoppedToday = (input: LapseInput, { quantities, date }: Context<Name>): Case[] => {
  const { was, reason } = input;
  const cheaper = reason === 'cannot-pay';
  const ways = medicalWays(input, true);
  const limit = amount(numberAt(quantities.medicalGap, date), 'duration');
  return [
    insurance(
      'medical',
      'today',
      {
        notes: ['medical-today', 'medical-account', 'medical-kept'],
        todo: cheaper ? ways : ['medical-from-today', ...ways],
      },
      { limit },
    ),
    insurance(
      'pension',
      'today',
      {
        notes: ['pension-today', 'pension-kept'],
        todo: [
          ...pensionWays(input),
          cheaper ? 'pension-no-backpay' : 'pension-no-gap',
          'pension-enough',
        ],
      },
      { was: handedChoice(was) },
    ),
  ];
};

const OTHERS = ['unemployment', 'injury', 'maternity'] as const;

/** Insurances that only employers pay for: lost with the job, owed by the employer while it lasts. */
const others = (input: LapseInput): Case[] =>
  OTHERS.map((key) => {
    const state = isOwed(input) ? 'owed' : 'left';
    return insurance(key, state, {
      notes: [`${key}-${state}`, ...(key === 'unemployment' ? ['unemployment-kept'] : [])],
      todo: [`${key}-${state}-todo`],
    });
  });

const resident = ({ months, reason }: LapseInput, { quantities, date }: Context<Name>): Case => {
  const aid = reason === 'cannot-pay' ? ['premium-aid'] : [];
  const todo = [...aid, 'resident-season', 'resident-ask'];
  if (months === 0) return insurance('resident', 'today', { notes: ['resident-today'], todo });
  const long = months >= numberAt(quantities.residentGap, date);
  return insurance('resident', long ? 'long' : 'gap', {
    notes: ['resident-stops', 'resident-fixed', long ? 'resident-long' : 'resident-variable'],
    todo,
  });
};

/** What people who cannot pay read first: whether they may stop, and that they have to report it. */
const mayStop = ({ was, reason }: LapseInput): Statement[] => {
  if (reason !== 'cannot-pay') return [];
  return was === 'flexible'
    ? [statement('may-stop'), statement('do-stop')]
    : [statement('employee-must')];
};

/**
 * What a lapse stops, what is kept and what to do, insurance by insurance, most urgent first. Waiting periods
 * are not computed, because places set them. If no month has been missed yet, it says what begins now; if the
 * employer owes no month, nothing has lapsed.
 */
export const lapse: Calculator<LapseInput, Name> = {
  facts: FACTS,
  compute(input, context) {
    if (input.was === 'resident') {
      const employed = input.reason === 'left-job' || input.reason === 'arrears';
      const notes = employed ? [statement('resident-not-employer')] : [];
      return { cases: [resident(input, context)], notes };
    }
    const alone = input.was === 'flexible';
    const owed = !alone && input.reason === 'arrears';
    if (input.months === 0 && isOwed(input))
      return { cases: [], notes: [statement('nothing-owed')] };
    const own =
      input.months === 0 ? stoppedToday(input, context) : [medical(input, context), pension(input)];
    return {
      cases: [...own, ...(alone ? [] : others(input))],
      notes: [
        ...mayStop(input),
        ...(alone ? [statement('flexible-only-two')] : []),
        ...(owed ? [statement('owed')] : []),
      ],
    };
  },
};
