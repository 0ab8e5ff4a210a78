import { z } from 'zod';
import { ANSWERED_TOPICS } from './table-topics.ts';
import { next, order, pageHead } from './page-head.ts';
import { address, expected, slug, text } from './primitives.ts';

const choice = z.strictObject({ value: slug, label: text, hint: text.optional() });

/** A limit: a number in the field's unit, a month `YYYY-MM`, or months of a time or an age: `1个月`. */
const limitError = { error: expected('一个数、加引号的年月 YYYY-MM，或者“1个月”这样的月数') };
const limit = z.union(
  [z.number(), z.string().regex(/^(?:\d{4}-\d{2}|\d+个月)$/, limitError)],
  limitError,
);

/** Kinds of field: how what is typed is read (`src/core/calculators/read-figures.ts`). */
const INPUT_TYPES = [
  'month',
  'number',
  'share',
  'months',
  'years',
  'age',
  'percent',
  'choice',
  'place',
] as const;

/** One form field of a calculator: what it is called, what it takes, what it says when it can't. */
const input = z
  .strictObject({
    name: slug,
    label: text,
    /** One sentence under the label; without legal figures. */
    hint: text.optional(),
    type: z.enum(INPUT_TYPES, { error: expected(INPUT_TYPES.join('、')) }),
    unit: text.optional(),
    /** How a result repeats what was filled in; `{value}` is the value in words. */
    recap: text.includes('{value}', { error: expected('含有 {value} 的话') }).default('{value}'),
    /** Whether it may stay empty. */
    optional: z.boolean().default(false),
    /** It may also stay empty where the field named before it holds this choice. */
    optionalFor: z.strictObject({ field: slug, is: slug }).optional(),
    min: limit.optional(),
    max: limit.optional(),
    /** Limits that are law: a table, and the columns of its first and last row. */
    limits: z.strictObject({ fact: slug, low: text, high: text }).optional(),
    /** Asked for only where the field named before it lies below the number of the fact. */
    onlyBelow: z.strictObject({ field: slug, fact: slug }).optional(),
    /**
     * The most that it and the field named before it may add up to, in their unit; above it, `wrong` is said.
     */
    together: z.strictObject({ field: slug, max: z.number(), wrong: text }).optional(),
    /** Only whole numbers (of years, for `years`). */
    whole: z.boolean().default(false),
    /** What it starts from, as it would be typed. */
    default: text.optional(),
    choices: z.array(choice).default([]),
    /** Said where nothing was filled in; not needed where it may stay empty. */
    empty: text.optional(),
    /** Said of anything not understood or outside the limits; `{min}` and `{max}` are filled in. */
    wrong: text.optional(),
  })
  .superRefine((field, context) => {
    const missing = (path: 'choices' | 'empty' | 'wrong'): void =>
      context.addIssue({ code: 'custom', path: [path], message: `这种格子要写 ${path}` });
    if ((field.type === 'choice') !== field.choices.length > 0) missing('choices');
    if (!field.optional && field.default === undefined && !field.empty) missing('empty');
    if (field.type !== 'choice' && !field.wrong) missing('wrong');
    if (field.onlyBelow && !field.optional)
      context.addIssue({
        code: 'custom',
        path: ['optional'],
        message: '有时不问的格子（onlyBelow）要写 optional: true',
      });
  });

/**
 * Fields that name another one: it must come before them, so that it has been read, and a choice of it
 * that they name must be one.
 */
const checkOrder = (inputs: readonly z.infer<typeof input>[], context: z.RefinementCtx): void =>
  inputs.forEach((field, i) => {
    const before = inputs.slice(0, i);
    const add = (path: readonly string[], message: string): void =>
      context.addIssue({ code: 'custom', path: [i, ...path], message });
    for (const key of ['optionalFor', 'onlyBelow', 'together'] as const) {
      const named = field[key]?.field;
      if (named !== undefined && before.every(({ name }) => name !== named))
        add([key, 'field'], '写在它前面的一个格子的 name');
    }
    const { optionalFor } = field;
    const chosen = before.find(({ name }) => name === optionalFor?.field);
    if (chosen?.choices.every(({ value }) => value !== optionalFor?.is))
      add(['optionalFor', 'is'], '写那个格子的 choices 里的一个 value');
  });

