/** Builds the part of the index that answers names: places, and the names of topics. */
import { pageAddress, resultTitle } from './result-titles.ts';
import type { IndexFiles, NamesPartFile } from './index-format.ts';
import { indexCounty, indexProvince, indexUnit } from './index-place.ts';
import { appendUnique } from './multimap.ts';
import type { NameIndex, Topic } from './index-model.ts';
import { openTopic } from './open-topic.ts';
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
  // The readings of the first file come first, so that the first of a character is the one used in names.
  for (const { sounds } of more ? [file, more] : [file]) addReadings(sounds, names.readings);
  // Of places that fit equally well a province comes first.
  const provinces = file.provinces.map((record) => indexProvince(names, record, file.sectionSets));
  // The file of all further names has whatever the small ones have.
  const furtherPlaces = more
    ? [more]
    : Object.values(files).filter((file): file is NamesPartFile => !!file && 'counties' in file);
  for (const [at, { id, units }] of file.provinces.entries())
    for (const record of [units, ...furtherPlaces.map((part) => part.units[id] || [])].flat()) {
      const unit = indexUnit(names, record, provinces[at]!, file.sectionSets);
      for (const { counties } of furtherPlaces)
        for (const county of counties[unit.id] || []) indexCounty(names, county, unit);
    }
  names.maxPlaceNameLength = Math.max(...[...names.placesByName.keys()].map((key) => key.length));
  return names;
};
