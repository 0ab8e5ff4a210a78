import type { EvidenceLevel } from '../core/schema/citation.ts';
import type { Fact, Quantity } from '../core/schema/fact.ts';
import { shownValue } from '../core/dates/freshness.ts';
import { isRepeal } from '../core/dates/timeline.ts';
import { strongestEvidence } from '../core/local-rules/evidence-of-value.ts';
import { entries } from './content.ts';
import { formatQuantity } from '../core/wording/format-value.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** One value of a fact with its citations, strongest first. */
export type FactValue = Fact['values'][number];

export interface FactEntry {
  readonly id: string;
  /** The folder of `content/facts/` with its file. */
  readonly folder: string;
  readonly data: Fact;
}

/** All facts by id. */
export const factsById = memoize(
  async (): Promise<ReadonlyMap<string, FactEntry>> =>
    new Map(
      (await entries('facts')).map((entry) => [
        entry.id,
        { id: entry.id, folder: folderOf(entry.filePath), data: entry.data },
      ]),
    ),
);

const folderOf = (path = ''): string => path.split('/').at(-2) ?? '';

/** One fact; throws with both ends named where the id does not exist. */
export const factById = async (id: string, usedBy: string): Promise<FactEntry> => {
  const found = (await factsById()).get(id);
  if (!found) throw new Error(`${usedBy} names the fact “${id}”, which is not in content/facts`);
  return found;
};

/** The quantity with this id, for rules; throws where the fact is a statement. */
export const quantity = async (id: string): Promise<Quantity> => {
  const { data } = await factById(id, 'a rule');
  if (data.kind !== 'quantity') throw new Error(`The fact “${id}” is no quantity`);
  return data;
};

/**
 * The value that pages show on the day the site speaks for: the one in force, the first where the
 * series starts later, or the repeal that ended it. Rules ask `valueAt`, which throws at a repeal.
 */
export const currentValue = async (data: Fact): Promise<FactValue> =>
  shownValue<FactValue>(data.values, await siteDate());

/** Plain words of a value: the statement, or the quantity with its unit. */
export const factText = (data: Fact, value: FactValue): string => {
  if (isRepeal(value)) return '已废止';
  if ('text' in value) return value.text ?? '';
  if (data.kind === 'quantity' && data.unit && typeof value.value === 'number')
    return formatQuantity(value.value, data.unit);
  return data.title;
};

/** Titles of these facts; `usedBy` names the page in an error. */
export const factLabels = (ids: readonly string[], usedBy: string) =>
  Promise.all(ids.map(async (id) => ({ id, label: (await factById(id, usedBy)).data.title })));

/** How many facts there are, by their strongest evidence today, and with a step that we derived. */
export const evidenceCounts = async () => {
  const levels = new Map<EvidenceLevel, number>();
  const facts = [...(await factsById()).values()];
  let derived = 0;
  for (const { data } of facts) {
    const value = await currentValue(data);
    const level = strongestEvidence(value);
    levels.set(level, (levels.get(level) ?? 0) + 1);
    if (value.cite.some(({ evidence }) => evidence === 'derived')) derived += 1;
  }
  return { total: facts.length, levels, derived };
};
