import { z } from 'zod';
import { expected, firstDayOfForce, partialDate, text, url } from './primitives.ts';

const issued = {
  /** Who issued it. */
  issuer: text,
  /** 文号, e.g. 国办发〔2024〕38号. */
  number: text.optional(),
  /** Issued on, as precisely as it is known; of what was amended, the version that was read. */
  date: partialDate.optional(),
};
const read = {
  /** Official address fit to print. */
  url: url.optional(),
  /** What a reader must know about it (not read whole, replaced by …). */
  note: text.optional(),
};

const statute = z.strictObject({
  title: text,
  kind: z.literal(['law', 'regulation']),
  ...issued,
  /**
   * The first day of force that its own last article names: the day of the first text where it was
   * amended since, `unknown` where that day could not be established. No value that begins before
   * it may rest on it alone.
   */
  inForceFrom: firstDayOfForce,
  ...read,
});

const paper = z.strictObject({
  title: text,
  kind: z.literal(['document', 'page']),
  ...issued,
  /** In force from, where it names a day of its own. */
  inForceFrom: partialDate.optional(),
  ...read,
});

/** One law, numbered document or official page that statements rest on. */
export const sourceSchema = z.discriminatedUnion('kind', [statute, paper], {
  error: ({ code }) =>
    code === 'invalid_union' ? expected('law、regulation、document 或 page') : undefined,
});
export type Source = z.infer<typeof sourceSchema>;
