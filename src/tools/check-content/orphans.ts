import { sectionOf } from '../../core/schema/local-topics.ts';
import { entriesOf, type Entry } from './entry.ts';
import { factsOfFile } from './fact-references.ts';
import { readEntries } from './read-entries.ts';
import type { ContentFile } from './problem.ts';

/**
 * Facts that stand on no page. `usedByCode` are those that rules and components name. A local fact
 * with a section stands on its places' pages by itself.
 */
export const orphanFacts = (
  files: readonly ContentFile[],
  usedByCode: Iterable<string> = [],
): string[] => {
  const { entries } = readEntries(files);
  const used = new Set(usedByCode);
  for (const entry of entries)
    if (!entry.template) for (const id of factsOfFile(entry)) used.add(id);
  return entriesOf(entries, 'facts')
    .filter((entry) => !used.has(entry.id) && !standsByItself(entry))
    .map(({ id }) => id);
};

/** How many facts there are, how many stand on a page, and which do not. */
export const factCounts = (files: readonly ContentFile[], usedByCode: Iterable<string> = []) => {
  const all = entriesOf(readEntries(files).entries, 'facts').length;
  const orphans = orphanFacts(files, usedByCode);
  return { all, used: all - orphans.length, orphans };
};

const standsByItself = ({ data }: Extract<Entry, { name: 'facts' }>): boolean =>
  data !== undefined && sectionOf(data) !== undefined;
