import { z } from 'zod';
import {
  age,
  holding,
  months,
  oneOrMore,
  rate,
  tier,
  who,
  year,
  positiveYuan,
} from './figure-fields.ts';
import { customIssue, text } from './primitives.ts';

/** Figures of local facts on medical insurance, by topic; see `local-figures.ts`. */

const yearsFields = {
  men: months.optional(),
  women: months.optional(),
  /** Of these, months really paid, not months that only count as paid (视同缴费). */
  actual: months.optional(),
  /** Of these, months paid in the area that `localIn` names. */
  local: months.optional(),
};

/** How long employee medical insurance must be paid for cover in retirement, in months. */
export const medicalYears = z
  .strictObject({
    who,
    ...yearsFields,
    /** Where the months of `local` count: those paid in the city alone, or in all of its province. */
    localIn: z.enum(['city', 'province']).optional(),
    /** Where it rises: what holds for those who retire in each year. */
    steps: oneOrMore(z.strictObject({ year, ...yearsFields })).optional(),
    ...holding,
  })
  .superRefine(({ local, localIn, steps = [] }, context) => {
    const hasLocal = [local, ...steps.map((step) => step.local)].some(
      (value) => value !== undefined,
    );
    if (hasLocal === (localIn !== undefined)) return;
    context.addIssue(
      customIssue(
        ['localIn'],
        'local 和 localIn 要一起写',
        'city（只算在这个市缴的）或 province（全省缴的都算）',
      ),
    );
  });

/** What a gap in medical insurance does, in months. */
export const medicalLapse = z.strictObject({
  who,
  /** A gap of at most so many months means no waiting period, once it has been paid for. */
  graceMonths: months.optional(),
  /**
   * Months to wait after a longer gap; a list if they depend on the length of the gap, or on whether it is
   * paid afterwards.
   */
  waitingMonths: z
    .union([
      months,
      oneOrMore(
        z.strictObject({
          /** Gaps of at least so many months. */
          lapseMonths: months.optional(),
          /** Whether the gap was paid afterwards; absent where it makes no difference. */
          madeUp: z.boolean().optional(),
          waitingMonths: months,
        }),
      ),
    ])
    .optional(),
  /** Months to wait when one joins for the first time. */
  firstWaitingMonths: months.optional(),
  /** Within how many months the gap can be paid afterwards. */
  makeUpMonths: months.optional(),
  ...holding,
});

/**
 * Kinds of residents that a document on premiums names: `everyone` if it makes no distinction, `student` if it
 * treats pupils and university students alike, `university` if university students pay a different premium.
 */
const payers = oneOrMore(z.enum(['everyone', 'adult', 'child', 'student', 'university', 'senior']));

/** What residents pay for medical insurance, in yuan a year. */
export const residentPremium = z.strictObject({
  year,
  groups: payers,
  /**
   * Those of whom only the text says something, because no figure can: that they are left out, or pay by the
   * year in which they were born.
   */
  onlyInText: payers.optional(),
  /** Part of the place that it holds for, such as 市区; absent for all. */
  part: text.optional(),
  /** The choice among several premiums of a group, by the number that the place gives it. */
  tier,
  /** Age in full years from which it holds. */
  fromAge: age.optional(),
  amount: positiveYuan,
  /** What the state adds, at least. */
  subsidy: positiveYuan.optional(),
  ...holding,
});

/** Where people set up sharing of a medical account. */
export const channels = z.strictObject({
  name: text,
  /** `official-account` is a 公众号. */
  kind: z.enum(['app', 'mini-program', 'official-account', 'site', 'counter']),
  ...holding,
});

/** What comes into a personal medical account each month: a sum in yuan, or a share. */
export const accountCredit = z.strictObject({
  who,
  amount: positiveYuan.optional(),
  rate: rate.optional(),
  of: z.enum(['own-base', 'local-average-pension']).optional(),
  ...holding,
});
