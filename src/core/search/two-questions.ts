/** Finds several questions in one query: 失业金怎么领，医保还能报吗. */
import { hasAny, normaliseHan } from './normalise.ts';
import type { SearchIndex } from './index-model.ts';
import { uniqueByAddress, type SearchAnswer } from './results.ts';
import { pageAddress } from './result-titles.ts';
import { hasOwnSubject } from './scope.ts';

/** More questions than this are a story. */
const MAX_QUESTIONS = 3;

/** Whether a normalised text names a subject, of the handbook or of those that it says it does not cover. */
const namesSubject = (text: string, index: SearchIndex): boolean =>
  hasOwnSubject(text, index) || hasAny(text, index.vocabulary.adjacentSubjects);

/**
 * The questions of a cleaned query, in which blanks stand for signs. A clause that asks nothing, or
 * names no subject of its own, belongs to the question after it; at the end, to the one before.
 */
export const splitQuestions = (text: string, index: SearchIndex): string[] => {
  const questions: string[] = [];
  let open = '';
  for (const clause of text.split(' ')) {
    open = open === '' ? clause : `${open} ${clause}`;
    if (!hasAny(clause, index.vocabulary.asks.question) || !namesSubject(normaliseHan(open), index))
      continue;
    questions.push(open);
    open = '';
  }
  if (open !== '' && questions.length > 0) questions.push(`${questions.pop()!} ${open}`);
  return questions.length <= MAX_QUESTIONS ? questions : [];
};

/**
 * Puts the first answer to each question before what answers the whole query. Undefined where there
 * is one question only, where one of them has no answer of its own, or where one page answers them
 * all: then the query as a whole is ranked better.
 */
export const answerEachQuestion = (
  text: string,
  whole: SearchAnswer,
  index: SearchIndex,
  lookupOne: (question: string) => SearchAnswer,
): SearchAnswer | undefined => {
  const questions = splitQuestions(text, index);
  if (questions.length < 2) return undefined;
  const firsts = questions.map((question) => lookupOne(question).results[0]);
  const answers = firsts.filter((first) => first !== undefined && !first.isPartialMatch);
  const pages = new Set(answers.map((answer) => pageAddress(answer!.address)));
  if (answers.length < questions.length || pages.size < 2) return undefined;
  const results = uniqueByAddress([...answers.map((answer) => answer!), ...whole.results]);
  return { ...whole, results, isPlaceOnly: false, answeredQuestions: pages.size };
};
