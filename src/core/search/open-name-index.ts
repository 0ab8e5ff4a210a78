/** Builds the part of the index that answers names: places, and the names of topics. */
import { pageAddress, resultTitle } from './result-titles.ts';
import type { IndexFiles, PlacesFile } from './index-format.ts';
import { indexPlace } from './index-place.ts';
import { appendUnique } from './multimap.ts';
import type { NameIndex, Topic } from './index-model.ts';
import { indexCountyRow, readProvinceRow, readTopicRow, readUnitRow } from './rows.ts';
import { addReadingLines } from './sound-keys.ts';

/**
 * Puts the page's title before the title of a section, which says little alone. Terms and
 * corrections are clear without it.
 */
const withPageInTitle = (topics: readonly Topic[]): Topic[] => {
  const pages = new Map(topics.map(({ address, title }) => [address, title]));
  return topics.map((topic) => {
    const page = pages.get(pageAddress(topic.address));
    return page === undefined || topic.kind === 'term' || topic.kind === 'correction'
      ? topic
      : { ...topic, title: resultTitle(page, topic.title) };
  });
};

/**
 * Builds the name index. Counties, sections, longer aliases and further readings may be missing;
 * call again when they have loaded.
 */
export const openNameIndex = ({
  places,
  questions,
  sections,
  counties,
  characters,
}: Omit<IndexFiles, 'words'>): NameIndex => {
  const topics = withPageInTitle([
    ...places.topics.map((line, at) => readTopicRow(line, questions?.longAliases[at])),
    ...(sections?.topics ?? []).map((line) => readTopicRow(line)),
  ]);
  const topicsByName = new Map<string, Topic[]>();
  for (const topic of topics)
    for (const key of topic.nameKeys) appendUnique(topicsByName, key, topic);
  const names: NameIndex = {
    placesByName: new Map(),
    placesByPinyin: new Map(),
    placesByInitials: new Map(),
    maxPlaceNameLength: 0,
    topics,
    topicsByName,
    readings: new Map(),
    hasCounties: counties !== undefined,
  };
  const readings = names.readings as Map<string, string[]>;
  addReadingLines(places.sounds, readings);
  const provinces = readProvinces(places, names);
  // These readings come second, so that the first reading of a character stays the one used in
  // names.
  if (characters) addReadingLines(characters.sounds, readings);
  for (const { id, place, names: searchableNames, units } of provinces) {
    indexPlace(names, place, searchableNames);
    for (const unit of units) {
      indexPlace(names, unit.place, unit.names);
      for (const line of counties?.[`${id}/${unit.slug}`] ?? [])
        indexCountyRow(names, line, unit.place);
    }
  }
  names.maxPlaceNameLength = Math.max(...[...names.placesByName.keys()].map((key) => key.length));
  return names;
};

const readProvinces = ({ provinces }: PlacesFile, names: NameIndex) =>
  provinces.map(({ row, units }) => {
    const province = readProvinceRow(row, names);
    return { ...province, units: units.map((unit) => readUnitRow(unit, province, names)) };
  });
