import { z } from 'zod';
import { address, aliases, slug, text } from './primitives.ts';

const choice = z.strictObject({ value: slug, label: text, hint: text.optional() });

/** One form field of a calculator: what it is called, what it takes, what it starts from. */
const input = z.strictObject({
  name: slug,
  label: text,
  hint: text.optional(),
  type: z.enum(['month', 'number', 'choice', 'place']),
  unit: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  default: z.union([z.number(), text]).optional(),
  choices: z.array(choice).default([]),
});

/** A calculator: labels, limits, worked example and explanation. */
export const tool = z.strictObject({
  title: text,
  short: text,
  description: text,
  order: z.number().int(),
  aliases,
  next: z.array(address).default([]),
  inputs: z.array(input).min(1),
  /** Names of the results (`data-result`) and their labels. */
  results: z.array(z.strictObject({ name: slug, label: text })).min(1),
});
export type Tool = z.infer<typeof tool>;
