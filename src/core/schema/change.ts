import { z } from 'zod';
import { address, day, text } from './primitives.ts';

/** What changed in the handbook on one day; the file is named after the day. */
export const changeSchema = z.strictObject({
  date: day,
  items: z.array(z.strictObject({ text, page: address.optional() })).min(1),
});
