import { contribution } from '../rules/contributions.ts';
import { roundFen } from '../rules/money.ts';
import { figuresFor } from '../rules/place-figures.ts';
import { numberAt } from '../rules/quantity.ts';
import { askedPlace, outsideOutcome, refusal } from './asked-place.ts';
import {
  baseOf,
  CONTRIBUTION_FACTS,
  localRates,
  paymentOf,
  type AtPlace,
  type ContributionFact,
  type ContributionsInput,
  type ContributionsQuery,
  type RatedInsurance,
  type Payer,
  type Payment,
} from './contribution-parts.ts';
import { flexibleMedical } from './flexible-medical.ts';
import { handedChoice, handedOn, handedPlace } from './hand-on.ts';
import {
  figure,
  statement,
  type Calculator,
  type Case,
  type ResultFigure,
  type Statement,
} from './outcome.ts';

/** The input; without a wage, people who pay alone are shown the least and the most. */
type AskedQuery = Omit<ContributionsQuery, 'input'> & { readonly input: ContributionsInput };

/** Payments of one payer, by insurance. */
type Payments = Readonly<Partial<Record<RatedInsurance, Payment>>>;

const isKnown = ({ value }: Payment): boolean => value !== undefined;

/** A sum; none if a part is missing, because it would be taken for the whole. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined => {
  const sum = values.reduce<number>((yuan, value = Number.NaN) => yuan + value, 0);
  return Number.isNaN(sum) ? undefined : roundFen(sum);
};

/** The sum of all payments, without what employers pay for work injuries. */
type Total = 'total' | 'total-without-injury';

const totalOf = (name: Total, values: readonly (number | undefined)[]): ResultFigure[] => {
  const sum = sumOf(values);
  return sum === undefined ? [] : [figure(name, sum, 'yuan')];
};

/** A figure for each insurance, and their sum. */
const figuresOf = (payments: Payments, total: Total, injury?: string): ResultFigure[] => [
  ...Object.entries(payments).map(([name, { value, open = 'unknown' }]) =>
    value === undefined ? figure(name, open, 'key') : figure(name, value, 'yuan'),
  ),
  ...(injury === undefined ? [] : [figure('injury', injury, 'key')]),
  ...totalOf(
    total,
    Object.values(payments).map(({ value }) => value),
  ),
];

const payerCase = (key: string, payments: Payments, total: Total, injury?: string): Case => ({
  key,
  prefix: `${key}-`,
  figures: figuresOf(payments, total, injury),
  notes: [],
  todo: [],
  steps: Object.values(payments).flatMap(({ steps }) => steps),
});

/** What the two payers pay together, by insurance. */
const bothCase = (mine: Payments, employer: Payments): Case => {
  const together = (name: RatedInsurance): Payment => {
    const value = sumOf([mine[name]?.value, employer[name]?.value]);
    return { ...(value !== undefined && { value }), notes: [], steps: [] };
  };
  const names = Object.keys(mine) as RatedInsurance[];
  const payments = Object.fromEntries(names.map((name) => [name, together(name)]));
  return payerCase('both', payments, 'total-without-injury');
};

/**
 * The part of one's own payments that goes into personal accounts; without a sum if the sum of one's own
 * payments is not known.
 */
const accountCase = (
  accounts: Readonly<Record<string, number | undefined>>,
  payments: Payments,
  total: Total,
): Case => {
  const known = Object.entries(accounts).flatMap(([name, value]) =>
    value === undefined ? [] : [figure(name, value, 'yuan')],
  );
  const isWhole = Object.values(payments).every(isKnown);
  return {
    key: 'account',
    prefix: 'account-',
    figures: [...known, ...(isWhole ? totalOf(total, Object.values(accounts)) : [])],
    notes: [],
    todo: [],
    steps: [],
  };
};

/** Cases, with the notes and steps of all payments behind them. */
interface Reckoned {
  readonly cases: readonly Case[];
  readonly notes: readonly Statement[];
}

const notesOf = (...all: readonly Payments[]): Statement[] =>
  all.flatMap((payments) => Object.values(payments).flatMap(({ notes }) => notes));

/** A case without the notes on bases that another case has already. */
const afterwards = (each: Case, told: Case): Case => {
  const bases = told.steps.filter(({ key }) => key !== 'pays').map((step) => JSON.stringify(step));
  return { ...each, steps: each.steps.filter((step) => !bases.includes(JSON.stringify(step))) };
};

