/** Finds words that sound like a name, so that search does not take them for that name. */
import { isHan } from '../normalise.ts';
import { openTopics } from '../open-topics.ts';
import { textReadings } from '../sounds.ts';
import { openVocabulary } from '../vocabulary.ts';
import type { TopicsFile } from '../index-format.ts';
import type { NameIndex } from '../index-model.ts';

/** More readings of one word are not looked at. */
const MAX_READINGS = 32;

type Readings = NameIndex['readings'];

/** The readings of a word, each as one string. */
const soundsOfWord = (word: string, readings: Readings): string[] =>
  textReadings(word, readings, MAX_READINGS).map((reading) => reading.join(' '));

/** All that a list of sounds begins with, up to the whole: a, a b, a b c. */
const beginningsOf = (sounds: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...sounds].flatMap((sound) =>
      sound.split(' ').map((_, at, parts) => parts.slice(0, at + 1).join(' ')),
    ),
  );

/**
 * The readings of a name that are in a list of beginnings. All names of places pass through here, so each is
 * read only as far as some word sounds the same.
 */
const soundsOfName = (
  name: string,
  readings: Readings,
  beginnings: ReadonlySet<string>,
): string[] => {
  let found: string[] | undefined;
  for (const character of name) {
    const sounds = readings.get(character) ?? [];
    const longer = found?.flatMap((head) => sounds.map((sound) => `${head} ${sound}`)) ?? sounds;
    found = longer.filter((sound) => beginnings.has(sound));
    if (found.length === 0) return [];
  }
  return found ?? [];
};

/** The words of all files that sound like a name in the files of names but are no names, sorted. */
export const homophonesOfNames = (
  { placesByName, topicsByName, readings, files }: NameIndex,
  topicsFile: TopicsFile,
): string[] => {
  const names = new Set([...placesByName.keys(), ...topicsByName.keys()]);
  const { topics } = openTopics(files.names, topicsFile);
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });
  // The words of the vocabulary, and all that names and questions are written with.
  const words = new Set([
    ...openVocabulary(topicsFile.words, topics).protectedWords,
    ...topics
      .flatMap(({ questions, nameKeys }) => [...questions, ...nameKeys])
      .flatMap((text) => [...dictionary.segment(text)].map(({ segment }) => segment)),
  ]);
  const sounds = new Map(
    [...words]
      .filter((word) => word.length > 1 && isHan(word) && !names.has(word))
      .map((word) => [word, soundsOfWord(word, readings)]),
  );
  const beginnings = beginningsOf([...sounds.values()].flat());
  const heard = new Set([...names].flatMap((name) => soundsOfName(name, readings, beginnings)));
  return [...sounds]
    .filter(([, ofWord]) => ofWord.some((sound) => heard.has(sound)))
    .map(([word]) => word)
    .sort();
};
