/** Opens what names alone answer from: places, and the names of topics. */
import { pageOf, titleOf } from './result-titles.ts';
import type { IndexFiles, PlacesFile } from './index-format.ts';
import { enter } from './index-place.ts';
import { push } from './multimap.ts';
import type { Names, Topic } from './index-model.ts';
import { enterCounty, provinceOf, topicOf, unitOf } from './rows.ts';
import { addSounds } from './sound-keys.ts';

/** A heading says little without its page; a term and a correction say enough. */
const onPages = (topics: readonly Topic[]): Topic[] => {
  const pages = new Map(topics.map(({ address, title }) => [address, title]));
  return topics.map((topic) => {
    const page = pages.get(pageOf(topic.address));
    return page === undefined || topic.kind === 'term' || topic.kind === 'correction'
      ? topic
      : { ...topic, title: titleOf(page, topic.title) };
  });
};

/** Builds the maps. Counties, further topics, longer aliases and readings may come later, with a new call. */
export const openNames = ({
  places,
  words,
  sections,
  counties,
  characters,
}: Omit<IndexFiles, 'questions'>): Names => {
  const topics = onPages([
    ...places.topics.map((line, at) => topicOf(line, words?.questions[at])),
    ...(sections?.topics ?? []).map((line) => topicOf(line)),
  ]);
  const topicByKey = new Map<string, Topic[]>();
  for (const topic of topics) for (const key of topic.keys) push(topicByKey, key, topic);
  const names: Names = {
    han: new Map(),
    sounds: new Map(),
    initials: new Map(),
    longest: 0,
    topics,
    topicByKey,
    readings: new Map(),
    hasCounties: counties !== undefined,
  };
  const readings = names.readings as Map<string, string[]>;
  addSounds(places.sounds, readings);
  const provinces = provincesOf(places, names);
  // The first reading of a character is that of the names: further ones come after it.
  if (characters) addSounds(characters.sounds, readings);
  for (const { id, place, names: called, units } of provinces) {
    enter(names, place, called);
    for (const unit of units) {
      enter(names, unit.place, unit.names);
      for (const line of counties?.[`${id}/${unit.slug}`] ?? [])
        enterCounty(names, line, unit.place);
    }
  }
  names.longest = Math.max(...[...names.han.keys()].map((key) => key.length));
  return names;
};

const provincesOf = ({ provinces }: PlacesFile, names: Names) =>
  provinces.map(({ row, units }) => {
    const province = provinceOf(row, names);
    return { ...province, units: units.map((unit) => unitOf(unit, province, names)) };
  });
