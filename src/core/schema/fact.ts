import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { year } from './figure-fields.ts';
import { lawReadingSchema } from './law-reading.ts';
import { LOCAL_FIGURES } from './local-figures.ts';
import { placesInFigures } from './figure-values.ts';
import { LOCAL_TOPICS, REGION_SECTIONS, type LocalTopic } from './local-topics.ts';
import { customIssue, day, expected, from, regionId, text } from './primitives.ts';
import { checkTimeline } from './timeline.ts';
import { checkToldBy, toldBy } from './told-by.ts';

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

const cite = z
  .array(citationSchema, { error: expected('出处的列表') })
  .min(1, { error: '至少要有一条出处' });

/** Section of a place's page for a local fact without a topic. */
const section = z.enum(REGION_SECTIONS).optional();
/** Places it holds for. */
const appliesTo = z.union([z.literal('national'), z.array(regionId).min(1)], {
  error: expected('national 或地区编号的列表'),
});

const shared = {
  /** `likely`: seen on weak pages only, or its present validity was not checked; shown as such. */
  certainty: z.enum(['verified', 'likely'], { error: expected('verified 或 likely') }),
  /** Day by which it must be checked again, where `content/recheck.yaml` does not fit. */
  recheckBy: day.optional(),
  /** Readings against laws that change much at once; one for each event at most. */
  readAgainst: z.array(lawReadingSchema).min(1).optional(),
  /** What a reader must know about how it was found, in plain words. */
  note: text.optional(),
};

/** As long as a heading on a phone may be; longer names would have to be cut in lists. */
const LONGEST_TITLE = 24;
/**
 * Short name, the heading of the fact's page and its name in every list: a noun phrase without a
 * full stop, unlike the title of any other fact (the content check compares them).
 */
const title = text.refine((words) => [...words].length <= LONGEST_TITLE && !/[。；…]/.test(words), {
  error: expected(`不超过${LONGEST_TITLE}个字的短名，没有句号、分号和省略号`),
});
const saying = {
  from,
  /**
   * The only year that the value is about, if it says nothing about later ones; figures have their own year.
   */
  year: year.optional(),
  /**
   * Last day for which it holds by its document; it may well continue to hold unless a later value says
   * otherwise.
   */
  announcedUntil: day.optional(),
  text: text.nullable(),
  cite,
};

/** The series in time; each item ends the one before, `text: null` means repealed. */
const series = <Value extends z.ZodType<{ from: string }>>(value: Value) =>
  z
    .array(value)
    .min(1)
    .superRefine((values, context) => checkTimeline(values, context));

/** Accepted here in any shape, so that the message can be about the missing topic. */
const figuresWithoutTopic = z.custom<undefined>(() => true).optional();

const TOPIC_NAMES = `topic 是 ${LOCAL_TOPICS.join('、')} 之一`;

const plainStatement = z.strictObject({
  kind: z.literal('statement'),
  topic: z.undefined().optional(),
  title,
  appliesTo,
  section,
  ...shared,
  values: series(z.strictObject({ ...saying, figures: figuresWithoutTopic })),
});

/** The rule of a place on a topic: the text for people, and its figures for programs. */
const localStatement = <Topic extends LocalTopic, Figures extends z.ZodType>(
  topic: Topic,
  figures: Figures,
) =>
  z.strictObject({
    kind: z.literal('statement'),
    /** Decides the section on the pages of its places, and which open question it answers. */
    topic: z.literal(topic),
    title,
    appliesTo: z.array(regionId, { error: expected('地区编号的列表') }).min(1),
    ...shared,
    values: series(z.strictObject({ ...saying, figures: figures.optional() })),
  });

/** The same on a topic on which one part of a province may tell the rule of all. */
const toldStatement = <Topic extends LocalTopic, Figures extends z.ZodType>(
  topic: Topic,
  figures: Figures,
) => localStatement(topic, figures).extend({ toldBy }).superRefine(checkToldBy);

const statement = z.discriminatedUnion(
  'topic',
  [
    plainStatement,
    localStatement('base-limits', LOCAL_FIGURES['base-limits']),
    localStatement('reference-wage', LOCAL_FIGURES['reference-wage']),
    localStatement('flexible-rates', LOCAL_FIGURES['flexible-rates']),
    toldStatement('medical-years', LOCAL_FIGURES['medical-years']),
    toldStatement('medical-lapse', LOCAL_FIGURES['medical-lapse']),
    localStatement('unemployment', LOCAL_FIGURES.unemployment),
    localStatement('minimum-wage', LOCAL_FIGURES['minimum-wage']),
    localStatement('resident-premium', LOCAL_FIGURES['resident-premium']),
    localStatement('resident-pension', LOCAL_FIGURES['resident-pension']),
    localStatement('channels', LOCAL_FIGURES.channels),
    localStatement('account-credit', LOCAL_FIGURES['account-credit']),
    localStatement('urban-income', LOCAL_FIGURES['urban-income']),
  ],
  { error: expected(TOPIC_NAMES) },
);

const cell = z.union([z.number(), text]);

const quantity = z.strictObject({
  kind: z.literal('quantity'),
  title,
  appliesTo,
  section,
  ...shared,
  /** Unit of `value`; absent where the values are tables. */
  unit: z.enum(UNITS).optional(),
  /** Columns of `rows`, in order; the first is the key. */
  columns: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][A-Za-z]*$/, {
          error: expected('小写字母开头的英文名，如 retirementYear'),
        }),
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
    else checkFigures(entry, context);
  });

/** Figures need a text beside them, and may name only places for which the fact holds. */
function checkFigures(entry: z.infer<typeof statement>, context: z.RefinementCtx): void {
  const inside = (place: string): boolean =>
    [place, place.split('/')[0]!].some((id) => entry.appliesTo.includes(id));
  for (const { path, id } of placesInFigures(entry.values))
    if (entry.topic !== undefined && !inside(id))
      context.addIssue(
        customIssue(path, '这条事实不适用于这个地区', 'appliesTo 里的地区，或者其中一个省的地区'),
      );
  entry.values.forEach((value, i) => {
    if (value.figures === undefined) return;
    if (entry.topic === undefined)
      for (const path of [['topic'], ['values', i, 'figures']])
        context.addIssue(customIssue(path, '写了 figures，没有写 topic', TOPIC_NAMES));
    if (value.announcedUntil !== undefined)
      (value.figures as readonly object[]).forEach((item, j) => {
        if ('announcedUntil' in item)
          context.addIssue(
            customIssue(
              ['values', i, 'figures', j, 'announcedUntil'],
              '整份文件已经写了 announcedUntil',
              '只写一处：整份文件的写在上面，只管这一个数的写在这里',
            ),
          );
      });
    if (value.text === null)
      context.addIssue(
        customIssue(['values', i, 'figures'], '已经废止，不再有数', '删去 figures，或者写上 text'),
      );
  });
}

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
