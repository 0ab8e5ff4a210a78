/** Decides whether a query is about something that the handbook does not cover. */
import { compactText, GAP, hasAny, hasPhrase, withoutAny } from './normalise.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import type { SearchResult } from './index-format.ts';
import { isWrittenOn } from './question-index.ts';
import { pageAddress } from './result-titles.ts';

/** Whether a word fits any subject. */
const isGeneric = (word: string, { genericWords, genericActions }: Vocabulary): boolean =>
  genericWords.has(word) || genericActions.has(word);

/** Whether a normalised text has words of the handbook's subject; numbers and generic words do not count. */
export const hasOwnSubject = (text: string, { vocabulary }: SearchIndex): boolean =>
  segment(text, vocabulary).some(
    ({ word }) => word !== undefined && word !== '' && !isGeneric(word, vocabulary),
  );

/** Whether a compact text has nothing of the handbook's subject beside these phrases. */
const isOnlyAbout = (text: string, phrases: readonly string[], index: SearchIndex): boolean =>
  phrases.length > 0 &&
  !hasOwnSubject(
    withoutAny(
      text,
      phrases.flatMap((phrase) => phrase.split(GAP)),
    ),
    index,
  );

/**
 * Whether the query is about a subject that the handbook does not cover, and about nothing else.
 */
export const isOutOfScope = (text: string, index: SearchIndex): boolean => {
  const { outOfScope, adjacentSubjects } = index.vocabulary;
  const compact = compactText(text);
  const foreignWords = outOfScope.filter((word) => compact.includes(word));
  if (index.placesByName.has(compact) || hasAny(compact, adjacentSubjects)) return false;
  return isOnlyAbout(compact, foreignWords, index);
};

/** The page that says what the handbook does not treat, and whom to ask. */
const NOT_COVERED_PAGE = '/guides/not-covered/';

/**
 * Words of the query that name a subject outside the handbook which the pages of these results do not
 * mention: only a page that mentions buying cars answers 社保断了能买车吗. Words that the handbook uses, such as
 * 商业保险, are not looked for on pages of places, whose text the index does not know. Phrases with a gap (撞…赔)
 * are outside if the query names nothing else, even if a page has each of their parts.
 */
export const wordsBeyond = (
  text: string,
  results: readonly SearchResult[],
  index: SearchIndex,
): string[] => {
  const compact = compactText(text);
  const pages = results.map(({ address }) => pageAddress(address));
  if (pages.includes(NOT_COVERED_PAGE)) return [];
  const { outOfScope, adjacentSubjects } = index.vocabulary;
  const hasTopics = pages.length === 0 || index.topics.some(({ page }) => pages.includes(page));
  const beyond = [...outOfScope, ...(hasTopics ? adjacentSubjects : [])].filter(
    (word) => compact.includes(word) && !isWrittenOn(word, pages, index.questionIndex),
  );
  const phrases = outOfScope.filter((one) => one.includes(GAP) && hasPhrase(compact, one));
  return isOnlyAbout(compact, phrases, index) ? [...beyond, ...phrases] : beyond;
};

/** The page on what is not covered, or the first of its sections, if one of the words is among its names. One or none. */
export const notCoveredTopic = (words: readonly string[], { topics }: SearchIndex): Topic[] =>
  topics
    .filter(
      ({ address, nameKeys }) =>
        address.startsWith(NOT_COVERED_PAGE) && words.some((word) => nameKeys.includes(word)),
    )
    .slice(0, 1);
