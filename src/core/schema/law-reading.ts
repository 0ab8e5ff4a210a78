import { z } from 'zod';
import { day, expected, slug, text } from './primitives.ts';

/**
 * What somebody found who read a fact against the text of a new law:
 * `unchanged` the law says the same · `changed` another value holds from the law's first day ·
 * `left-to-rules` the law leaves the matter to rules of the state or of the provinces ·
 * `not-treated` the law says nothing of it.
 */
const READING_OUTCOMES = ['unchanged', 'changed', 'left-to-rules', 'not-treated'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/**
 * One reading of a fact against the law of an event in `content/recheck.yaml`. It may be made before the
 * law's first day, and replaces the check that the event would require.
 */
export const lawReadingSchema = z
  .strictObject({
    /** Id of the event. */
    event: slug,
    /** Articles of the law that treat the matter, e.g. 第十条; absent only where none does. */
    clause: text.optional(),
    outcome: z.enum(READING_OUTCOMES, {
      error: expected(`${READING_OUTCOMES.join('、')} 之一`),
    }),
    /** What a reader should know besides, in plain words. */
    note: text.optional(),
    /** Day on which somebody read the law for this fact; never stamped by a script. */
    checkedOn: day,
  })
  .superRefine(({ clause, outcome }, context) => {
    if ((clause === undefined) === (outcome === 'not-treated')) return;
    context.addIssue({
      code: 'custom',
      path: ['clause'],
      message:
        clause === undefined
          ? 'clause 没有写：法律哪一条写了这件事'
          : '法律没有写这件事（not-treated）的，不写 clause',
    });
  });

export type LawReading = z.infer<typeof lawReadingSchema>;
