import { z } from 'zod';
import { address, aliases, partialDate, slug, text } from './primitives.ts';

/** A claim that circulates, checked. */
export const correction = z.strictObject({
  /** The claim in our own words. */
  claim: text,
  verdict: z.enum(['wrong', 'outdated', 'local', 'unclear']),
  /** What holds instead. */
  holds: text,
  /** Since when it holds, where a date decides. */
  since: partialDate.optional(),
  /** Facts that show it. */
  facts: z.array(slug).min(1),
  /** Pages that the claim touches. */
  pages: z.array(address).min(1),
  aliases,
});
export type Correction = z.infer<typeof correction>;