/** Fields of another calculator, and what is handed on for each: `#birth={birth}&group=male`. */
const HANDED_ON = /#([a-z-]+=[^&#]*(?:&[a-z-]+=[^&#]*)*)$/;

/** An address without the figures that it hands on. */
export const withoutHandedOn = (link: string): string => link.replace(HANDED_ON, '');

/** The fields that an address hands figures on for, each with the figure or the name of it. */
export const fieldsHandedOn = (link: string): [field: string, value: string][] =>
  (HANDED_ON.exec(link)?.[1] ?? '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [field = '', value = ''] = pair.split('=');
      return [field, value];
    });

const linkAddress = z
  .string()
  .refine((link) => address.safeParse(withoutHandedOn(link).replace('{id}', 'x')).success, {
    error: expected(
      '站内地址，如 /guides/family-sharing/#who，或 /tools/retirement/#birth={birth}',
    ),
  });

/** A sentence of a result; `{name}` stands for a value that the calculator gives. */
const sentence = z.strictObject({
  text,
  /** Fact that the words rest on. */
  fact: slug.optional(),
  /** Names the fact where its document is that of some places, as an example, and the reader's is elsewhere. */
  basis: text.optional(),
  /**
   * Where to read on or act. `{id}` in it stands for a province; behind the `#` of a calculator
   * stand fields of it and values of the sentence, which are handed on to it.
   */
  link: linkAddress.optional(),
});

/** What a result says of the figure of a place. */
const saysOfPlace = text.regex(/^(?:[^{}]|\{(?:place|year)\})*$/, {
  error: expected('一句话，花括号里只能是 {place} 和 {year}'),
});

/**
 * A field for a place that is not part of the calculation: shows what the place has on a topic, and may fill
 * in one of the other fields, which the reader can change.
 */
const localRule = z.strictObject({
  label: text,
  /** One sentence under the label; without legal figures. */
  hint: text.optional(),
  topic: z.enum(ANSWERED_TOPICS, { error: expected(ANSWERED_TOPICS.join('、')) }),
  /** Name of the field that the figure of the place goes into. */
  fills: slug.optional(),
  /** What the result says of a figure that was filled in and still stands: whose it is, and of which year. */
  saysFilled: saysOfPlace.optional(),
  /** The same if that year is over. */
  saysOld: saysOfPlace.optional(),
  /**
   * Name of the result into which the rule is inserted, in whole sentences; without it, the rule is in no
   * result.
   */
  saidIn: slug.optional(),
  /**
   * Name of the field that says who the reader is, in the words of local figures (`employee`): the
   * result leaves out what is about other people.
   */
  whoField: slug.optional(),
});
export type LocalRule = z.infer<typeof localRule>;

/** A calculator: labels, limits, messages, sentences, worked example and explanation. */
export const toolSchema = z
  .strictObject({
    ...pageHead,
    order,
    next,
    inputs: z.array(input).min(1).superRefine(checkOrder),
    localRule: localRule.optional(),
    /** Names of the results (`data-result`) and their labels. */
    results: z.array(z.strictObject({ name: slug, label: text })).min(1),
    /** Sentences by the keys that the calculator gives. */
    sentences: z.record(slug, sentence).default({}),
    /** The worked example: fields as they would be typed. Its result stands on the page at first. */
    example: z.strictObject({ title: text, inputs: z.record(slug, text) }),
  })
  .superRefine(({ inputs, results, localRule: rule }, context) => {
    const named = [
      ['fills', inputs, '写 inputs 里的一个格子的 name'],
      ['whoField', inputs, '写 inputs 里的一个格子的 name'],
      ['saidIn', results, '写 results 里的一项的 name'],
    ] as const;
    if (rule && (rule.fills === undefined) !== (rule.saysFilled === undefined))
      context.addIssue({
        code: 'custom',
        path: ['localRule', 'saysFilled'],
        message: '写了 fills 的才写，也一定要写：结果里怎么说填进去的数',
      });
    for (const [key, list, message] of named) {
      const wanted = rule?.[key];
      if (wanted === undefined || list.some(({ name }) => name === wanted)) continue;
      context.addIssue({ code: 'custom', path: ['localRule', key], message });
    }
  });
export type Tool = z.infer<typeof toolSchema>;
export type ToolInput = Tool['inputs'][number];
