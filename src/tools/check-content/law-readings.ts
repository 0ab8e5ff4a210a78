import { firstDay } from '../../core/dates/timeline.ts';
import type { LawReading } from '../../core/schema/law-reading.ts';
import type { LawEvent } from '../../core/schema/recheck.ts';
import { problemInData, validOf, type Entry, type EntryOf } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';

type FactEntry = EntryOf<'facts'> & { readonly data: NonNullable<EntryOf<'facts'>['data']> };

/**
 * Readings of facts against a new law that can't be: of an event that does not exist or twice, from
 * before the law was passed, or of a change of which the fact has no value.
 */
export const lawReadingProblems = (entries: readonly Entry[]): Problem[] => {
  const events = new Map(
    validOf(entries, 'recheck')
      .flatMap(({ data }) => data.events)
      .map((event) => [event.id, event]),
  );
  const passed = new Map(validOf(entries, 'sources').map(({ id, data }) => [id, data.date]));
  return validOf(entries, 'facts').flatMap((entry) =>
    (entry.data.readAgainst ?? []).flatMap((reading, i, all) => {
      const event = events.get(reading.event);
      const at = ['readAgainst', i];
      if (!event)
        return [
          problemInData(entry, [...at, 'event'], {
            message: '没有这个日子',
            found: reading.event,
            expected:
              nearestWord(reading.event, events.keys()) ?? 'content/recheck.yaml 里 events 的 id',
          }),
        ];
      if (all.findIndex((other) => other.event === reading.event) < i)
        return [
          problemInData(entry, [...at, 'event'], {
            message: '同一部法对照了两次',
            found: reading.event,
            expected: '只留最后一次',
          }),
        ];
      return [
        ...tooEarly(entry, at, reading, passed.get(event.source)),
        ...withoutValue(entry, at, reading, event),
      ];
    }),
  );
};

const tooEarly = (
  entry: FactEntry,
  at: readonly PropertyKey[],
  { checkedOn }: LawReading,
  passed: string | undefined,
): Problem[] =>
  passed === undefined || checkedOn >= firstDay(passed)
    ? []
    : [
        problemInData(entry, [...at, 'checkedOn'], {
          message: '这一天法律还没有通过',
          found: checkedOn,
          expected: `${passed} 或者以后`,
        }),
      ];

const withoutValue = (
  entry: FactEntry,
  at: readonly PropertyKey[],
  { outcome }: LawReading,
  { before, source }: LawEvent,
): Problem[] => {
  if (outcome !== 'changed') return [];
  const changed = entry.data.values.some(
    ({ from, cite }) =>
      firstDay(from) === before && cite.some((citation) => citation.source === source),
  );
  return changed
    ? []
    : [
        problemInData(entry, [...at, 'outcome'], {
          message: '写了有变（changed），values 里却没有从那一天起的说法',
          found: outcome,
          expected: `values 里一项 from: ${before}，cite 里有 ${source}`,
        }),
      ];
};
