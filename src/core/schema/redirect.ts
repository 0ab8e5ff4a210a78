import { z } from 'zod';
import { address } from './primitives.ts';

/**
 * Addresses that moved. Both ends may name a page or an id on it; what `from` names is gone, what
 * `to` names is there.
 */
export const redirectsSchema = z.strictObject({
  moved: z.array(z.strictObject({ from: address, to: address })),
});
export type Redirects = z.infer<typeof redirectsSchema>;
