import type { LawEvent } from '../schema/recheck.ts';
import type { ReadingOutcome } from '../schema/law-reading.ts';
import { concerns, readingOf, type NamedFact } from './law-events.ts';
import { firstDay } from './timeline.ts';

/**
 * What a law does to a fact: the outcome of its reading; `begins` if the fact begins with the law and so is
 * not changed by it; `unread` if the law concerns it and nobody has compared the two.
 */
export type LawEffect = ReadingOutcome | 'begins' | 'unread';

/** Whether a series has nothing before the law's first day. */
export const beginsWithLaw = (
  values: readonly { readonly from: string }[],
  lawFrom: string,
): boolean => values.every(({ from }) => firstDay(from) >= lawFrom);

/** What the law of an event does to a fact; undefined where the law does not concern it. */
export const lawEffect = (fact: NamedFact, event: LawEvent): LawEffect | undefined => {
  const reading = readingOf(fact.data, event);
  if (!reading) return concerns(event, fact) ? 'unread' : undefined;
  const { outcome } = reading;
  return outcome === 'changed' && beginsWithLaw(fact.data.values, event.before)
    ? 'begins'
    : outcome;
};
