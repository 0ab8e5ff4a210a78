import { sectionOf } from '../../core/schema/local-topics.ts';
import { addressOfEntry, collectionOf } from '../../core/collections/index.ts';
import { validOf, type Entry } from '../check-content/entry.ts';
import { answeredPlaces } from '../check-content/addresses.ts';
import { factsOfFile } from '../check-content/fact-references.ts';
import { dueDay, isOverdue, oldestCheck, openLawEvents } from '../../core/dates/freshness.ts';
import { concerns, readingOf, type NamedFact } from '../../core/dates/law-events.ts';
import type { Recheck } from '../../core/schema/recheck.ts';

/** A fact with its day of rechecking and what rests on it. */
export interface DueCheck {
  readonly id: string;
  readonly file: string;
  readonly due: string;
  readonly checkedOn: string;
  readonly overdue: boolean;
  /** Ids of the events that it has still to be read against. */
  readonly open: readonly string[];
  /** Places that it holds for; none where it is nationwide. */
  readonly places: readonly string[];
  /** Addresses of pages and tools. */
  readonly pages: readonly string[];
  /** Files of rules and components that name it. */
  readonly code: readonly string[];
}

/** A file of code: its path from the root of the project, and its text. */
interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** All facts, the one to be checked soonest first, as things stand on a day. */
export const dueChecks = (
  entries: readonly Entry[],
  code: readonly CodeFile[],
  day: string,
): DueCheck[] => {
  const rules = rulesOf(entries);
  const pages = pagesOf(entries);
  return namedFacts(entries)
    .map((fact) => {
      const { id, file, data } = fact;
      const due = dueDay(fact, rules, day);
      const named = code.filter(({ text }) => text.includes(`'${id}'`)).map(({ path }) => path);
      return {
        id,
        file,
        due,
        checkedOn: oldestCheck(data, day),
        overdue: isOverdue(due, day),
        open: openLawEvents(fact, rules, day).map((event) => event.id),
        places: data.appliesTo === 'national' ? [] : data.appliesTo,
        pages: [...new Set(pages.get(id) ?? [])].sort(),
        code: named,
      };
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
};

const rulesOf = (entries: readonly Entry[]): Recheck => {
  const [rules] = validOf(entries, 'recheck');
  if (!rules) throw new Error('content/recheck.yaml is missing or wrong');
  return rules.data;
};

const namedFacts = (entries: readonly Entry[]): (NamedFact & { readonly file: string })[] =>
  validOf(entries, 'facts').map(({ id, file, data }) => ({
    id,
    file,
    folder: file.split('/')[1] ?? '',
    data,
  }));

/** How far the reading of facts against the law of an event has come. */
export interface LawEventReadings {
  readonly id: string;
  readonly before: string;
  readonly why: string;
  /** Facts that the law concerns, and those of them that were read against it. */
  readonly concerned: number;
  readonly read: number;
  /** Of those read, how many by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** For each event, how many facts it concerns and what was found in those that were read. */
export const lawEventReadings = (entries: readonly Entry[]): LawEventReadings[] =>
  rulesOf(entries).events.map((event) => {
    const facts = namedFacts(entries).filter((fact) => concerns(event, fact));
    const found = facts.flatMap(({ data }) => readingOf(data, event)?.outcome ?? []);
    const outcomes: Record<string, number> = {};
    for (const outcome of found) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const { id, before, why } = event;
    return { id, before, why, concerned: facts.length, read: found.length, outcomes };
  });

/** For each fact, the addresses of pages whose files name it or whose place it holds for. */
const pagesOf = (entries: readonly Entry[]): Map<string, string[]> => {
  const pages = new Map<string, string[]>();
  const add = (fact: string, page: string): void => {
    pages.set(fact, [...(pages.get(fact) ?? []), page]);
  };
  for (const entry of entries) {
    if (entry.template || !collectionOf(entry.name).page) continue;
    const address = addressOfEntry(entry.name, entry.id, entry.data);
    for (const id of factsOfFile(entry)) add(id, address);
  }
  const named = validOf(entries, 'facts').flatMap(({ data }) =>
    data.appliesTo === 'national' ? [] : data.appliesTo,
  );
  const own = new Set([
    ...validOf(entries, 'regions').map(({ id }) => id),
    ...answeredPlaces(entries, new Set(named)),
  ]);
  for (const { id, data } of validOf(entries, 'facts'))
    if (data.appliesTo !== 'national' && sectionOf(data))
      for (const place of data.appliesTo) {
        const [province, locality] = place.split('/');
        add(
          id,
          locality && !own.has(place) ? `/regions/${province}/#${locality}` : `/regions/${place}/`,
        );
      }
  return pages;
};
