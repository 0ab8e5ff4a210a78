import type { z } from 'zod';
import { customIssue } from './primitives.ts';

/**
 * A partial date compared as its first day; `unknown` comes before everything. Unlike `firstDay` of
 * `src/core/dates/timeline.ts` it does not throw, because a schema has to report a wrong date.
 */
export const firstDayOf = (from: string): string =>
  from === 'unknown' ? '0000-01-01' : `${from}-01-01`.slice(0, 10);

/** Refinement for a series: sorted by `from`, no two items on one day, `unknown` only first. */
export const checkTimeline = (
  values: readonly { from: string }[],
  context: z.RefinementCtx,
): void => {
  for (let i = 1; i < values.length; i++) {
    const before = values[i - 1]!.from;
    const here = values[i]!.from;
    if (here !== 'unknown' && firstDayOf(before) < firstDayOf(here)) continue;
    context.addIssue(customIssue([i, 'from'], '时间顺序不对', `晚于上一项的 ${before}`));
  }
};
