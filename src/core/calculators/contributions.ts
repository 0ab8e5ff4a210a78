import { contribution } from '../rules/contributions.ts';
import { figuresFor } from '../rules/place-figures.ts';
import { numberAt } from '../rules/quantity.ts';
import { askedPlace, outsideOutcome, refusal } from './asked-place.ts';
import { accountCase, bothCase, isKnown, payerCase, type Payments } from './contribution-cases.ts';
import {
  baseOf,
  CONTRIBUTION_FACTS,
  localRates,
  paymentOf,
  type AtPlace,
  type ContributionFact,
  type ContributionsInput,
  type ContributionsQuery,
  type Payer,
} from './contribution-parts.ts';
import { flexibleMedical } from './flexible-medical.ts';
import { handedChoice, handedOn, handedPlace } from './hand-on.ts';
import { statement, type Calculator, type Case, type Statement } from './outcome.ts';

/** The input; without a wage, people who pay alone are shown the least and the most. */
type AskedQuery = Omit<ContributionsQuery, 'input'> & { readonly input: ContributionsInput };

/** Cases, and all that the payments behind them have to say. */
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
 * What is paid a month by whom, and what of it goes into accounts; limits and rates are the
 * place's, where it has any. An insurance whose limits or rates are not known gets no figure, and
 * the sum of whoever pays it says that it is not in it; a place without any figure is refused, and
 * whom to ask is said.
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
    const { localityDecides } = figuresFor(input.place.facts, 'base-limits', place);
    const isOpen = figures.some(({ value }) => value === 'unknown');
    const said = once([
      ...(isOpen && localityDecides ? [statement('name-locality')] : []),
      ...notes,
    ]);
    if (figures.every(({ unit }) => unit === 'key')) return refusal(said);
    return {
      cases: cases.filter((each) => each.figures.length > 0),
      notes: [...said, ...general(query), toPlan(input)],
    };
  },
};
