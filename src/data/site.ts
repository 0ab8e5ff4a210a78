import { day } from '../core/schema/primitives.ts';
import { entries, memoize } from './content.ts';

/** Newest day on which anything in `content/` was checked. */
const newestCheck = memoize(async (): Promise<string> =>
  (await entries('facts'))
    .flatMap((entry) => entry.data.values.flatMap((value) => value.cite))
    .reduce((newest, cite) => (cite.checkedOn > newest ? cite.checkedOn : newest), ''),
);

/**
 * The day the site speaks for, `YYYY-MM-DD`: `SITE_DATE`, else the newest check.
 * Throws where `SITE_DATE` is no day.
 */
export const siteDate = async (): Promise<string> => {
  const asked = process.env['SITE_DATE'];
  if (!asked) return newestCheck();
  if (!day.safeParse(asked).success)
    throw new Error(`SITE_DATE: found ${JSON.stringify(asked)}, expected a day such as 2030-01-01`);
  return asked;
};
