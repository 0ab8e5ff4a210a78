import { z } from 'zod';
import { slug, text } from './primitives.ts';

/** Lower case, without signs: what is left of a query in Latin letters. */
const englishPhrase = z.string().regex(/^[a-z\d]+(?: [a-z\d]+)*$/, 'must be lower-case words');

/**
 * `content/search/words.yaml`: the words that people type, and what the handbook calls the same
 * thing.
 */
export const searchWordsSchema = z.strictObject({
  /** Words that mean nothing in a question: 怎么办, 有什么影响, 吗. */
  stopWords: z.array(text).default([]),
  /** The words that name each insurance. A question about one is not answered by another. */
  insurances: z.array(z.array(text).min(1)).default([]),
  /**
   * The words that speak of contributions which stopped or are missing. Sections on lapses come behind
   * others where a query has none of them.
   */
  lapseWords: z.array(text).default([]),
  /** Synonyms: everyday words for one of the handbook's words. */
  variants: z
    .array(
      z.strictObject({
        /** The handbook's word. */
        word: text,
        /** What people write for it. */
        from: z.array(text).min(1),
      }),
    )
    .default([]),
  /** Words of the subject that say little by themselves: 社保, 医保. */
  commonWords: z.array(text).default([]),
  /** Words that say nothing about a subject by themselves: 办理, 手机. */
  genericWords: z.array(text).default([]),
  /** Further words of the subject, so that sentences are split at the right places. */
  subjectWords: z.array(text).default([]),
  /**
   * Sections of a place's page by id: the title, the words that ask for the section, and the words
   * that rule it out.
   */
  sections: z
    .record(
      slug,
      z.strictObject({
        title: text,
        words: z.array(text).min(1),
        not: z.array(text).default([]),
        /**
         * Set where the section has no heading of its own: the section in which it stands, on pages
         * of places that have a fact with its words there.
         */
        within: slug.optional(),
        /** Set where places have figures there and no ways: who asks how has the national page first. */
        figuresOnly: z.literal(true).optional(),
        /**
         * Beginnings of the addresses of national pages and sections on the same subject. A question
         * that one of them answers is answered by the section of a place that has it.
         */
        pages: z.array(z.string().regex(/^\/[\w/-]+\/(?:#[\w-]+)?$/)).default([]),
      }),
    )
    .default({}),
  /**
   * Further names for a page or a section, by its address, in addition to the aliases in its file.
   */
  also: z.record(text, z.array(text).min(1)).default({}),
  /** Subjects that have nothing to do with the handbook: they get no results. */
  outOfScope: z.array(text).default([]),
  /**
   * Actions that are possible with any subject. Beside a subject of others they do not make a query
   * one for the handbook.
   */
  genericActions: z.array(text).default([]),
  /**
   * Adjacent subjects that the handbook says it does not cover: they lead to the page that says so.
   */
  adjacentSubjects: z.array(text).default([]),
  /**
   * English words and phrases in the singular by the handbook's word for them: 产假: [maternity leave].
   */
  english: z.record(text, z.array(englishPhrase).min(1)).default({}),
  /** English words that say nothing in a question: the, of, my. */
  englishSmallWords: z.array(englishPhrase).default([]),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;
