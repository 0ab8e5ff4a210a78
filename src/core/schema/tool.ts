import { z } from 'zod';
import { next, order, pageHead } from './page-head.ts';
import { address, expected, slug, text } from './primitives.ts';

const choice = z.strictObject({ value: slug, label: text, hint: text.optional() });

/** A limit: a number in the field's unit, or a month `YYYY-MM`. */
const limit = z.union([z.number(), z.string().regex(/^\d{4}-\d{2}$/)], {
  error: expected('一个数，或者加引号的年月 YYYY-MM'),
});

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
    /** Whether it may stay empty. */
    optional: z.boolean().default(false),
    min: limit.optional(),
    max: limit.optional(),
    /** Limits that are law: a table, and the columns of its first and last row. */
    limits: z.strictObject({ fact: slug, low: text, high: text }).optional(),
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
  });

const linkAddress = z
  .string()
  .refine((link) => address.safeParse(link.replace('{id}', 'x')).success, {
    error: expected('站内地址，如 /guides/family-sharing/#who'),
  });

/** A sentence of a result; `{name}` stands for a value that the calculator gives. */
const sentence = z.strictObject({
  text,
  /** Fact that the words rest on. */
  fact: slug.optional(),
  /** Where to read on or act; `{id}` in it stands for a province. */
  link: linkAddress.optional(),
});

/** A calculator: labels, limits, messages, sentences, worked example and explanation. */
export const tool = z.strictObject({
  ...pageHead,
  order,
  next,
  inputs: z.array(input).min(1),
  /** Names of the results (`data-result`) and their labels. */
  results: z.array(z.strictObject({ name: slug, label: text })).min(1),
  /** Sentences by the keys that the calculator gives. */
  sentences: z.record(slug, sentence).default({}),
  /** The worked example: fields as they would be typed. Its result stands on the page at first. */
  example: z.strictObject({ title: text, inputs: z.record(slug, text) }),
});
type Tool = z.infer<typeof tool>;
export type ToolInput = Tool['inputs'][number];
