import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { lawReadingSchema } from './law-reading.ts';
import { customIssue, day, expected, from, regionId, text } from './primitives.ts';
import { checkTimeline } from './timeline.ts';

/**
 * Units of quantities. Rates are fractions (0.08 is 8%); durations are whole months or days;
 * `months-per-year` is how many months a year of something adds or takes off.
 */
export const UNITS = [
  'months',
  'months-per-year',
  'years',
  'days',
  'yuan',
  'yuan-per-month',
  'rate',
  'rate-per-day',
  'rate-per-year',
  'times',
  'number',
  'age',
  'years-paid',
  'calendar-year',
  'month-of-birth',
  'key',
] as const;

/** Sections of a place's page, in their order on the page. */
export const REGION_SECTIONS = [
  'sharing',
  'cross-province',
  'lapse',
  'base',
  'years',
  'more',
] as const;

/** Questions about a place that its page lists as open until a fact settles them. */
export const LOCAL_QUESTIONS = [
  'channel',
  'medical-lapse',
  'base-limits',
  'medical-years',
  'unemployment-months',
] as const;

const cite = z
  .array(citationSchema, { error: expected('出处的列表') })
  .min(1, { error: '至少要有一条出处' });

const shared = {
  /** Places it holds for. */
  appliesTo: z.union([z.literal('national'), z.array(regionId).min(1)], {
    error: expected('national 或地区编号的列表'),
  }),
  /** `likely`: seen on weak pages only, or its present validity was not checked; shown as such. */
  certainty: z.enum(['verified', 'likely'], { error: expected('verified 或 likely') }),
  /** Section of a place's page where a local fact stands. */
  section: z.enum(REGION_SECTIONS).optional(),
  /** Day by which it must be checked again, where `content/recheck.yaml` does not fit. */
  recheckBy: day.optional(),
  /** Readings against laws that change much at once; one for each event at most. */
  readAgainst: z.array(lawReadingSchema).min(1).optional(),
  /** Questions about its places that it settles; without one it only adds to what is known. */
  settles: z.array(z.enum(LOCAL_QUESTIONS)).min(1).optional(),
  /** What a reader must know about how it was found, in plain words. */
  note: text.optional(),
};

const statement = z.strictObject({
  kind: z.literal('statement'),
  /** Short name; without one its first clause serves. */
  title: text.optional(),
  ...shared,
  /** The series in time; each item ends the one before, `text: null` means repealed. */
  values: z
    .array(z.strictObject({ from, text: text.nullable(), cite }))
    .min(1)
    .superRefine((values, context) => checkTimeline(values, context)),
});

const cell = z.union([z.number(), text]);

const quantity = z.strictObject({
  kind: z.literal('quantity'),
  /** Short name, shown wherever the quantity is listed. */
  title: text,
  ...shared,
  /** Unit of `value`; absent where the values are tables. */
  unit: z.enum(UNITS).optional(),
  /** Columns of `rows`, in order; the first is the key. */
  columns: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][A-Za-z]*$/),
        label: text,
        unit: z.enum(UNITS),
      }),
    )
    .min(2)
    .optional(),
  /** The series in time; `value: null` or `rows: null` means repealed. */
  values: z
    .array(
      z.strictObject({
        from,
        value: z.number().nullable().optional(),
        rows: z.array(z.record(z.string(), cell)).min(1).nullable().optional(),
        cite,
      }),
    )
    .min(1)
    .superRefine((values, context) => checkTimeline(values, context)),
});

/** One fact: a series in time, each value with its own citations. */
export const factSchema = z
  .discriminatedUnion('kind', [statement, quantity], { error: expected('statement 或 quantity') })
  .superRefine((entry, context) => {
    if (entry.kind === 'quantity') checkShape(entry, context);
  });

function checkShape(entry: z.infer<typeof quantity>, context: z.RefinementCtx): void {
  if ((entry.unit === undefined) === (entry.columns === undefined))
    context.addIssue({
      code: 'custom',
      path: ['unit'],
      message: 'unit（单个数）和 columns（表）必须恰好写一个',
    });
  const names = entry.columns?.map((column) => column.id) ?? [];
  if (new Set(names).size !== names.length)
    context.addIssue({ code: 'custom', path: ['columns'], message: '两列的 id 相同' });
  const columns = entry.columns && names.join();
  entry.values.forEach((item, i) => {
    if (columns === undefined && item.value === undefined)
      context.addIssue({ code: 'custom', path: ['values', i, 'value'], message: '没有填数值' });
    if (columns !== undefined && item.rows === undefined)
      context.addIssue({ code: 'custom', path: ['values', i, 'rows'], message: '没有填表的行' });
    item.rows?.forEach((row, j) => {
      if (Object.keys(row).join() !== columns)
        context.addIssue(
          customIssue(['values', i, 'rows', j], '这一行的列和 columns 不一样', String(columns)),
        );
    });
  });
}

export type Fact = z.infer<typeof factSchema>;
export type Quantity = z.infer<typeof quantity>;
export type Unit = (typeof UNITS)[number];
export type LocalQuestion = (typeof LOCAL_QUESTIONS)[number];
export type RegionSection = (typeof REGION_SECTIONS)[number];
