import { dueDay } from '../core/dates/freshness.ts';
import { entries } from './content.ts';
import { factById, type FactEntry } from './facts.ts';
import { siteDate } from './site.ts';

/** Last day on which a fact is fresh; after it, its pages say so. */
export const dueOf = async ({ data, topic }: FactEntry): Promise<string> => {
  const [rules] = await entries('recheck');
  if (!rules) throw new Error('content/recheck.yaml is missing');
  return dueDay(data, topic, rules.data, await siteDate());
};

/** The earliest of these facts' days; `usedBy` names the page in an error. */
export const earliestDue = async (
  ids: readonly string[],
  usedBy: string,
): Promise<string | undefined> =>
  (await Promise.all(ids.map(async (id) => dueOf(await factById(id, usedBy))))).toSorted()[0];
