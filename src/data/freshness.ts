import { dueDay } from '../core/dates/freshness.ts';
import type { Recheck } from '../core/schema/recheck.ts';
import { entries } from './content.ts';
import { factById, type FactEntry } from './facts.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** Worked out once: hundreds of pages of places show the same facts. */
const dueDays = memoize(() => Promise.resolve(new WeakMap<FactEntry['data'], Promise<string>>()));

const workOutDueDay = async (fact: FactEntry): Promise<string> =>
  dueDay(fact, await recheckRules(), await siteDate());

/** Last day on which a fact is fresh; after it, its pages say so. */
export const dueDayOfFact = async (fact: FactEntry): Promise<string> => {
  const known = await dueDays();
  const due = known.get(fact.data) ?? workOutDueDay(fact);
  known.set(fact.data, due);
  return due;
};

/** When facts must be checked again: the only entry of its collection. */
export const recheckRules = async (): Promise<Recheck> => {
  const [rules] = await entries('recheck');
  if (!rules) throw new Error('content/recheck.yaml is missing');
  return rules.data;
};

/** The earliest of these facts' days; `usedBy` names the page in an error. */
export const earliestDue = async (
  ids: readonly string[],
  usedBy: string,
): Promise<string | undefined> =>
  (
    await Promise.all(ids.map(async (id) => dueDayOfFact(await factById(id, usedBy))))
  ).toSorted()[0];
