import { z } from 'zod';
import { address, aliases, partialDate, slug, text } from './primitives.ts';

/** What a claim is about; each subject has a page of its own, listed in this order. */
export const SUBJECTS = [
  'sharing',
  'contributions',
  'lapse',
  'pension',
  'medical',
  'unemployment',
  'maternity',
  'work-injury',
  'cards',
  'money-and-family',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Titles of the subjects, in lists and on their pages. */
export const SUBJECT_TITLES: Readonly<Record<Subject, string>> = {
  sharing: '医保的钱给家人用',
  contributions: '缴费和单位的责任',
  lapse: '断缴',
  pension: '养老和退休',
  medical: '医保和看病',
  unemployment: '失业',
  maternity: '生育',
  'work-injury': '工伤',
  cards: '社保卡和号码',
  'money-and-family': '税、离婚、欠债和身后的钱',
};

/** Address of the page that checks the claims of a subject in full. */
export const subjectAddress = (subject: Subject): string => `/corrections/${subject}/`;

/**
 * What a claim is worth: `wrong` · `outdated` it held once · `local` it holds in some places only ·
 * `unclear` the documents do not settle it.
 */
const VERDICTS = ['wrong', 'outdated', 'local', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A claim that circulates, checked. */
export const correctionSchema = z.strictObject({
  /** The claim in our own words. */
  claim: text,
  verdict: z.enum(VERDICTS),
  /** On whose page it stands. */
  subject: z.enum(SUBJECTS),
  /** What holds instead. */
  holds: text,
  /** Since when it holds, where a date decides. */
  since: partialDate.optional(),
  /** Facts that show it. */
  facts: z.array(slug).min(1),
  /** Pages that the claim touches; each links back. A folder of places stands for all of them. */
  pages: z.array(address).min(1),
  aliases,
});
export type Correction = z.infer<typeof correctionSchema>;
