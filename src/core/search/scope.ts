/** Subjects that the handbook does not treat, and those that it names as not treated. */
import { clean, fold, hasHan } from './normalise.ts';
import { cut, type Piece, type Vocabulary } from './vocabulary.ts';
import type { Index, Topic } from './index-model.ts';

const joinedOf = (text: string): string => fold(clean(text)).replace(/ /g, '');

/** Pieces of a text that may be names. */
const namesOf = (text: string): string[] => {
  const names: string[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (let size = 2; size < 12 && at + size <= text.length; size += 1)
      names.push(text.slice(at, at + size));
  return names;
};

/** Whether a name of a topic stands in a text. */
const hasName = (text: string, { known, telling }: Vocabulary): boolean =>
  namesOf(text).some((name) => known.has(name) && telling(name));

/** A word that fits any subject, ours or not. */
const saysNothing = (word: string, { vague, deeds }: Vocabulary): boolean =>
  vague.has(word) || deeds.has(word);

/** Whether a text has a word of the subject, or a number: without one, likeness is an accident. */
export const isAboutSomething = (folded: string, { vocabulary }: Index): boolean =>
  cut(folded, vocabulary).some(
    ({ text, word }) =>
      (word !== undefined && word !== '' && !vocabulary.vague.has(word)) || /\d/.test(text),
  ) || hasName(folded, vocabulary);

/** Whether a text has a word of ours, or the name of a page: neither numbers nor what fits any subject count. */
export const isAboutUs = (folded: string, index: Index): boolean => {
  const { vocabulary, topicByKey } = index;
  if (
    cut(folded, vocabulary).some(
      ({ word }) => word !== undefined && word !== '' && !saysNothing(word, vocabulary),
    )
  )
    return true;
  const isPage = (name: string): boolean =>
    (topicByKey.get(name) ?? []).some(({ section }) => !section) && vocabulary.telling(name);
  return namesOf(folded).some(isPage);
};

/** Whether the query is about a subject that the handbook does not treat, and about nothing else. */
export const isOutside = (text: string, index: Index): boolean => {
  const { outside, neighbours } = index.vocabulary;
  const joined = joinedOf(text);
  const named = outside.filter((word) => joined.includes(word));
  if (named.length === 0 || index.han.has(joined)) return false;
  if (neighbours.some((word) => joined.includes(word))) return false;
  return !hasOurs(withoutWords(joined, named), index);
};

const withoutWords = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.split(word).join(' '), text);

/** A character that is a word of ours by itself, in a word that is none: 断 in 断网. */
const isPartOfOther = (pieces: readonly Piece[], at: number): boolean => {
  const isOther = (piece: Piece | undefined): boolean =>
    piece !== undefined && piece.word === undefined && hasHan(piece.text);
  return pieces[at]?.text.length === 1 && (isOther(pieces[at - 1]) || isOther(pieces[at + 1]));
};

/** Whether words of ours are in a text, other than those that fit any subject. */
const hasOurs = (text: string, { vocabulary }: Index): boolean =>
  cut(text, vocabulary).some(
    ({ word }, at, pieces) =>
      word !== undefined &&
      word !== '' &&
      !saysNothing(word, vocabulary) &&
      !isPartOfOther(pieces, at),
  );

/** Whether a text has words of ours that tell more than 社保 or 医保. */
const insistsOnUs = (text: string, index: Index): boolean =>
  cut(text, index.vocabulary).some(
    ({ word }) =>
      word !== undefined &&
      word !== '' &&
      word.length > 1 &&
      !index.vocabulary.common.has(word) &&
      !saysNothing(word, index.vocabulary),
  );

/**
 * Entries about a neighbouring subject that the handbook names as not covered: they are the answer.
 * `undefined` when the query names none.
 */
export const neighbourTopics = (text: string, index: Index): Topic[] | undefined => {
  const joined = joinedOf(text);
  const named = index.vocabulary.neighbours.filter((word) => joined.includes(word));
  if (named.length === 0) return undefined;
  // 医保余额买商业保险 asks about the money of medical insurance, 社保和公积金 about neither in particular.
  const rest = withoutWords(joined, named);
  if (insistsOnUs(rest, index)) return undefined;
  const speaks = ({ keys }: Topic): boolean =>
    keys.some((key) => named.some((word) => key.includes(word)));
  return index.topics
    .filter((topic) => (topic.kind === 'page' || topic.section) && speaks(topic))
    .sort((a, b) => Number(b.kind === 'page') - Number(a.kind === 'page'));
};
