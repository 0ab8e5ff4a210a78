import { addressOfEntry, collectionOf } from '../../core/collections/index.ts';
import { validOf, type Entry } from '../check-content/entry.ts';
import { factsOfEntry } from '../check-content/fact-references.ts';
import { dueDay, isOverdue, oldestCheck } from '../../core/dates/freshness.ts';

/** A fact with its day of rechecking and what rests on it. */
export interface Due {
  readonly id: string;
  readonly file: string;
  readonly due: string;
  readonly checkedOn: string;
  readonly overdue: boolean;
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
export const duesOf = (
  entries: readonly Entry[],
  code: readonly CodeFile[],
  day: string,
): Due[] => {
  const [rules] = validOf(entries, 'recheck');
  if (!rules) throw new Error('content/recheck.yaml is missing or wrong');
  const pages = pagesOf(entries);
  return validOf(entries, 'facts')
    .map(({ id, file, data }) => {
      const due = dueDay(data, file.split('/')[1] ?? '', rules.data, day);
      const named = code.filter(({ text }) => text.includes(`'${id}'`)).map(({ path }) => path);
      return {
        id,
        file,
        due,
        checkedOn: oldestCheck(data, day),
        overdue: isOverdue(due, day),
        pages: [...new Set(pages.get(id) ?? [])].sort(),
        code: named,
      };
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
};

/** For each fact, the addresses of pages whose files name it or whose place it holds for. */
const pagesOf = (entries: readonly Entry[]): Map<string, string[]> => {
  const pages = new Map<string, string[]>();
  const add = (fact: string, page: string): void => {
    pages.set(fact, [...(pages.get(fact) ?? []), page]);
  };
  for (const entry of entries) {
    if (entry.template || !collectionOf(entry.name).page) continue;
    const address = addressOfEntry(entry.name, entry.id);
    for (const id of factsOfEntry(entry)) add(id, address);
  }
  const own = new Set(validOf(entries, 'regions').map(({ id }) => id));
  for (const { id, data } of validOf(entries, 'facts'))
    if (data.appliesTo !== 'national' && data.section)
      for (const place of data.appliesTo) {
        const [province, unit] = place.split('/');
        add(id, unit && !own.has(place) ? `/regions/${province}/#${unit}` : `/regions/${place}/`);
      }
  return pages;
};
