import { answersInPage } from '../html/answers-in-page.ts';
import { writeCompressedCopies } from './compress.ts';
import { writeInFolder } from './output-files.ts';

/** Pages that search never leads to, and the home page. */
const NOT_FOUND_BY_SEARCH = /^\/(?:$|(?:facts|sources|search|404)\/)/;
/** Provinces, their localities and tables over all of them. */
const PLACE = /^\/regions\/./;

/**
 * Writes what a page answers, for the rows of search, with compressed copies: `/guides/family-sharing/`
 * has `/search/answers/guides/family-sharing.json`. `root` ends with a slash.
 */
export const writeSearchAnswers = (root: string, address: string, html: string): void => {
  // An old address only leads on.
  if (NOT_FOUND_BY_SEARCH.test(address) || !html.includes('<main')) return;
  const file = `${root}search/answers${address.slice(0, -1)}.json`;
  const answers = Buffer.from(JSON.stringify(answersInPage(html, PLACE.test(address))));
  writeInFolder(file, answers);
  writeCompressedCopies(file, answers);
};
