import { contribution } from '../rules/contributions.ts';
import { roundFen } from '../rules/money.ts';
import { figuresFor } from '../rules/place-figures.ts';
import { numberAt } from '../rules/quantity.ts';
import { askedPlace, outsideOutcome, refusal } from './asked-place.ts';
import {
  baseOf,
  CONTRIBUTION_FACTS,
  paymentOf,
  type ContributionFact,
  type ContributionsInput,
  type ContributionsQuery,
  type Insured,
  type Payer,
  type Payment,
} from './contribution-parts.ts';
import { flexibleMedical } from './flexible-medical.ts';
import { handedChoice, handedPlace } from './hand-on.ts';
import {
  amount,
  figure,
  statement,
  type Calculator,
  type Case,
  type ResultFigure,
  type Statement,
} from './outcome.ts';

/** Payments of one payer, by insurance. */
type Payments = Readonly<Partial<Record<Insured, Payment>>>;

const isKnown = ({ value }: Payment): boolean => value !== undefined;

/** A figure for each insurance and their sum; what is not known is in no sum. */
const figuresOf = (payments: Payments, total: string, injury?: string): ResultFigure[] => {
  const known = Object.values(payments).filter(isKnown);
  const sum = roundFen(known.reduce((yuan, { value = 0 }) => yuan + value, 0));
  return [
    ...Object.entries(payments).map(([name, { value }]) =>
      value === undefined ? figure(name, 'unknown', 'key') : figure(name, value, 'yuan'),
    ),
    ...(injury === undefined ? [] : [figure('injury', injury, 'key')]),
    ...(known.length > 0 ? [figure(total, sum, 'yuan')] : []),
  ];
};

const payerCase = (key: string, payments: Payments, total: string, injury?: string): Case => ({
  key,
  prefix: `${key}-`,
  figures: figuresOf(payments, total, injury),
  notes: [],
  todo: [],
  steps: Object.values(payments).flatMap(({ steps }) => steps),
});

/** What of one's own payments goes into one's own accounts, and the sum of what is known of it. */
const accountCase = (
  accounts: Readonly<Record<string, number | undefined>>,
  total: string,
): Case => {
  const known = Object.entries(accounts).flatMap(([name, value]) =>
    value === undefined ? [] : [figure(name, value, 'yuan')],
  );
  const sum = roundFen(known.reduce((yuan, { value }) => yuan + Number(value), 0));
  return {
    key: 'account',
    prefix: 'account-',
    figures: known.length === 0 ? [] : [...known, figure(total, sum, 'yuan')],
    notes: [],
    todo: [],
    steps: [],
  };
};

const totalOf = (...all: readonly Payments[]): string =>
  all.flatMap((payments) => Object.values(payments)).every(isKnown) ? 'total' : 'known-total';

/** Cases, and all that the payments behind them have to say. */
interface Reckoned {
  readonly cases: readonly Case[];
  readonly notes: readonly Statement[];
}

const notesOf = (...all: readonly Payments[]): Statement[] =>
  all.flatMap((payments) => Object.values(payments).flatMap(({ notes }) => notes));

/** A case without what another one has told of its bases already. */
const afterwards = (each: Case, told: Case): Case => {
  const bases = told.steps.filter(({ key }) => key !== 'pays').map((step) => JSON.stringify(step));
  return { ...each, steps: each.steps.filter((step) => !bases.includes(JSON.stringify(step))) };
};

const employeeCases = (query: ContributionsQuery): Reckoned => {
  const pay = (payer: Payer) => ({
    pension: paymentOf('pension', payer, query),
    medical: paymentOf('medical', payer, query),
    unemployment: paymentOf('unemployment', payer, query),
  });
  const me = pay('employee');
  const employer = pay('employer');
  const total = totalOf(me, employer);
  const mine = payerCase('me', me, total, 'none');
  return {
    cases: [
      mine,
      afterwards(payerCase('employer', employer, total, 'industry'), mine),
      accountCase({ pension: me.pension.value, medical: me.medical.value }, total),
    ],
    notes: notesOf(me, employer),
  };
};

const flexibleCases = (query: ContributionsQuery): Reckoned => {
  const { base } = baseOf('pension', 'flexible', query);
  const { quantities, date } = query.context;
  const rate = numberAt(quantities.pensionEmployee, date);
  const me = {
    pension: paymentOf('pension', 'flexible', query),
    medical: flexibleMedical(query),
  };
  const account = base && contribution(base.value, rate).value;
  const total = totalOf(me);
  return {
    cases: [payerCase('me', me, total), accountCase({ pension: account }, total)],
    notes: notesOf(me),
  };
};

/** Each statement once: two payers may miss the same thing. */
const once = (said: readonly Statement[]): Statement[] => [
  ...new Map(said.map((each) => [JSON.stringify(each), each])).values(),
];

/** To the calculator of everything, with what was filled in here. */
const toPlan = ({ place, kind, wage }: ContributionsInput): Statement =>
  statement('to-plan', {
    place: handedPlace(place),
    kind: handedChoice(kind),
    wage: amount(wage, 'yuan'),
  });

/** What holds for everybody of a kind. */
const GENERAL = {
  employee: [statement('only-employee'), statement('maternity')],
  flexible: [statement('only-flexible'), statement('flexible-account')],
} as const;

/**
 * What is paid a month by whom, and what of it goes into accounts; limits and rates are the
 * place's, where it has any. An insurance whose limits or rates are not known gets no figure and
 * is in no sum; a place without any figure is refused, and whom to ask is said.
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
      notes: [...said, ...GENERAL[input.kind], toPlan(input)],
    };
  },
};
