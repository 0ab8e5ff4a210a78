/** Opens the files of the index. */
import { openWords } from '../vocabulary.ts';
import type { CharactersFile, IndexFiles, WordsFile } from '../types.ts';
import { enter } from './enter.ts';
import { openAsked, type Asked } from './asked.ts';
import { push } from './maps.ts';
import type { Index, Topic } from './model.ts';
import { enterCounty, provinceOf, split, topicOf, unitOf } from './rows.ts';
import { addSounds } from './sounds.ts';

const addCharacters = (index: Index, file: CharactersFile): void => {
  addSounds(file.sounds, index.readings as Map<string, string[]>);
  for (const entry of file.traditional.split(' ')) {
    const [simple = '', ...written] = entry;
    for (const character of written) index.simplified.set(character, simple);
  }
};

const NO_WORDS: WordsFile = {
  stop: '',
  variants: [],
  together: [],
  wider: [],
  common: '',
  vague: '',
  subject: '',
  insurances: [],
  sections: [],
  outside: '',
  deeds: '',
  neighbours: '',
  places: '',
  questions: [],
};

/**
 * Builds the maps; the second and the third file may come later, with a new call. Questions that have been
 * read before are taken as they are.
 */
export const openIndex = (
  { places: file, words, sections, questions, counties, characters }: IndexFiles,
  read?: Asked,
): Index => {
  const topics = [
    ...file.topics.map((line, at) => topicOf(line, words?.questions[at])),
    ...(sections?.topics ?? []).map((line) => topicOf(line)),
  ];
  const topicByKey = new Map<string, Topic[]>();
  for (const topic of topics) for (const key of topic.keys) push(topicByKey, key, topic);
  const vocabulary = openWords(words ?? NO_WORDS, topics);
  const index: Index = {
    han: new Map(),
    sounds: new Map(),
    initials: new Map(),
    longest: 0,
    topics,
    topicByKey,
    vocabulary,
    ownWords: new Set(split(words?.places)),
    readings: new Map(),
    simplified: new Map(),
    // They are numbered by all topics.
    asked: read ?? (questions && sections && openAsked(questions, topics, vocabulary)),
    hasWords: words !== undefined,
    hasSections: sections !== undefined,
    hasCounties: counties !== undefined,
    hasCharacters: characters !== undefined,
  };
  addSounds(file.sounds, index.readings as Map<string, string[]>);
  const provinces = file.provinces.map(({ row, units }) => {
    const province = provinceOf(row, index);
    return { ...province, units: units.map((unit) => unitOf(unit, province, index)) };
  });
  if (characters) addCharacters(index, characters);
  for (const { id, place, names, units } of provinces) {
    enter(index, place, names);
    for (const unit of units) {
      enter(index, unit.place, unit.names);
      for (const line of counties?.[`${id}/${unit.slug}`] ?? [])
        enterCounty(index, line, unit.place);
    }
  }
  index.longest = Math.max(...[...index.han.keys()].map((key) => key.length));
  return index;
};
