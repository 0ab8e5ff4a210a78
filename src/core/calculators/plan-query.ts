import { minimumMonths } from '../rules/minimum-months.ts';
import type { AskedPlace } from '../rules/place-figures.ts';
import type { RetirementGroup } from '../rules/retirement.ts';
import type { PlaceWithFigures } from './asked-place.ts';
import { isKnownIn } from './elastic-retirement.ts';
import { figure, type Case, type Context, type ResultFigure } from './outcome.ts';
import { RETIREMENT_FACTS, type RetirementDates } from './retirement-dates.ts';

/** Quantities that a plan rests on. */
export const PLAN_FACTS = {
  ...RETIREMENT_FACTS,
  indexLimits: 'index-limits',
  basicRate: 'basic-pension-rate',
  accountRate: 'pension-account-rate',
  paymentMonths: 'payment-months',
} as const;
export type PlanFact = keyof typeof PLAN_FACTS;

export interface PlanInput {
  /** Month of birth, `YYYY-MM`. */
  readonly birth: string;
  readonly group: RetirementGroup | 'unsure';
  readonly place: PlaceWithFigures;
  /** How one pays now. */
  readonly kind: 'employee' | 'flexible';
  /** Months paid so far for the pension of employees. */
  readonly paid: number;
  /** Months paid so far for the medical insurance of employees, where it is known. */
  readonly medical?: number | undefined;
  /** The base in yuan a month, if it is given. */
  readonly wage?: number | undefined;
}

/** The input for one group, and what the parts of the answer share. */
export interface PlanQuery {
  readonly input: PlanInput;
  readonly context: Context<PlanFact>;
  readonly place: AskedPlace;
  readonly group: RetirementGroup;
  readonly dates: RetirementDates;
}

/** One part of the answer for one group. */
export type PlanPart = Pick<Case, 'figures' | 'notes' | 'todo' | 'steps'>;

/** The reader's month: what is paid is counted up to it. */
export const monthOfReader = ({ context: { today } }: PlanQuery): string => today.slice(0, 7);

/**
 * Months that are missing once the age has been reached; undefined before that, and if the minimum is not
 * known.
 */
export const missingNow = ({ input, context, dates }: PlanQuery): number => {
  const { minimum } = context.quantities;
  const { statutory } = dates.window;
  if (!dates.isReached || !isKnownIn(minimum, statutory)) return 0;
  return Math.max(0, minimumMonths(statutory, minimum) - input.paid);
};

/** Months that are missing, or that none are. */
export const missingFigure = (name: string, missing: number): ResultFigure =>
  missing > 0 ? figure(name, missing, 'duration') : figure(name, 'none', 'key');
