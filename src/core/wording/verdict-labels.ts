import type { Verdict } from '../schema/correction.ts';

/** What a claim that circulates is worth, as a mark before it. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  wrong: '错',
  outdated: '过时',
  local: '只在某地',
  unclear: '说不清',
};

/** The same as the beginning of a sentence: a false claim is never a heading by itself. */
export const VERDICT_CLAUSES: Readonly<Record<Verdict, string>> = {
  wrong: '这样说不对',
  outdated: '这样说过时了',
  local: '只在某地成立',
  unclear: '没有定论',
};
