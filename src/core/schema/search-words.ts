import { z } from 'zod';
import { slug, text } from './primitives.ts';

/** What people type and what the handbook calls it. */
export const searchWordsSchema = z.strictObject({
  /** Words that mean nothing in a question: 怎么办, 有什么影响, 吗. */
  stopWords: z.array(text).default([]),
  /** Insurances, by the words that name them: a question about one is not answered by another. */
  insurances: z.array(z.array(text).min(1)).default([]),
  /** Everyday words for one of the handbook's words. */
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
  /** A wider word that also fits: 父母 is 家人. */
  broaderWords: z.record(text, z.array(text).min(1)).default({}),
  /** Words that together ask for something that none of them says: one of each group. */
  combinations: z
    .array(z.strictObject({ word: text, groups: z.array(z.array(text).min(1)).min(2) }))
    .default([]),
  /** Words of the subject that say little by themselves: 社保, 医保. */
  commonWords: z.array(text).default([]),
  /** Words that say nothing about a subject by themselves: 办理, 手机. */
  genericWords: z.array(text).default([]),
  /** Further words of the subject, so that sentences are cut well. */
  subjectWords: z.array(text).default([]),
  /** Id of a section of a region's page, what it is called, the words that ask for it, and those that don't. */
  sections: z
    .record(
      slug,
      z.strictObject({
        title: text,
        words: z.array(text).min(1),
        not: z.array(text).default([]),
        /** It has no heading of its own: the one where it stands, for places that have a fact with its words there. */
        within: slug.optional(),
      }),
    )
    .default({}),
  /** What people type for a page or a heading, by its address, beside the aliases of its file. */
  also: z.record(text, z.array(text).min(1)).default({}),
  /** Subjects that have nothing to do with the handbook: no results. */
  outOfScope: z.array(text).default([]),
  /** What can be done with anything: it does not make a query about others' subjects ours. */
  genericActions: z.array(text).default([]),
  /** Neighbouring subjects that it names as not covered: the page that says so. */
  adjacentSubjects: z.array(text).default([]),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;
