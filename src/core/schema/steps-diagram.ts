import { z } from 'zod';
import { slug, text } from './primitives.ts';

/** Who does what, and within what time, in the order in which it happens. */
export const stepsDiagramSchema = z
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
          /** Drawn besides the words: a card that somebody shows, an account that pays. */
          sign: z.enum(['card', 'money']).optional(),
          /** Whether it happens at the same time as the step before it, and stands beside that. */
          beside: z.literal(true).optional(),
          /** Fact that states the time limit or the duty. */
          fact: slug.optional(),
        }),
      )
      .min(2)
      .max(10),
  })
  .superRefine(({ lanes, steps }, context) => {
    for (const [i, { who, beside }] of steps.entries()) {
      if (!lanes.includes(who))
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'who'],
          input: who,
          message: `是 lanes 里的一个：${lanes.join('、')}`,
        });
      if (beside && (i === 0 || steps[i - 1]?.who === who))
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'beside'],
          input: beside,
          message: '只写在别人的一步后面：两个人同时做的',
        });
    }
  });
export type StepsDiagram = z.infer<typeof stepsDiagramSchema>;
