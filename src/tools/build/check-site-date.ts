import { firstDay } from '../../core/dates/timeline.ts';
import { day } from '../../core/schema/primitives.ts';
import { validOf, type Entry } from '../check-content/entry.ts';
import { FACTS_OF_RULES } from '../check-content/facts-used-by-code.ts';
import { UserFacingError } from './user-facing-error.ts';

/**
 * Throws if `SITE_DATE` is not a day, or is before the beginning of a rule with which pages compute, because
 * they could say nothing for that day. A build without it passes.
 */
export const checkSiteDate = (siteDate: string | undefined, entries: readonly Entry[]): void => {
  if (!siteDate) return;
  if (!day.safeParse(siteDate).success)
    throw new UserFacingError(
      `SITE_DATE 不是一天：${JSON.stringify(siteDate)}`,
      '写成 2030-01-01 这样，或者不写。',
    );
  const last = validOf(entries, 'facts')
    .filter(({ id }) => FACTS_OF_RULES.includes(id))
    .map(({ file, data }) => ({ file, from: firstDay(data.values[0]!.from) }))
    .reduce((latest, each) => (each.from > latest.from ? each : latest));
  if (siteDate >= last.from) return;
  throw new UserFacingError(
    `SITE_DATE=${siteDate} 太早：content/${last.file} 从 ${last.from} 才有数`,
    `写 ${last.from} 或者以后的一天，或者不写。`,
  );
};
