import { z } from 'zod';
import {
  age,
  holding,
  insurance,
  months,
  oneOrMore,
  rate,
  tier,
  where,
  year,
  yearsPaid,
  positiveYuan,
} from './figure-fields.ts';
import {
  accountCredit,
  channels,
  medicalLapse,
  medicalYears,
  residentPremium,
} from './medical-figures.ts';
import { customIssue, text } from './primitives.ts';
import type { LocalTopic } from './local-topics.ts';

export { INSURANCES, type Insurance } from './figure-fields.ts';

/**
 * Figures of local facts, by topic: what tables and calculators read, beside the text that people
 * read. The figures of a value are always a list, for one document often sets several: by
 * insurance, by kind of person, by part of a province. Money is in yuan, periods are whole months,
 * rates are fractions (0.09 is 9%). What no field fits stays in the text alone.
 */

/**
 * Shares of the average wage that most documents set (国办发〔2019〕13号; fact `base-60-300`): only a
 * measure of whether entered limits can be right, no rule computes with it.
 */
const USUAL_LOWER_SHARE = 0.6;
const USUAL_UPPER_SHARE = 3;
const NEAR = 0.03;
const near = (value: number, target: number): boolean => Math.abs(value / target - 1) <= NEAR;

/** Limits of the monthly wage that contributions are paid on, in yuan a month. */
const baseLimits = z
  .strictObject({
    /** Year whose limits they are, as the notice names it. */
    year,
    insurances: oneOrMore(insurance),
    lower: positiveYuan.optional(),
    upper: positiveYuan.optional(),
    /** Year whose limits stay in use for the time being, because those of `year` are not set yet. */
    carriedFrom: year.optional(),
    /** Average monthly wage that the document derives them from. */
    wage: positiveYuan.optional(),
    /** Shares of the wage where the document says others than 60% and 300%. */
    lowerShare: rate.optional(),
    upperShare: z.number().positive().optional(),
    ...holding,
  })
  .superRefine(
    (
      { lower, upper, wage, lowerShare = USUAL_LOWER_SHARE, upperShare = USUAL_UPPER_SHARE },
      context,
    ) => {
      if (lower === undefined && upper === undefined)
        context.addIssue(
          customIssue(['lower'], '上限、下限一个也没有', 'lower 或 upper 至少写一个'),
        );
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
    },
  );

/** A wage that others are computed from, in yuan a month. */
const referenceWage = z.strictObject({
  year,
  /** `pension`: 养老金计发基数, for those who retire in the year; `average`: 全口径平均工资. */
  of: z.enum(['pension', 'average']),
  amount: positiveYuan,
  ...holding,
});

/** Contributions, as a share of a base or as a fixed sum. */
const flexibleRates = z
  .strictObject({
    year: year.optional(),
    insurance,
    /** Who pays: `flexible` people pay all of it themselves. */
    payer: z.enum(['flexible', 'employer', 'employee']),
    rate: rate.optional(),
    /** Fixed sum in yuan; `per` says for how long. */
    amount: positiveYuan.optional(),
    per: z.enum(['month', 'year']).optional(),
    /** Base in yuan a month where it is fixed. */
    base: positiveYuan.optional(),
    /** Sources contradict each other on the base: the text of the fact has them all, and none is preferred. */
    isBaseDisputed: z.literal(true).optional(),
    /** Limits between which one chooses the base, in yuan a month. */
    lower: positiveYuan.optional(),
    upper: positiveYuan.optional(),
    /** Part of the rate that goes to the personal account. */
    toAccount: rate.optional(),
    ...holding,
  })
  .superRefine(({ rate: share, amount, per, base, isBaseDisputed, lower, upper }, context) => {
    if (isBaseDisputed && (base ?? lower ?? upper ?? amount) !== undefined)
      context.addIssue(
        customIssue(
          ['isBaseDisputed'],
          '几种说法不一样，就不能选一种',
          '不写 base、lower、upper、amount',
        ),
      );
    if (share === undefined && amount === undefined && lower === undefined)
      context.addIssue(
        customIssue(['rate'], '比例和金额一个也没有', 'rate、amount 或 lower 至少写一个'),
      );
    if ((amount === undefined) !== (per === undefined))
      context.addIssue(customIssue(['per'], 'amount 和 per 要一起写', 'month 或 year'));
    if (lower !== undefined && upper !== undefined && lower > upper)
      context.addIssue(customIssue(['lower'], '下限比上限还高', `不高于上限 ${String(upper)}`));
  });

