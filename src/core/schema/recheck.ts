import { z } from 'zod';
import { INSURANCES } from './local-figures.ts';
import { LOCAL_TOPICS, REGION_SECTIONS } from './local-topics.ts';
import { day, expected, slug, text } from './primitives.ts';

const months = z.number().int().positive();

/** A day on which a law changes much at once: what it concerns is read against it before that day. */
const lawEvent = z.strictObject({
  /** What the readings of facts name. */
  id: slug,
  before: day,
  /** What happens on that day. */
  why: text,
  /** The law, an entry in `content/sources/`; a fact that cites it is concerned, whatever its topic. */
  source: slug,
  /** Whom readers ask about rules that the law leaves open, e.g. 医保12393. */
  ask: text,
  topics: z.array(slug).min(1),
  /** Local facts of these sections, whatever their topic. */
  sections: z.array(z.enum(REGION_SECTIONS)).default([]),
  /** Local facts on these topics. */
  localTopics: z.array(z.enum(LOCAL_TOPICS)).default([]),
  /** Local facts whose figures name these insurances. */
  insurances: z.array(z.enum(INSURANCES)).default([]),
  /** Single facts of topics that the law does not concern as a whole. */
  facts: z.array(slug).default([]),
});

/** When figures for a year are published: by a day of that year, or of the year before. */
const yearly = z.strictObject({
  topic: z.enum(LOCAL_TOPICS),
  /** Month and day, `MM-DD`. */
  publishedBy: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
    error: expected('月和日，如 "08-31"'),
  }),
  /** Whether that day is in the year before. */
  yearBefore: z.boolean().default(false),
});

/** By when facts must be checked again, where a fact has no day of its own. */
export const recheckSchema = z.strictObject({
  /** Whole months after the last check. */
  months,
  /** Topics (folders of `content/facts/`) with another number of months. */
  topics: z.record(slug, months).default({}),
  /** Local topics whose figures are for a year: they are due when the next year's are published. */
  yearly: z.array(yearly).default([]),
  events: z.array(lawEvent).default([]),
});
export type Recheck = z.infer<typeof recheckSchema>;
export type LawEvent = z.infer<typeof lawEvent>;
