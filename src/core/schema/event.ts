import { z } from 'zod';
import { order, pageHead } from './page-head.ts';
import { address, slug, text } from './primitives.ts';

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

/** Who does what, and within what time, in the order in which it happens. */
const diagram = z
  .strictObject({
    title: text,
    /** Who has something to do; each has a column of the drawing. */
    lanes: z.array(text.max(5)).min(2).max(3),
    steps: z
      .array(
        z.strictObject({
          who: text,
          when: text.max(14),
          what: text.max(16),
          /** Fact that states the time limit or the duty. */
          fact: slug.optional(),
        }),
      )
      .min(2)
      .max(10),
  })
  .superRefine(({ lanes, steps }, context) => {
    for (const [i, { who }] of steps.entries())
      if (!lanes.includes(who))
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'who'],
          input: who,
          message: `是 lanes 里的一个：${lanes.join('、')}`,
        });
  });
export type StepsDiagram = z.infer<typeof diagram>;

/** A checklist for something that happens in a life: what to do, the most urgent first. */
export const eventSchema = z.strictObject({
  ...pageHead,
  order,
  lines: z.array(line).min(1).max(MOST_LINES),
  /** Drawn under the checklist, where time limits of several people depend on each other. */
  diagram: diagram.optional(),
});
