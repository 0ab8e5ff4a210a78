import { z } from 'zod';
import { address, aliases, partialDate, slug, text } from './primitives.ts';

/** What a claim is about, in the order of the page. */
export const SUBJECTS = [
  'sharing',
  'cross-province',
  'pension',
  'medical',
  'lapse',
  'employer',
  'paying',
] as const;

/**
 * What a claim is worth: `wrong` · `outdated` it held once · `local` it holds in some places only ·
 * `unclear` the documents do not settle it.
 */
const VERDICTS = ['wrong', 'outdated', 'local', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A claim that circulates, checked. */
export const correctionSchema = z.strictObject({
  /** The claim in our own words. */
  claim: text,
  verdict: z.enum(VERDICTS),
  /** Under which heading it stands. */
  subject: z.enum(SUBJECTS),
  /** What holds instead. */
  holds: text,
  /** Since when it holds, where a date decides. */
  since: partialDate.optional(),
  /** Facts that show it. */
  facts: z.array(slug).min(1),
  /** Pages that the claim touches; each links back. A folder of places stands for all of them. */
  pages: z.array(address).min(1),
  aliases,
});
export type Correction = z.infer<typeof correctionSchema>;
