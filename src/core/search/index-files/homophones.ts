/** Finds words that are read like a name, so that the files of names do not take them for it. */
import { isHan } from '../normalise.ts';
import { openNameIndex } from '../open-name-index.ts';
import { openVocabulary } from '../vocabulary.ts';
import type { AllIndexFiles } from '../index-format.ts';

/** More readings of one text are not looked at. */
const MAX_READINGS = 32;

/** The words of the vocabulary, and all that names and questions are written with. */
const wordsIn = (files: AllIndexFiles): ReadonlySet<string> => {
  const { topics } = openNameIndex(files);
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = topics.flatMap(({ questions, nameKeys }) => [...questions, ...nameKeys]);
  return new Set([
    ...openVocabulary(files.topics.words, topics).protectedWords,
    ...texts.flatMap((text) => [...dictionary.segment(text)].map(({ segment }) => segment)),
  ]);
};

/**
 * The readings of a text as strings. All names and words of a country are read here, so that no list is
 * made for each reading, as `textReadings` does.
 */
const soundsIn = (text: string, readings: ReadonlyMap<string, readonly string[]>): string[] => {
  let found = [''];
  for (const character of text) {
    const sounds = readings.get(character);
    if (!sounds) return [];
    const [only] = sounds;
    found =
      sounds.length === 1
        ? found.map((head) => `${head} ${only}`)
        : found.flatMap((head) => sounds.map((sound) => `${head} ${sound}`)).slice(0, MAX_READINGS);
  }
  return found;
};

/** The words of all files that are read like a name of the files of names and are none, in order. */
export const homophonesOfNames = (files: AllIndexFiles): string[] => {
  const { placesByName, topicsByName, readings } = openNameIndex({ ...files, topics: undefined });
  const soundsOf = (text: string): string[] => soundsIn(text, readings);
  const names = new Set([...placesByName.keys(), ...topicsByName.keys()]);
  const soundsOfNames = new Set([...names].flatMap(soundsOf));
  return [...wordsIn(files)]
    .filter((word) => word.length > 1 && isHan(word) && !names.has(word))
    .filter((word) => soundsOf(word).some((sound) => soundsOfNames.has(sound)))
    .sort();
};
