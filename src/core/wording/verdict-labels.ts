import type { Verdict } from '../schema/correction.ts';

/** Labels of the verdicts on claims, shown before a claim. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  wrong: '错',
  outdated: '过时',
  local: '只在某地',
  unclear: '说不清',
};

/**
 * The same as the beginning of a sentence, for headings: a false claim must never be a heading
 * alone.
 */
export const VERDICT_CLAUSES: Readonly<Record<Verdict, string>> = {
  wrong: '这样说不对',
  outdated: '这样说过时了',
  local: '只在某地成立',
  unclear: '没有定论',
};
