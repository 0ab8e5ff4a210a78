/** Which index files a query asks for at once, before it has been looked at. */
import type { IndexLoader } from './fetch-index.ts';

/** A query that is longer, or has digits or blanks, is hardly the name of a place. */
const MAY_BE_NAME = /^(?:\p{Script=Han}{1,4}|\p{Script=Han}{2,}[省市区县州盟旗]|[a-z' ]{1,14})$/u;

/**
 * Requests all files that a question wants, so that they come in one round trip. A name wants the
 * first file only.
 */
export const fetchForQuery = (query: string, loader: IndexLoader): void => {
  const text = query.trim().toLowerCase();
  if (text === '' || MAY_BE_NAME.test(text)) loader.fetch('places');
  else loader.fetch('places', 'words', 'sections', 'questions');
};
