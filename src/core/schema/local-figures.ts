import { z } from 'zod';
import { customIssue, expected, regionId, text } from './primitives.ts';
import type { LocalTopic } from './local-topics.ts';

/**
 * Figures of local facts, by topic: what tables and calculators read, beside the text that people
 * read. The figures of a value are always a list, for one document often sets several: by
 * insurance, by kind of person, by part of a province. Money is in yuan, periods are whole months,
 * rates are fractions (0.09 is 9%). What no field fits stays in the text alone.
 */

export const INSURANCES = ['pension', 'medical', 'unemployment', 'injury', 'maternity'] as const;
const insurance = z.enum(INSURANCES, { error: expected(`${INSURANCES.join('、')} 之一`) });
export type Insurance = (typeof INSURANCES)[number];

const yuan = z.number().positive();
const rate = z.number().min(0).max(1);
const months = z.number().int().nonnegative();
const yearsPaid = z.number().multipleOf(0.5).nonnegative();
const age = z.number().int().positive();
const tier = z.number().int().min(1).max(9).optional();
const year = z.number().int().min(1990).max(2100);
const places = z.array(regionId).min(1);
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: expected('列表（每项以“- ”开头）') }).min(1);

/** For whom of a fact's places an item holds; without both, for all of them. */
const where = {
  /** Only these of the fact's places, or places in its provinces. */
  places: places.optional(),
  /** All but these. */
  except: places.optional(),
};

/** Whom an item is about; absent where it makes no difference. */
const who = z.enum(['employee', 'flexible', 'resident', 'retiree']).optional();

const NEAR = 0.03;
const near = (value: number, target: number): boolean => Math.abs(value / target - 1) <= NEAR;

/** Limits of the monthly wage that contributions are paid on, in yuan a month. */
const baseLimits = z
  .strictObject({
    /** Year whose limits they are, as the notice names it. */
    year,
    insurances: oneOrMore(insurance),
    lower: yuan.optional(),
    upper: yuan.optional(),
    /** Average monthly wage that the document derives them from. */
    wage: yuan.optional(),
    /** Shares of the wage where the document says others than 60% and 300%. */
    lowerShare: rate.optional(),
    upperShare: z.number().positive().optional(),
    ...where,
  })
  .superRefine(({ lower, upper, wage, lowerShare = 0.6, upperShare = 3 }, context) => {
    if (lower === undefined && upper === undefined)
      context.addIssue(customIssue(['lower'], '上限、下限一个也没有', 'lower 或 upper 至少写一个'));
    if (lower !== undefined && upper !== undefined && lower > upper)
      context.addIssue(customIssue(['lower'], '下限比上限还高', `不高于上限 ${String(upper)}`));
    if (wage === undefined) return;
    const check = (field: 'lower' | 'upper', value: number | undefined, share: number): void => {
      if (value === undefined || near(value, wage * share)) return;
      const target = `${String(Number((wage * share).toFixed(2)))} 左右`;
      const how = `写的平均工资 ${String(wage)} 的 ${String(Math.round(share * 100))}%，也就是 ${target}（相差不超过 3%）；文件另定比例的写 ${field}Share`;
      context.addIssue(customIssue([field], '和它写的平均工资对不上', how));
    };
    check('lower', lower, lowerShare);
    check('upper', upper, upperShare);
  });

/** A wage that others are computed from, in yuan a month. */
const referenceWage = z.strictObject({
  year,
  /** `pension`: 养老金计发基数, for those who retire in the year; `average`: 全口径平均工资. */
  of: z.enum(['pension', 'average']),
  amount: yuan,
  ...where,
});

/** What is paid in, as a share of a base or as a fixed sum. */
const flexibleRates = z
  .strictObject({
    year: year.optional(),
    insurance,
    /** Who pays: `flexible` people pay all of it themselves. */
    payer: z.enum(['flexible', 'employer', 'employee']),
    rate: rate.optional(),
    /** Fixed sum in yuan; `per` says for how long. */
    amount: yuan.optional(),
    per: z.enum(['month', 'year']).optional(),
    /** Base in yuan a month where it is fixed. */
    base: yuan.optional(),
    /** Limits between which one chooses the base, in yuan a month. */
    lower: yuan.optional(),
    upper: yuan.optional(),
    /** Part of the rate that goes to the personal account. */
    toAccount: rate.optional(),
    ...where,
  })
  .superRefine(({ rate: share, amount, per, lower, upper }, context) => {
    if (share === undefined && amount === undefined && lower === undefined)
      context.addIssue(
        customIssue(['rate'], '比例和金额一个也没有', 'rate、amount 或 lower 至少写一个'),
      );
    if ((amount === undefined) !== (per === undefined))
      context.addIssue(customIssue(['per'], 'amount 和 per 要一起写', 'month 或 year'));
    if (lower !== undefined && upper !== undefined && lower > upper)
      context.addIssue(customIssue(['lower'], '下限比上限还高', `不高于上限 ${String(upper)}`));
  });

