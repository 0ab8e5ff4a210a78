import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { answersInPage } from '../html/answers-in-page.ts';
import { outputPath } from './output-files.ts';

/** Pages that search never leads to. */
const NOT_FOUND_BY_SEARCH = /^(?:facts|sources|search|404)\b/;

/**
 * Writes what each page answers, for the rows of search: `/guides/family-sharing/` has
 * `/search/answers/guides/family-sharing.json`. Returns the number of files.
 */
export const writeSearchAnswers = (dir: URL, pages: readonly string[]): number => {
  let count = 0;
  for (const name of pages) {
    const page = /^(.+)\/index\.html$/.exec(name)?.[1];
    if (page === undefined || NOT_FOUND_BY_SEARCH.test(page)) continue;
    const html = readFileSync(outputPath(dir, name), 'utf8');
    // An old address only leads on.
    if (!html.includes('<main')) continue;
    const file = outputPath(dir, `search/answers/${page}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(answersInPage(html, page.startsWith('regions/'))));
    count += 1;
  }
  return count;
};