const employeeCases = (asked: AskedQuery): Reckoned => {
  const { wage } = asked.input;
  if (wage === undefined) throw new RangeError('An employee has a wage: the form asks for it');
  const query = { ...asked, input: { ...asked.input, wage } };
  const pay = (payer: Payer) => ({
    pension: paymentOf('pension', payer, query),
    medical: paymentOf('medical', payer, query),
    unemployment: paymentOf('unemployment', payer, query),
  });
  const me = pay('employee');
  const employer = pay('employer');
  const total = 'total-without-injury';
  const mine = payerCase('me', me, total, 'none');
  return {
    cases: [
      mine,
      afterwards(payerCase('employer', employer, total, 'industry'), mine),
      bothCase(me, employer),
      accountCase({ pension: me.pension.value, medical: me.medical.value }, me, total),
    ],
    notes: notesOf(me, employer),
  };
};

/** Whether people who pay alone pay for unemployment too: only if a rule of the place says so. */
const paysUnemployment = (query: AtPlace): boolean =>
  localRates('unemployment', 'flexible', query).length > 0;

const flexiblePayments = (query: ContributionsQuery) => ({
  pension: paymentOf('pension', 'flexible', query),
  medical: flexibleMedical(query),
  ...(paysUnemployment(query) && { unemployment: paymentOf('unemployment', 'flexible', query) }),
});

/** The least and the most that can be paid. */
const endsOf = ({ input, ...query }: AskedQuery) =>
  (['lowest', 'highest'] as const).map((wage) => ({
    key: wage,
    payments: flexiblePayments({ ...query, input: { ...input, wage } }),
  }));

/** Payments on the base that one wants and on both limits; if no base is given, on the limits alone. */
const flexibleCases = (asked: AskedQuery): Reckoned => {
  const { wage } = asked.input;
  const all = endsOf(asked);
  const ends = wage === undefined ? all : all.filter(({ payments }) => isKnown(payments.pension));
  const limits = ends.map(({ payments }) => payments);
  const endCases = ends.map(({ key, payments }) => payerCase(key, payments, 'total'));
  if (wage === undefined) return { cases: endCases, notes: notesOf(...limits) };
  const query = { ...asked, input: { ...asked.input, wage } };
  const { base } = baseOf('pension', 'flexible', query);
  const { quantities, date } = query.context;
  const rate = numberAt(quantities.accountRate, date);
  const me = flexiblePayments(query);
  const account = base && contribution(base.value, rate).value;
  return {
    cases: [
      payerCase('me', me, 'total'),
      accountCase({ pension: account }, me, 'total'),
      ...endCases,
    ],
    notes: notesOf(me),
  };
};

/** Each statement once: two payers may miss the same thing. */
const once = (said: readonly Statement[]): Statement[] => [
  ...new Map(said.map((each) => [JSON.stringify(each), each])).values(),
];

/** A link to the plan calculator, with the input of this one. */
const toPlan = ({ place, kind, wage }: ContributionsInput): Statement =>
  statement('to-plan', {
    place: handedPlace(place),
    kind: handedChoice(kind),
    wage: handedOn(wage, 'yuan'),
  });

/** Notes for all payers of a kind. */
const general = (query: AskedQuery): Statement[] => {
  const { input } = query;
  if (input.kind === 'employee') return [statement('only-employee'), statement('maternity')];
  const only = paysUnemployment(query) ? 'with-unemployment' : 'only-flexible';
  const hasAccount = input.wage !== undefined;
  return [statement(only), ...(hasAccount ? [statement('flexible-account')] : [])];
};

/**
 * Who pays how much a month, and how much of it goes into accounts. Limits and rates are those of the place,
 * if it has any. An insurance whose limits or rates are not known gets no figure, and its payer no sum. For a
 * place without any figure, the answer only says whom to ask.
 */
export const contributions: Calculator<ContributionsInput, ContributionFact> = {
  facts: CONTRIBUTION_FACTS,
  topics: ['base-limits', 'flexible-rates'],
  compute(input, context) {
    const place = askedPlace(input.place, context);
    const outside = outsideOutcome(input.place, context);
    if (outside) return outside;
    const query = { input, context, place };
    const { cases, notes } =
      input.kind === 'employee' ? employeeCases(query) : flexibleCases(query);
    const figures = cases.flatMap((each) => each.figures);
    const { unitDecides } = figuresFor(input.place.facts, 'base-limits', place);
    const isOpen = figures.some(({ value }) => value === 'unknown');
    const said = once([...(isOpen && unitDecides ? [statement('name-unit')] : []), ...notes]);
    if (figures.every(({ unit }) => unit === 'key')) return refusal(said);
    return {
      cases: cases.filter((each) => each.figures.length > 0),
      notes: [...said, ...general(query), toPlan(input)],
    };
  },
};
