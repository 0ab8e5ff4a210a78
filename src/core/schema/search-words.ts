import { z } from 'zod';
import { expected, slug, text } from './primitives.ts';

/** Lower case, without signs: what is left of a query in Latin letters. */
const englishPhrase = z
  .string()
  .regex(/^[a-z\d]+(?: [a-z\d]+)*$/, { error: expected('小写的英文词，词之间一个空格') });

const texts = z.array(text).default([]);

const askedParts = z.strictObject({
  /** How, where, with what or on which conditions a thing is done: 怎么, 材料. */
  way: texts,
  /** Words that ask for a figure, which sections of places have: 多少, 标准. */
  figure: texts,
  /** Figures that are a time, and figures that are money or a share. */
  time: texts,
  money: texts,
  /** Words that ask how, but mean a calculator: 怎么算. */
  reckoning: texts,
  /** What makes a clause a question: 吗, 能不能. */
  question: texts,
});

/** Words of people who are away from their insurance, and the word that search looks for instead. */
const meaning = z.strictObject({ words: z.array(text).min(1), means: text });

const wordsOfPeopleApart = z.strictObject({
  /** Where somebody is or comes from: 老家, 在. */
  whereabouts: texts,
  /** Care that somebody has where he is: 住院. */
  treatments: texts,
  /** Using the account of somebody in another province. */
  sharing: meaning,
  /** Words about care that do not name an account. The query may ask for nothing else. */
  care: meaning,
});

const wordsOfFacts = z.strictObject({
  /** What facts write for what people type: 最少 asks for the 下限. */
  say: z.record(text, z.string()).default({}),
  /** Subjects of some facts only: these facts count more if the query names the subject, else less. */
  narrow: texts,
  /** Kinds of people: if the query names one, facts that name only others come last. */
  groups: texts,
  /**
   * Words of facts that are only meant if the query has one of these words: a fact with 计发 is not about
   * contributions.
   */
  onlyAsked: z.record(text, z.array(text).min(1)).default({}),
});

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
   * Subjects on which pages come behind others unless a query asks for them: what stopped, people from abroad, tax.
   * `titles` are words in the titles of those pages, `words` those by which a query asks for them.
   */
  onlyIfAsked: z
    .array(z.strictObject({ titles: z.array(text).min(1), words: z.array(text).min(1) }))
    .default([]),
  /** Synonyms: everyday words for one of the handbook's words. */
  variants: z
    .array(
      z.strictObject({
        /** The handbook's word. */
        word: text,
        /** What people write for it. `哪里…最低` has other words at the sign, and both parts keep their own meaning. */
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
        /**
         * Set if the section has figures but no instructions: for a query that asks how, the national page
         * comes first.
         */
        figuresOnly: z.literal(true).optional(),
        /**
         * Beginnings of the addresses of national pages and sections on the same subject. A question
         * that one of them answers is answered by the section of a place that has it.
         */
        pages: z
          .array(
            z.string().regex(/^\/[\w/-]+\/(?:#[\w-]+)?$/, {
              error: expected('站内地址的开头，如 /guides/family-sharing/'),
            }),
          )
          .default([]),
      }),
    )
    .default({}),
  /**
   * Further names for a page or a section, by its address, in addition to the aliases in its file.
   */
  also: z.record(text, z.array(text).min(1)).default({}),
  /**
   * Subjects that have nothing to do with the handbook: they get no results. With a gap
   * (撞…赔) results are only near, where nothing of the handbook's subject stands beside it.
   */
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
  /** What a question asks for, by parts of its text. */
  asks: askedParts.prefault({}),
  /** Queries of people who are not where they are insured. */
  apart: wordsOfPeopleApart.optional(),
  /** How a row of results chooses among the facts of a place. */
  facts: wordsOfFacts.prefault({}),
  /** English words that say nothing in a question: the, of, my. */
  englishSmallWords: z.array(englishPhrase).default([]),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;
