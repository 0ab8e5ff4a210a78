import { z } from 'zod';
import { address, expected, slug, text } from './primitives.ts';

/** A stretch of a sentence: plain words, words that rest on a fact, a link, or important words. */
const part = z.strictObject({
  /** Words; `{province}` and the like stand for what the page fills in. */
  text,
  /** Fact that the words rest on. */
  fact: slug.optional(),
  /** Address of the site, or `#id` on the same page. */
  link: z
    .union([address, z.string().regex(/^#[a-z0-9-]+$/, { error: expected('同页的 #编号') })])
    .optional(),
  strong: z.boolean().default(false),
});
export type SentencePart = z.infer<typeof part>;

/** A sentence: plain words, or its parts in a row. */
export const sentence = z.union([text, z.array(part).min(1)]);
export type SentenceText = z.infer<typeof sentence>;

/** The parts of a sentence; plain words are one part. */
export const partsOf = (sentenceText: SentenceText): readonly SentencePart[] =>
  typeof sentenceText === 'string' ? [{ text: sentenceText, strong: false }] : sentenceText;

/** Words of a page that is drawn by code: home, lapses, checklists, the calendar, pages of places. */
export const pageTextSchema = z.strictObject({
  /** What lists of pages that rest on a fact call it. */
  label: text,
  /** Its address; for words of many pages, the page that lists them. */
  page: address,
  /** Title of the page in browsers and lists; absent where code makes it. */
  title: text.optional(),
  /** One sentence for search engines. */
  description: text.optional(),
  /** Under which kind search lists the page and its sections; without it, it does not. */
  searchKind: z.enum(['lapse', 'page']).optional(),
  /** Sections that the page draws from its lists: id, heading, short name. */
  sections: z.array(z.strictObject({ id: slug, title: text, short: text })).default([]),
  /** Sentences by name; the page asks for each by its name. */
  sentences: z.record(slug, sentence),
  /** Questions with their one-line answers, each with a character as its sign. */
  questions: z
    .array(z.strictObject({ sign: text, title: text, link: address, answer: sentence }))
    .default([]),
  /** Lists by name, a sentence an item. */
  lists: z.record(slug, z.array(sentence).min(1)).default({}),
});
export type PageText = z.infer<typeof pageTextSchema>;
