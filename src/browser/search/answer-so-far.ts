/** Which index files a query needs, one after the other, and what can be said of it meanwhile. */
import { matchName, matchNameBySound } from '../../core/search/match-by-name.ts';
import { namesPartOf } from '../../core/search/names-part.ts';
import type { Interpretation, SearchAnswer } from '../../core/search/results.ts';
import type { IndexFileName, IndexLoader } from './fetch-index.ts';

/** A longer query, or one with digits, is hardly the name of a place; an empty one may become a name. */
const MAY_BE_NAME = /^(?:\p{Script=Han}{1,4}|\p{Script=Han}{2,}[省市区县州盟旗]|[a-z' ]{0,14})$/u;

const mayBeName = (query: string): boolean => MAY_BE_NAME.test(query.trim().toLowerCase());

/**
 * Requests all files that a question needs, so that they come in one round trip, including the file of a
 * county that it may begin with. A name needs only the first file.
 */
export const fetchForQuery = (query: string, loader: Pick<IndexLoader, 'fetch'>): void => {
  if (mayBeName(query)) loader.fetch('names');
  else loader.fetch('names', 'topics', namesPartOf(query));
};

export interface AnswerSoFar {
  answer?: (SearchAnswer & Partial<Interpretation>) | undefined;
  /**
   * These results may be shown. Later results go below them, even a county that would have come first if its
   * file had arrived earlier: what a city used to be called is the county's present name (石门).
   */
  isFinal: boolean;
  /** The file that is needed next; absent if no other file would help. */
  next?: IndexFileName;
}

/**
 * The answer from the files that have loaded. A name, or a homophone of one, is answered at once from the
 * names alone; everything else waits for `topics.json`, and for further names if it is not understood. Files
 * that have failed are left out.
 */
export const answerSoFar = (
  query: string,
  { names, interpret }: Pick<IndexLoader, 'names' | 'interpret'>,
  failed: ReadonlySet<IndexFileName>,
): AnswerSoFar => {
  const needs = (next: IndexFileName, answer?: AnswerSoFar['answer'], isFinal = false) => ({
    answer,
    ...(failed.has(next) ? { isFinal: true } : { isFinal, next }),
  });
  if (!names) return needs('names');
  const part = namesPartOf(query);
  /**
   * Names that begin like the query are in a small file; homophones and traditional script are in the large
   * one.
   */
  const furtherNames = part in names.files ? 'names-more' : part;
  const answer =
    interpret(query) ||
    matchName(query, names) ||
    (mayBeName(query) && names.hasMoreNames ? matchNameBySound(query, names) : undefined);
  if (!answer)
    return needs(
      names.hasMoreNames || failed.has(furtherNames) || !mayBeName(query) ? 'topics' : furtherNames,
    );
  if (answer.needsMoreFiles) return needs(furtherNames, answer, !('match' in answer));
  return 'match' in answer || answer.isPlaceOnly
    ? { answer, isFinal: true }
    : needs('topics', answer, true);
};

/**
 * Loads file after file until the answer is complete or `show` wants no more. Resolves with the files that
 * could not be loaded.
 */
export const askIndex = async (
  query: string,
  loader: IndexLoader,
  show: (found: AnswerSoFar) => boolean,
): Promise<ReadonlySet<IndexFileName>> => {
  fetchForQuery(query, loader);
  const failed = new Set<IndexFileName>();
  for (;;) {
    const found = answerSoFar(query, loader, failed);
    const { next } = found;
    if (!show(found) || !next) return failed;
    await loader.load(next).catch(() => failed.add(next));
  }
};
