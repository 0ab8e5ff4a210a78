import { z } from 'zod';
import { partialDate, text, url } from './primitives.ts';

/** One law, numbered document or official page that statements rest on. */
export const source = z.strictObject({
  title: text,
  kind: z.enum(['law', 'regulation', 'document', 'page']),
  /** Who issued it. */
  issuer: text,
  /** 文号, e.g. 国办发〔2024〕38号. */
  number: text.optional(),
  /** Issued on, as precisely as it is known. */
  date: partialDate.optional(),
  /** In force from, where it differs from the date of issue. */
  inForceFrom: partialDate.optional(),
  /** Official address fit to print. */
  url: url.optional(),
  /** What a reader must know about it (not read whole, replaced by …). */
  note: text.optional(),
});
export type Source = z.infer<typeof source>;
