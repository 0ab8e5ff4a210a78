/** Finds words that sound like a name, so that search does not take them for that name. */
import { isHan } from '../normalise.ts';
import { listOf } from '../multimap.ts';
import { openTopics } from '../open-topics.ts';
import { textReadings, textsBySound } from '../sounds.ts';
import { openVocabulary } from '../vocabulary.ts';
import type { TopicsFile } from '../index-format.ts';
import type { NameIndex } from '../index-model.ts';

/** More readings of one word are not looked at. */
const MAX_READINGS = 32;

/** The words of all files that sound like a name in the files of names but are no names, sorted. */
export const homophonesOfNames = (names: NameIndex, topicsFile: TopicsFile): string[] => {
  const { placesByName, topicsByName, readings, files } = names;
  const { topics } = openTopics(files.names, topicsFile);
  const vocabulary = openVocabulary(topicsFile.words, topics);
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
  // The words of the vocabulary, and all that names and questions are written with.
  const words = new Set([
    ...vocabulary.protectedWords,
    ...topics
      .flatMap(({ questions, nameKeys }) => [...questions, ...nameKeys])
      .flatMap((text) => [...dictionary.segment(text)].map(({ segment }) => segment)),
  ]);
  const texts = textsBySound({ ...names, vocabulary });
  const isName = (text: string): boolean => placesByName.has(text) || topicsByName.has(text);
  const soundsLikeName = (word: string): boolean =>
    textReadings(word, readings, MAX_READINGS)
      .flatMap((sounds) => listOf(texts, sounds.join('')))
      .some((text) => text.length === word.length && isName(text));
  return [...words]
    .filter((word) => word.length > 1 && isHan(word) && !isName(word) && soundsLikeName(word))
    .sort();
};
