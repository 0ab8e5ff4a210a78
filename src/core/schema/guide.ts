import { z } from 'zod';
import { next, order, pageHead } from './page-head.ts';
import { stepsDiagramSchema } from './steps-diagram.ts';

/** Groups of guides, in the order of their list. */
export const GUIDE_GROUPS = [
  'sharing',
  'medical',
  'pension',
  'work',
  'children',
  'contributions',
  'cards',
  'other',
] as const;

/** What the list of guides calls each group. */
export const GUIDE_GROUP_TITLES: Readonly<Record<(typeof GUIDE_GROUPS)[number], string>> = {
  sharing: '医保的钱给家人用',
  medical: '医保和看病',
  pension: '养老和退休',
  work: '工作、失业、工伤',
  children: '生育和孩子',
  contributions: '参保和缴费',
  cards: '社保卡和记录',
  other: '其他',
};

/** A how-to or explanation; the words are in the body. */
export const guideSchema = z.strictObject({
  ...pageHead,
  order,
  /** Where it stands in the list of guides. */
  group: z.enum(GUIDE_GROUPS),
  next,
  /** Drawn where the body says `<Diagram />`. */
  diagram: stepsDiagramSchema.optional(),
});
