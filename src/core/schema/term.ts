import { z } from 'zod';
import { address, aliases, slug, text } from './primitives.ts';

/** A glossary term. */
export const termSchema = z.strictObject({
  term: text,
  /** Other words for the same thing; they feed search. */
  aliases,
  definition: text,
  facts: z.array(slug).default([]),
  /** What it is often mixed up with. */
  notToConfuse: z.array(text).default([]),
  /**
   * Words of a page that link here at their first use; by default the term itself. Aliases are left
   * out, since many mean something else in a sentence.
   */
  inText: z.array(text).min(1).optional(),
  /** Page that explains it. */
  page: address.optional(),
});

/** Words of running text, and the glossary term that they lead to. */
export interface GlossaryWord {
  readonly words: string;
  /** Id on `/terms/`. */
  readonly term: string;
}
