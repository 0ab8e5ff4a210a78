import { z } from 'zod';
import { order, pageHead } from './page-head.ts';
import { address, slug, text } from './primitives.ts';

/** One cell of the overview: words, and the fact they rest on. */
const point = z.strictObject({ text, fact: slug });

/** What a lapse in payments does to one insurance; the details are in the body. */
export const lapseSchema = z.strictObject({
  ...pageHead,
  order,
  /** The overview's row. */
  stops: point,
  since: point,
  kept: point,
  mend: point,
  /** A common claim that is wrong, in our words, and its correction, if there is one. */
  myth: z.strictObject({ claim: text, answer: text, fact: slug, correction: address.optional() }),
});
export type Lapse = z.infer<typeof lapseSchema>;