/**
 * Unemployment benefit: its months by the time paid, and its amounts.
 *
 * Months are those of the last step of `months` that is reached, and for the time paid since that step,
 * `addMonths` for each full `everyMonths`; each item of `further` counts from its `afterYears` to that of
 * the next item. 广西: whoever has paid 3½ years gets 3 + 2 × 3 = 9 months, and for 6 years 14 + 1 = 15.
 *
 *     months: [{ yearsPaid: 1, months: 3 }, { yearsPaid: 5, months: 14 }]
 *     further:
 *       - { afterYears: 1, everyMonths: 12, addMonths: 3 }
 *       - { afterYears: 5, everyMonths: 12, addMonths: 1 }
 *     max: 24
 *
 * A remainder of at least `roundUpFrom` months counts as a full `everyMonths`. 海南: whoever has paid 18
 * months gets 2 + 1 = 3 months, because the 6 months after the first year count as 8.
 *
 *     months: [{ yearsPaid: 1, months: 2 }]
 *     further: [{ afterYears: 1, everyMonths: 8, addMonths: 1, roundUpFrom: 5 }]
 *
 * The sum is never above `max`; from `untilYears` on, the months are not known. Several items with months
 * for one place are sources that contradict each other: none is preferred, and readers are told all.
 *
 * Amounts and shares: of those whose `yearsPaid` and `fromMonth` are reached, the one with the latest
 * `fromMonth` holds, and among these the one with the most `yearsPaid`.
 */
const unemployment = z.strictObject({
  /** Months of benefit from so many full years of paying (half years are 0.5) on, as printed. */
  months: oneOrMore(z.strictObject({ yearsPaid, months })).optional(),
  further: oneOrMore(
    z.strictObject({
      afterYears: yearsPaid,
      everyMonths: months.min(1),
      addMonths: months.min(1),
      roundUpFrom: months.min(1).optional(),
    }),
  ).optional(),
  untilYears: yearsPaid.optional(),
  /** Most months of one claim. */
  max: months.optional(),
  /** Yuan a month; from so many years of paying, and from which month of the claim on. */
  amounts: oneOrMore(
    z.strictObject({
      amount: positiveYuan,
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
      /** Most that a share of one's own base comes to, as a share of the local minimum wage. */
      upTo: rate.optional(),
      yearsPaid: yearsPaid.optional(),
      fromMonth: months.min(1).optional(),
      ...where,
    }),
  ).optional(),
});

/** Lowest wages in yuan: a month of full work, an hour of part-time work. */
const minimumWage = z.strictObject({
  /** Class within the province; 1 is the highest. Absent if there is only one. */
  tier,
  /** Part of the place that it holds for, such as 市区; absent for all. */
  part: text.optional(),
  /**
   * Whether that part is the rest of the place, outside the parts of the other items, so that the items cover
   * all of it.
   */
  isRest: z.literal(true).optional(),
  monthly: positiveYuan,
  hourly: positiveYuan.optional(),
  ...holding,
});

/** Basic pension of the residents' scheme, in yuan a month, at its lowest. */
const residentPension = z.strictObject({
  amount: positiveYuan,
  fromAge: age.optional(),
  ...holding,
});

/**
 * Disposable income a head of the place's urban residents in a whole year, in yuan: what 抚恤金 and
 * 丧葬补助金 of those who die in the year after are computed from (人社部发〔2021〕18号第四条、第五条).
 */
const urbanIncome = z.strictObject({ year, amount: positiveYuan, ...holding });

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
  'urban-income': oneOrMore(urbanIncome),
} as const satisfies Record<LocalTopic, z.ZodType>;

/** One item of the figures of a local fact on a topic. */
export type LocalFigure<Topic extends LocalTopic> = z.infer<(typeof LOCAL_FIGURES)[Topic]>[number];

/** The figures of one value of a local fact on a topic. */
export type LocalFigures<Topic extends LocalTopic> = readonly LocalFigure<Topic>[];
