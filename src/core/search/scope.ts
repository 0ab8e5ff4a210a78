/** Subjects that the handbook does not treat, and those that it names as not treated. */
import { cleanText, normaliseHan, hasHan } from './normalise.ts';
import { segment, type Segment, type Vocabulary } from './vocabulary.ts';
import type { SearchIndex, Topic } from './index-model.ts';

const compactText = (text: string): string => normaliseHan(cleanText(text)).replace(/ /g, '');

/** Pieces of a text that may be names. */
const possibleNames = (text: string): string[] => {
  const names: string[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (let size = 2; size < 12 && at + size <= text.length; size += 1)
      names.push(text.slice(at, at + size));
  return names;
};

/** Whether a name of a topic stands in a text. */
const containsName = (text: string, { protectedWords, isSpecificName }: Vocabulary): boolean =>
  possibleNames(text).some((name) => protectedWords.has(name) && isSpecificName(name));

/** A word that fits any subject, ours or not. */
const isGeneric = (word: string, { genericWords, genericActions }: Vocabulary): boolean =>
  genericWords.has(word) || genericActions.has(word);

/** Whether a text has a word of the subject, or a number: without one, likeness is an accident. */
export const hasSubjectWordOrNumber = (folded: string, { vocabulary }: SearchIndex): boolean =>
  segment(folded, vocabulary).some(
    ({ text, word }) =>
      (word !== undefined && word !== '' && !vocabulary.genericWords.has(word)) || /\d/.test(text),
  ) || containsName(folded, vocabulary);

/** Whether a text has a word of ours, or the name of a page: neither numbers nor what fits any subject count. */
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

/** Whether the query is about a subject that the handbook does not treat, and about nothing else. */
export const isOutOfScope = (text: string, index: SearchIndex): boolean => {
  const { outOfScope, adjacentSubjects } = index.vocabulary;
  const compact = compactText(text);
  const foreignWords = outOfScope.filter((word) => compact.includes(word));
  if (foreignWords.length === 0 || index.placesByName.has(compact)) return false;
  if (adjacentSubjects.some((word) => compact.includes(word))) return false;
  return !containsSubjectWord(withoutWords(compact, foreignWords), index);
};

const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.split(word).join(' '), text);

/** A character that is a word of ours by itself, in a word that is none: 断 in 断网. */
const isInsideUnknownWord = (pieces: readonly Segment[], at: number): boolean => {
  const isUnknown = (piece: Segment | undefined): boolean =>
    piece !== undefined && piece.word === undefined && hasHan(piece.text);
  return pieces[at]?.text.length === 1 && (isUnknown(pieces[at - 1]) || isUnknown(pieces[at + 1]));
};

/** Whether words of ours are in a text, other than those that fit any subject. */
const containsSubjectWord = (text: string, { vocabulary }: SearchIndex): boolean =>
  segment(text, vocabulary).some(
    ({ word }, at, pieces) =>
      word !== undefined &&
      word !== '' &&
      !isGeneric(word, vocabulary) &&
      !isInsideUnknownWord(pieces, at),
  );

/** Whether a text has words of ours that tell more than 社保 or 医保. */
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
 * Entries about a neighbouring subject that the handbook names as not covered: they are the answer.
 * `undefined` when the query names none.
 */
export const adjacentSubjectTopics = (text: string, index: SearchIndex): Topic[] | undefined => {
  const compact = compactText(text);
  const mentioned = index.vocabulary.adjacentSubjects.filter((word) => compact.includes(word));
  if (mentioned.length === 0) return undefined;
  // 医保余额买商业保险 asks about the money of medical insurance, 社保和公积金 about neither in particular.
  const rest = withoutWords(compact, mentioned);
  if (containsSpecificWord(rest, index)) return undefined;
  const mentionsSubject = ({ nameKeys }: Topic): boolean =>
    nameKeys.some((key) => mentioned.some((word) => key.includes(word)));
  return index.topics
    .filter((topic) => (topic.kind === 'page' || topic.isSection) && mentionsSubject(topic))
    .sort((a, b) => Number(b.kind === 'page') - Number(a.kind === 'page'));
};
