import { z } from 'zod';
import { order, pageHead } from './page-head.ts';
import { address, slug, text } from './primitives.ts';
import { stepsDiagramSchema } from './steps-diagram.ts';

/** What fits on a sheet of paper, and what a person in trouble can take in. */
const MOST_LINES = 10;

const line = z.strictObject({
  /** By when, in words. */
  when: text,
  /** Fact that states the time limit, where `when` is one. */
  fact: slug.optional(),
  /** What to do, in words; it leads to the section that says how. */
  what: text,
  link: address,
});

/** A checklist for something that happens in a life: what to do, the most urgent first. */
export const checklistSchema = z.strictObject({
  ...pageHead,
  order,
  lines: z.array(line).min(1).max(MOST_LINES),
  /** Drawn under the checklist, where time limits of several people depend on each other. */
  diagram: stepsDiagramSchema.optional(),
});
