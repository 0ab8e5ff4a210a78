import { allPlaces } from '../check-content/all-places.ts';
import { checkContent, formatProblems } from '../check-content/index.ts';
import { readEntries } from '../check-content/read-entries.ts';
import { readContent } from '../check-content/read-files.ts';
import { checkSiteDate } from './check-site-date.ts';
import { readAddressLedger, type AddressLedger } from './registered-addresses.ts';
import { UserFacingError } from './user-facing-error.ts';

/**
 * Checks a content folder and returns its addresses. Throws a `UserFacingError` on any mistake,
 * because Astro's own content layer only logs a dangling reference or a Markdown error.
 */
export const validateContent = async (content: URL): Promise<AddressLedger> => {
  const files = await readContent(content);
  const problems = checkContent(files, allPlaces(files));
  if (problems.length > 0)
    throw new UserFacingError(`content/ 里有 ${problems.length} 处问题`, formatProblems(problems));
  checkSiteDate(process.env['SITE_DATE'], readEntries(files).entries);
  return readAddressLedger(files, content);
};
