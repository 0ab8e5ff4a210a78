/** Builds the part of the index that answers names: places, and the names of topics. */
import { pageAddress, resultTitle } from './result-titles.ts';
import type { IndexFiles, NamesPartFile } from './index-format.ts';
import { indexPlace } from './index-place.ts';
import { appendUnique } from './multimap.ts';
import type { NameIndex, Topic } from './index-model.ts';
import { indexCounty, openProvince, openTopic, openUnit } from './open-records.ts';
import { addReadings } from './sound-keys.ts';

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

/** Builds the name index from the files that have come; call again when more have. */
export const openNameIndex = (files: IndexFiles): NameIndex => {
  const { names: file, topics: further, 'names-more': more } = files;
  const topics = withPageInTitle([
    ...file.pages.map((page, at) => openTopic(page, further?.pages[at])),
    ...(further?.sections || []).map((section) => openTopic(section)),
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
    simplifiedByTraditional: new Map(
      (more?.traditional || '')
        .split(' ')
        .flatMap(([simple = '', ...forms]) => forms.map((form) => [form, simple])),
    ),
    homophones: more?.homophones || [],
    hasMoreNames: more !== undefined,
    files,
  };
  addReadings(file.sounds, names.readings);
  // The file of all further names has whatever the small ones have.
  const morePlaces = more
    ? [more]
    : Object.values(files).filter((file): file is NamesPartFile => !!file && 'counties' in file);
  const provinces = file.provinces.map((record) => {
    const province = openProvince(record, file, names);
    const units = [record.units, ...morePlaces.map((part) => part.units[record.id] || [])].flat();
    return { province, units: units.map((unit) => openUnit(unit, province, file, names)) };
  });
  // These readings come second, so that the first reading of a character stays the one used in
  // names.
  for (const { sounds } of morePlaces) addReadings(sounds, names.readings);
  for (const { province, units } of provinces) {
    indexPlace(names, province.place, province.names);
    for (const unit of units) {
      indexPlace(names, unit.place, unit.names);
      for (const { counties } of morePlaces)
        for (const county of counties[unit.id] || []) indexCounty(names, county, unit.place);
    }
  }
  names.maxPlaceNameLength = Math.max(...[...names.placesByName.keys()].map((key) => key.length));
  return names;
};
