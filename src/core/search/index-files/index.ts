/** Runs at build time: turns places, topics and the words of search into the files that the browser loads. */
import type { PlaceNames, Places } from '../../places/place-types.ts';
import { splitPlaceName } from '../../places/place-names.ts';
import type { SearchWords } from '../../schema/search-words.ts';
import { homophonesOfNames } from './homophones.ts';
import { namesParts } from './names-parts.ts';
import { firstLocalities, placeRecords } from './places.ts';
import { createReadings } from './readings.ts';
import { traditionalForms } from './traditional.ts';
import { withoutDefaults } from './without-defaults.ts';
import { addReadings } from '../sounds.ts';
import { compactText } from '../normalise.ts';
import { openNameIndex } from '../open-name-index.ts';
import type { AllIndexFiles, CharactersBySound, TopicEntry } from '../index-format.ts';
import type { NameIndex } from '../index-model.ts';

export type { TopicEntry } from '../index-format.ts';

/** A topic as a file has it, with these of its aliases. */
const topicRecord = (
  { kind, title, address, short, pageName }: TopicEntry,
  aliases?: readonly string[],
  questions?: readonly string[],
): TopicEntry => {
  const shownShort = short === title ? undefined : short;
  return withoutDefaults({ kind, title, address, short: shownShort, aliases, pageName, questions });
};

/** The normalised questions of a topic, and the sentence that says what it answers. */
const questionTexts = ({ questions = [], description }: TopicEntry): string[] => [
  ...new Set([...questions, ...(description === undefined ? [] : [description])].map(compactText)),
];

/**
 * Longest alias, in characters, that goes into the first file. Longer ones are more like questions,
 * and come with them: with 5, the first file is 850 bytes larger (gzip), and no labelled query gains.
 */
const MAX_SHORT_NAME_LENGTH = 4;

/** Whether a topic goes into `topics.json`: corrections, and sections without a short name. */
const isSectionTopic = ({ kind, short, pageName }: TopicEntry): boolean =>
  kind === 'correction' || (pageName !== undefined && short === undefined);

/** Words from which the readings of homophones are taken. */
const wordTexts = ({
  stopWords,
  variants,
  subjectWords,
  genericActions,
  sections,
}: SearchWords) => [
  ...stopWords,
  ...variants.flatMap(({ word, from }) => [word, ...from]),
  ...subjectWords,
  ...genericActions,
  ...Object.values(sections).flatMap((section) => section.words),
];

/** The readings that the browser knows once these files have loaded. */
const readingsInFiles = (...files: readonly CharactersBySound[]): Map<string, string[]> => {
  const readings = new Map<string, string[]>();
  for (const file of files) addReadings(file, readings);
  return readings;
};

/** The readings of the second file that the first, which is always there, does not have. */
const readingsBeyond = (first: CharactersBySound, second: CharactersBySound): CharactersBySound =>
  Object.fromEntries(
    Object.entries(second).flatMap(([sound, characters]) => {
      const further = [...characters].filter((one) => !first[sound]?.includes(one)).join('');
      return further === '' ? [] : [[sound, further]];
    }),
  );

/**
 * Names and pinyin that places in the first file share with further places at other addresses. The short name
 * of a place stands for all of its names.
 */
const sharedNames = (first: NameIndex, all: NameIndex): string => {
  const shared = new Set<string>();
  for (const map of ['placesByName', 'placesByPinyin'] as const)
    for (const [text, hits] of [...first[map]].toSorted(([a], [b]) => a.length - b.length)) {
      const known = new Set(hits.map(({ place }) => place.address));
      const isShared = all[map].get(text)!.some(({ place }) => !known.has(place.address));
      const isOwn = map === 'placesByName' || hits.some(({ matchedBy }) => matchedBy === 'short');
      if (isShared && isOwn && !hits.some(({ place }) => shared.has(place.short))) shared.add(text);
    }
  return [...shared].join(' ');
};

/** The contents of all index files. */
export const buildIndexContents = (
  places: Places,
  topics: readonly TopicEntry[],
  words: SearchWords,
): AllIndexFiles => {
  const pages = topics.filter((topic) => !isSectionTopic(topic));
  const sections = topics.filter(isSectionTopic);
  // A page's alias that is also the name of a section is kept out of the first file, because the section is
  // the better answer and loads later.
  const headingNames = new Set(
    sections.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(compactText)),
  );
  const isInFirstFile = (alias: string): boolean =>
    alias.length <= MAX_SHORT_NAME_LENGTH && !headingNames.has(compactText(alias));
  const firstAliases = ({ aliases = [] }: TopicEntry): string[] => aliases.filter(isInFirstFile);

  const localities = [...firstLocalities(places)];
  const counties = places.localities.flatMap((locality) => locality.counties);
  const allPlaces: readonly PlaceNames[] = [...places.provinces, ...places.localities, ...counties];
  const topicTexts = topics.flatMap(({ title, short = '', aliases = [], pageName = '' }) => [
    title,
    short,
    ...aliases,
    pageName,
  ]);
  const texts = [...topicTexts, ...wordTexts(words)];
  const readings = createReadings();
  readings.addPlaces([...places.provinces, ...localities]);
  readings.addTexts([
    ...pages.flatMap((page) => [page.title, page.short ?? '', ...firstAliases(page)]),
    ...localities.flatMap((locality) => [...locality.aliases, ...locality.formerNames]),
    ...allPlaces.map(({ name }) => splitPlaceName(name).suffix),
  ]);
  const sounds = readings.bySound();
  readings.addPlaces(allPlaces);
  readings.addTexts(texts);
  readings.addCommonCharacters();
  const moreSounds = readingsBeyond(sounds, readings.bySound());
  const records = placeRecords(places, readingsInFiles(sounds));

  const names: AllIndexFiles['names'] = {
    ...records.firstFile,
    sharedNames: '',
    pages: pages.map((page) => topicRecord(page, firstAliases(page))),
    sounds,
  };
  const more: AllIndexFiles['names-more'] = {
    places: records.further(readingsInFiles(sounds, moreSounds)),
    traditional: traditionalForms([
      ...texts,
      ...allPlaces.flatMap(({ name, short, aliases }) => [name, short, ...aliases]),
      ...places.localities.flatMap((locality) => locality.formerNames),
    ]),
    sounds: moreSounds,
    homophones: [],
  };
  const topicsFile: AllIndexFiles['topics'] = {
    words: { ...words, also: undefined, ambiguousPlaceNames: places.ambiguousNames },
    sections: sections.map((topic) => topicRecord(topic, topic.aliases, questionTexts(topic))),
    pages: pages.map((topic) =>
      withoutDefaults({
        aliases: topic.aliases?.filter((alias) => !isInFirstFile(alias)) ?? [],
        questions: questionTexts(topic),
      }),
    ),
  };
  const all = openNameIndex({ names, 'names-more': more });
  return {
    names: { ...names, sharedNames: sharedNames(openNameIndex({ names }), all) },
    'names-more': { ...more, homophones: homophonesOfNames(all, topicsFile) },
    topics: topicsFile,
    ...namesParts(all, records.further()),
  };
};

/** The index files that are served under `/search/`, by name, as JSON text. */
export const buildIndexFiles = (
  ...input: Parameters<typeof buildIndexContents>
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(buildIndexContents(...input)).map(([name, content]) => [
      `${name}.json`,
      JSON.stringify(content),
    ]),
  );
