import type { Citation } from '../../core/schema/citation.ts';
import type { Source } from '../../core/schema/source.ts';
import { isWhollyBefore } from '../../core/dates/timeline.ts';
import { problemInData, type Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Documents by name; undefined where the file does not match its schema. */
export type Sources = ReadonlyMap<string, Source | undefined>;

/** The first day of the cited document, where it is known and the value was there before it. */
const laterDay = (from: string, cite: Citation, sources: Sources): string | undefined => {
  const day = sources.get(cite.source ?? '')?.inForceFrom;
  if (day === undefined || day === 'unknown') return undefined;
  // A value whose start is not known is said to hold on the day on which its source was read.
  return isWhollyBefore(from === 'unknown' ? cite.checkedOn : from, day) ? day : undefined;
};

/**
 * Values that rest only on documents that were not in force yet when the value began: a law says nothing
 * about the time before its first day. A publisher counts as a source whose time is not known; a derivation
 * does not count as a source.
 */
export const notYetInForceProblems = (entry: Entry, sources: Sources): Problem[] => {
  if (entry.name !== 'facts') return [];
  return (entry.data?.values ?? []).flatMap(({ from, cite }, i) => {
    const read = cite.filter(({ evidence }) => evidence !== 'derived');
    const later = read.flatMap((each) => {
      const day = laterDay(from, each, sources);
      return day === undefined ? [] : [{ ...each, day }];
    });
    if (read.length === 0 || later.length < read.length) return [];
    const first = later.map(({ day }) => day).toSorted()[0]!;
    const said = later.map(({ source, day }) => `${source ?? ''} ${day}才施行`).join('，');
    const begins =
      from === 'unknown' ? `unknown（${later[0]!.checkedOn}核对时就有）` : `${from}就有`;
    return [
      problemInData(entry, ['values', i, 'cite'], {
        message: '这一项的出处，那时都还没有施行',
        found: `${begins}，${said}`,
        expected: `加一份那时已经施行的出处；或者只从施行那天说起：from: ${first}`,
      }),
    ];
  });
};
