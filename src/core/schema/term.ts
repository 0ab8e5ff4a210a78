import { z } from 'zod';
import { address, aliases, expected, slug, text } from './primitives.ts';

const LONGEST_GLOSS = 20;

/** A glossary term. */
export const termSchema = z.strictObject({
  term: text,
  /** Other words for the same thing; they feed search. */
  aliases,
  definition: text,
  /**
   * The same in a few words, printed on a page where the term is first used there, for readers who
   * would not leave the page to look it up. Only for words that a newcomer does not know.
   */
  gloss: text
    .refine((words) => [...words].length <= LONGEST_GLOSS && !/[。；：]$/.test(words), {
      error: expected(`不超过${LONGEST_GLOSS}个字的几个词，后面没有标点`),
    })
    .optional(),
  facts: z.array(slug).default([]),
  /** What people often confuse it with. */
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
  /** What it means in a few words, where it has such words. */
  readonly gloss?: string | undefined;
  /** Page that explains it. */
  readonly page?: string | undefined;
}
