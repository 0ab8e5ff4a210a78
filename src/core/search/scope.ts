/** Decides whether a query is about something that the handbook does not cover. */
import { cleanText, normaliseHan, hasHan } from './normalise.ts';
import { segment, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { SearchIndex, Topic } from './index-model.ts';
import { isWrittenIn } from './question-index.ts';
import { pageAddress } from './result-titles.ts';

const compactText = (text: string): string => normaliseHan(cleanText(text)).replace(/ /g, '');

/** All parts of a text, of two to eleven characters, that may be a name. */
const possibleNames = (text: string): string[] => {
  const names: string[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (let size = 2; size < 12 && at + size <= text.length; size += 1)
      names.push(text.slice(at, at + size));
  return names;
};

/** Whether a word fits any subject. */
const isGeneric = (word: string, { genericWords, genericActions }: Vocabulary): boolean =>
  genericWords.has(word) || genericActions.has(word);

/**
 * Whether the text has a word of the handbook's subject or the name of a page. Numbers and generic
 * words do not count.
 */
export const hasOwnSubject = (folded: string, index: SearchIndex): boolean => {
  const { vocabulary, topicsByName } = index;
  if (
    segment(folded, vocabulary).some(
      ({ word }) => word !== undefined && word !== '' && !isGeneric(word, vocabulary),
    )
  )
    return true;
  const isPageName = (name: string): boolean =>
    (topicsByName.get(name) ?? []).some(({ isSection }) => !isSection) &&
    vocabulary.isSpecificName(name);
  return possibleNames(folded).some(isPageName);
};

/**
 * Whether the query is about a subject that the handbook does not cover, and about nothing else.
 */
export const isOutOfScope = (text: string, index: SearchIndex): boolean => {
  const { outOfScope, adjacentSubjects } = index.vocabulary;
  const compact = compactText(text);
  const foreignWords = outOfScope.filter((word) => compact.includes(word));
  if (foreignWords.length === 0 || index.placesByName.has(compact)) return false;
  if (adjacentSubjects.some((word) => compact.includes(word))) return false;
  return !containsSubjectWord(withoutWords(compact, foreignWords), index);
};

/** The page that says what the handbook does not treat, and whom to ask. */
const NOT_COVERED_PAGE = '/guides/not-covered/';

/**
 * Words of the query that name a subject of others of which the page of this result does not write:
 * 社保断了能买车吗 is answered only by a page that speaks of buying cars. Words that the handbook uses,
 * such as 商业保险, are not looked for on pages of places, whose text the index does not know.
 */
export const wordsBeyond = (text: string, address: string, index: SearchIndex): string[] => {
  const compact = compactText(text);
  const page = pageAddress(address);
  if (page === NOT_COVERED_PAGE) return [];
  const { outOfScope, adjacentSubjects } = index.vocabulary;
  const topics = new Set(
    index.topics.flatMap((topic, at) => (pageAddress(topic.address) === page ? [at] : [])),
  );
  return [...outOfScope, ...(topics.size === 0 ? [] : adjacentSubjects)].filter(
    (word) => compact.includes(word) && !isWrittenIn(word, topics, index.questionIndex),
  );
};

/** The page of what is not covered, or its section, that has one of the words as a name. */
export const notCoveredTopic = (
  words: readonly string[],
  { topics }: SearchIndex,
): Topic | undefined =>
  topics.find(
    ({ address, nameKeys }) =>
      address.startsWith(NOT_COVERED_PAGE) && words.some((word) => nameKeys.includes(word)),
  );

const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.split(word).join(' '), text);

/**
 * Whether a single character that is a word of the subject belongs to an unknown word here: 断 in
 * 断网.
 */
const isInsideUnknownWord = (pieces: readonly Segment[], at: number): boolean => {
  const isUnknown = (piece: Segment | undefined): boolean =>
    piece !== undefined && piece.word === undefined && hasHan(piece.text);
  return pieces[at]?.text.length === 1 && (isUnknown(pieces[at - 1]) || isUnknown(pieces[at + 1]));
};

/** Whether the text has words of the handbook's subject other than generic ones. */
const containsSubjectWord = (text: string, { vocabulary }: SearchIndex): boolean =>
  segment(text, vocabulary).some(
    ({ word }, at, pieces) =>
      word !== undefined &&
      word !== '' &&
      !isGeneric(word, vocabulary) &&
      !isInsideUnknownWord(pieces, at),
  );

/** Whether the text has words of the subject that say more than 社保 or 医保. */
const containsSpecificWord = (text: string, index: SearchIndex): boolean =>
  segment(text, index.vocabulary).some(
    ({ word }) =>
      word !== undefined &&
      word !== '' &&
      word.length > 1 &&
      !index.vocabulary.commonWords.has(word) &&
      !isGeneric(word, index.vocabulary),
  );

/**
 * Topics about an adjacent subject that the handbook says it does not cover: they are the answer.
 * Returns undefined where the query names no such subject.
 */
export const adjacentSubjectTopics = (text: string, index: SearchIndex): Topic[] | undefined => {
  const compact = compactText(text);
  const mentioned = index.vocabulary.adjacentSubjects.filter((word) => compact.includes(word));
  if (mentioned.length === 0) return undefined;
  // 医保余额买商业保险 asks about medical insurance and is answered as such; 社保和公积金 asks about neither in
  // particular.
  const rest = withoutWords(compact, mentioned);
  if (containsSpecificWord(rest, index)) return undefined;
  const mentionsSubject = ({ nameKeys }: Topic): boolean =>
    nameKeys.some((key) => mentioned.some((word) => key.includes(word)));
  return index.topics
    .filter((topic) => (topic.kind === 'page' || topic.isSection) && mentionsSubject(topic))
    .sort((a, b) => Number(b.kind === 'page') - Number(a.kind === 'page'));
};
