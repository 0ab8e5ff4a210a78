/**
 * Runs at build time: turns places, topics and the words of search into the files that the browser
 * loads.
 */
import type { Places } from '../../places/place-types.ts';
import type { SearchWords } from '../../schema/search-words.ts';
import { charactersFor } from './characters.ts';
import { homophonesOfNames } from './homophones.ts';
import { namesParts } from './names-parts.ts';
import { firstUnits, placeRecords } from './places.ts';
import { questionTexts } from './questions.ts';
import { addPlaceReadings, addPhraseReadings, charactersBySound } from './readings.ts';
import { withoutDefaults } from './without-defaults.ts';
import { addReadings } from '../sound-keys.ts';
import { compactText } from '../normalise.ts';
import type { AllIndexFiles, CharactersBySound, TopicEntry, TopicRecord } from '../index-format.ts';

export type { TopicEntry } from '../index-format.ts';

const topicTexts = (topic: TopicEntry): string[] => [
  topic.title,
  topic.short ?? '',
  ...(topic.aliases ?? []),
  topic.pageName ?? '',
];

const topicRecord = (
  { kind, title, address, short, pageName }: TopicEntry,
  aliases: readonly string[] = [],
  questions: readonly string[] = [],
): TopicRecord =>
  withoutDefaults({
    kind,
    title,
    address,
    short: short === title ? undefined : short,
    aliases,
    pageName,
    questions,
  });

/**
 * Longest alias, in characters, that goes into the first file. Longer ones are more like questions,
 * and come with them.
 */
const MAX_SHORT_NAME_LENGTH = 5;

const isShortName = (alias: string): boolean => alias.length <= MAX_SHORT_NAME_LENGTH;

/**
 * The names of sections. A page's alias that is also one is kept out of the first file, because the
 * section is the better answer and loads later.
 */
const headingNameKeys = (further: readonly TopicEntry[]): ReadonlySet<string> =>
  new Set(further.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(compactText)));

/** The readings that the browser has once these files have loaded. */
const readingsInFiles = (
  ...files: readonly CharactersBySound[]
): ReadonlyMap<string, readonly string[]> => {
  const readings = new Map<string, string[]>();
  for (const file of files) addReadings(file, readings);
  return readings;
};

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

/** The contents of all index files. */
export const buildIndexContents = (
  places: Places,
  topics: readonly TopicEntry[],
  words: SearchWords,
): AllIndexFiles => {
  const pages = topics.filter((topic) => !isSectionTopic(topic));
  const sections = topics.filter(isSectionTopic);
  const headingNames = headingNameKeys(sections);
  /** Whether the first file alone can answer this alias. */
  const isInFirstFile = (alias: string): boolean =>
    isShortName(alias) && !headingNames.has(compactText(alias));
  const units = [...firstUnits(places)];
  const readings = addPlaceReadings([...places.provinces, ...units]);
  for (const text of [
    ...pages.flatMap((topic) =>
      topicTexts(topic).filter(
        (text) => text === topic.title || text === topic.short || isShortName(text),
      ),
    ),
    ...units.flatMap((unit) => [...unit.aliases, ...unit.formerNames]),
  ])
    addPhraseReadings(text, readings);
  const sounds = charactersBySound(readings);
  const texts = [...topics.flatMap(topicTexts), ...wordTexts(words)];
  const characters = charactersFor(places, texts, readings);
  const firstReadings = readingsInFiles(sounds);
  const allReadings = readingsInFiles(sounds, characters.sounds);
  const { firstFile, further } = placeRecords(places, firstReadings);
  const files: AllIndexFiles = {
    names: {
      ...firstFile,
      pages: pages.map((topic) => topicRecord(topic, topic.aliases?.filter(isInFirstFile))),
      sounds,
    },
    'names-more': {
      ...further(() => true, allReadings),
      ...characters,
      homophones: [],
    },
    topics: {
      words: { ...words, also: undefined, ambiguousPlaceNames: places.ambiguousNames },
      sections: sections.map((topic) => topicRecord(topic, topic.aliases, questionTexts(topic))),
      pages: pages.map((topic) =>
        withoutDefaults({
          aliases: topic.aliases?.filter((alias) => !isInFirstFile(alias)) ?? [],
          questions: questionTexts(topic),
        }),
      ),
    },
  };
  const homophones = homophonesOfNames(files);
  return {
    ...files,
    'names-more': { ...files['names-more'], homophones },
    ...namesParts(files, further),
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
