import { z } from 'zod';
import { REGION_SECTIONS } from './fact.ts';
import { day, slug, text } from './primitives.ts';

const months = z.number().int().positive();

/** By when facts must be checked again, where a fact has no day of its own. */
export const recheck = z.strictObject({
  /** Whole months after the last check. */
  months,
  /** Topics (folders of `content/facts/`) with another number of months. */
  topics: z.record(slug, months).default({}),
  /** Days on which the law changes: everything it touches must be checked before them. */
  events: z
    .array(
      z.strictObject({
        before: day,
        /** What happens on that day. */
        why: text,
        topics: z.array(slug).min(1),
        /** Local facts of these sections, whatever their topic. */
        sections: z.array(z.enum(REGION_SECTIONS)).default([]),
      }),
    )
    .default([]),
});
export type Recheck = z.infer<typeof recheck>;
