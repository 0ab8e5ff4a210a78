import { z } from 'zod';
import { next, order, pageHead } from './page-head.ts';

/** A how-to or explanation; the words are in the body. */
export const guideSchema = z.strictObject({
  ...pageHead,
  order,
  next,
});