const yearsFields = {
  men: months.optional(),
  women: months.optional(),
  /** Of these, months really paid and not only counted (视同缴费). */
  actual: months.optional(),
  /** Of these, months paid in the place or province itself. */
  local: months.optional(),
};

/** How long employee medical insurance must be paid for cover in retirement, in months. */
const medicalYears = z.strictObject({
  who,
  ...yearsFields,
  /** Where it rises: what holds for those who retire in each year. */
  steps: oneOrMore(z.strictObject({ year, ...yearsFields })).optional(),
  ...where,
});

/** What a gap in medical insurance does, in months. */
const medicalLapse = z.strictObject({
  who,
  /** A gap of at most so many months, once paid, costs no waiting. */
  graceMonths: months.optional(),
  /** Months to wait after a longer gap; a list where it depends on the gap or on paying it. */
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
  ...where,
});

/**
 * Unemployment benefit. Months by the time paid in: the last of `months` that is reached, and on
 * top of it, for the last of `further` whose `afterYears` is reached, `addMonths` for each further
 * full `everyMonths` of paying since; never more than `max`.
 */
const unemployment = z.strictObject({
  /** Months of benefit from so many full years of paying (half years are 0.5) on, as printed. */
  months: oneOrMore(z.strictObject({ yearsPaid, months })).optional(),
  further: oneOrMore(
    z.strictObject({ afterYears: yearsPaid, everyMonths: months.min(1), addMonths: months.min(1) }),
  ).optional(),
  /** Most months of one claim. */
  max: months.optional(),
  /** Yuan a month; from so many years of paying, and from which month of the claim on. */
  amounts: oneOrMore(
    z.strictObject({
      amount: yuan,
      yearsPaid: yearsPaid.optional(),
      fromMonth: months.min(1).optional(),
      /** Class of the minimum wage (1 is the highest) or a name such as 市区. */
      tier,
      part: text.optional(),
      ...where,
    }),
  ).optional(),
  /** The same as a share of something else. */
  shares: oneOrMore(
    z.strictObject({
      share: rate,
      /** The local minimum wage, that of the province's first class, or the person's own base. */
      of: z.enum(['minimum-wage', 'first-tier-minimum-wage', 'own-base']),
      yearsPaid: yearsPaid.optional(),
      fromMonth: months.min(1).optional(),
      ...where,
    }),
  ).optional(),
});

/** Lowest wages in yuan: a month of full work, an hour of part-time work. */
const minimumWage = z.strictObject({
  /** Class within the province; 1 is the highest. Absent where there is one. */
  tier,
  /** Part of the place that it holds for, such as 市区; absent for all. */
  part: text.optional(),
  monthly: yuan,
  hourly: yuan.optional(),
  ...where,
});

/** What a resident pays in for medical insurance, in yuan a year. */
const residentPremium = z.strictObject({
  year,
  groups: oneOrMore(z.enum(['adult', 'child', 'student', 'senior'])),
  /** The choice among several premiums of a group; 1 is the lowest. */
  tier,
  /** Age in full years from which it holds. */
  fromAge: age.optional(),
  amount: yuan,
  /** What the state adds at least. */
  subsidy: yuan.optional(),
  ...where,
});

/** Basic pension of the residents' scheme, in yuan a month, at its lowest. */
const residentPension = z.strictObject({ amount: yuan, fromAge: age.optional(), ...where });

/** Where sharing of a medical account is arranged. */
const channels = z.strictObject({
  name: text,
  kind: z.enum(['app', 'mini-program', 'site', 'counter']),
  ...where,
});

/** What comes into a personal medical account each month: yuan, or a share. */
const accountCredit = z.strictObject({
  who,
  amount: yuan.optional(),
  rate: rate.optional(),
  of: z.enum(['own-base', 'local-average-pension']).optional(),
  ...where,
});

/** The list of figures of a value, by topic. */
export const LOCAL_FIGURES = {
  'base-limits': oneOrMore(baseLimits),
  'reference-wage': oneOrMore(referenceWage),
  'flexible-rates': oneOrMore(flexibleRates),
  'medical-years': oneOrMore(medicalYears),
  'medical-lapse': oneOrMore(medicalLapse),
  unemployment: oneOrMore(unemployment),
  'minimum-wage': oneOrMore(minimumWage),
  'resident-premium': oneOrMore(residentPremium),
  'resident-pension': oneOrMore(residentPension),
  channels: oneOrMore(channels),
  'account-credit': oneOrMore(accountCredit),
} as const satisfies Record<LocalTopic, z.ZodType>;

/** The figures of one value of a local fact on a topic. */
export type LocalFigures<Topic extends LocalTopic> = z.infer<(typeof LOCAL_FIGURES)[Topic]>;
