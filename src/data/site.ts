import { day } from '../core/schema/primitives.ts';
import { entries } from './content.ts';
import { memoize } from './memoize.ts';

/**
 * Newest day on which anything in `content/` was checked or is said to have changed: no page, feed or
 * list may name a later day than the one that the site speaks for.
 */
const newestDay = memoize(async (): Promise<string> => {
  const checks = (await entries('facts')).flatMap((entry) =>
    entry.data.values.flatMap((value) => value.cite.map(({ checkedOn }) => checkedOn)),
  );
  const changes = (await entries('changes')).map(({ data }) => data.date);
  return [...checks, ...changes].reduce((newest, day) => (day > newest ? day : newest), '');
});

/**
 * The day the site speaks for, `YYYY-MM-DD`: `SITE_DATE`, else the newest check or change.
 * Throws where `SITE_DATE` is no day.
 */
export const siteDate = async (): Promise<string> => {
  const asked = process.env['SITE_DATE'];
  if (!asked) return newestDay();
  if (!day.safeParse(asked).success)
    throw new Error(`SITE_DATE: found ${JSON.stringify(asked)}, expected a day such as 2030-01-01`);
  return asked;
};
