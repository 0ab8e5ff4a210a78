import { z } from 'zod';
import { address, aliases, text } from './primitives.ts';

/** A how-to or explanation; the words are in the body. */
export const guide = z.strictObject({
  /** Heading of the page; a question where readers ask one. */
  title: text,
  /** Short name for lists, breadcrumbs and search. */
  short: text,
  /** One sentence for lists and search engines, without figures. */
  description: text,
  /** Place among the guides; lower comes first. */
  order: z.number().int(),
  aliases,
  /** Addresses of the next questions a reader has. */
  next: z.array(address).default([]),
});
