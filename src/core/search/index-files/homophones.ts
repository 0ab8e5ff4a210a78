/** Finds words that are read like a name, so that the files of names do not take them for it. */
import { isHan } from '../normalise.ts';
import { openTopics } from '../open-topics.ts';
import { textReadings } from '../sounds.ts';
import { openVocabulary } from '../vocabulary.ts';
import type { TopicsFile } from '../index-format.ts';
import type { NameIndex } from '../index-model.ts';

/** More readings of one text are not looked at. */
const MAX_READINGS = 32;

/** The words of all files that are read like a name of the files of names and are none, in order. */
export const homophonesOfNames = (
  { placesByName, topicsByName, readings, files }: NameIndex,
  topicsFile: TopicsFile,
): string[] => {
  const soundsOf = (text: string): string[] =>
    textReadings(text, readings, MAX_READINGS).map((reading) => reading.join(' '));
  const names = new Set([...placesByName.keys(), ...topicsByName.keys()]);
  const soundsOfNames = new Set([...names].flatMap(soundsOf));
  const { topics } = openTopics(files.names, topicsFile);
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
  // The words of the vocabulary, and all that names and questions are written with.
  const words = new Set([
    ...openVocabulary(topicsFile.words, topics).protectedWords,
    ...topics
      .flatMap(({ questions, nameKeys }) => [...questions, ...nameKeys])
      .flatMap((text) => [...dictionary.segment(text)].map(({ segment }) => segment)),
  ]);
  return [...words]
    .filter((word) => word.length > 1 && isHan(word) && !names.has(word))
    .filter((word) => soundsOf(word).some((sound) => soundsOfNames.has(sound)))
    .sort();
};
