/**
 * Runs at build time: turns places, topics and the words of search into the files that the browser
 * loads.
 */
import type { Places } from '../../places/place-types.ts';
import type { SearchWords } from '../../schema/search-words.ts';
import { charactersFile } from './characters.ts';
import { countiesFile, provinceRows } from './places.ts';
import { questionTexts } from './questions.ts';
import { sortReadings, addPlaceReadings, addPhraseReadings, readingLines } from './readings.ts';
import { joinList, joinFields } from './row.ts';
import { addReadingLines } from '../sound-keys.ts';
import { cleanText, normaliseHan } from '../normalise.ts';
import type {
  CharactersFile,
  CountiesFile,
  PlacesFile,
  QuestionsFile,
  SectionsFile,
  TopicEntry,
  WordsFile,
} from '../index-format.ts';

export type { TopicEntry } from '../index-format.ts';

const wordsFile = (words: SearchWords, places: Places): WordsFile => ({
  stopWords: joinList(words.stopWords),
  variants: words.variants.map(({ word, from }) => `${joinList([word])}=${joinList(from)}`),
  combinations: words.combinations.map(({ word, groups }) =>
    [[word], ...groups].map(joinList).join('='),
  ),
  broaderWords: Object.entries(words.broaderWords).map(
    ([word, to]) => `${joinList([word])}=${joinList(to)}`,
  ),
  commonWords: joinList(words.commonWords),
  genericWords: joinList(words.genericWords),
  subjectWords: joinList(words.subjectWords),
  insurances: words.insurances.map(joinList),
  lapseWords: joinList(words.lapseWords),
  sections: Object.entries(words.sections).map(
    ([id, { title, words: from, not, within = '', pages }]) =>
      [id, joinList([title]), joinList(from), joinList(not), within, joinList(pages)]
        .join('=')
        .replace(/=+$/, ''),
  ),
  outOfScope: joinList(words.outOfScope),
  genericActions: joinList(words.genericActions),
  adjacentSubjects: joinList(words.adjacentSubjects),
  ambiguousPlaceNames: joinList(places.ambiguousNames),
});

const englishRows = ({ english, englishSmallWords }: SearchWords): string[] => [
  ...Object.entries(english).map(
    ([meaning, phrases]) => `${joinList([meaning])}=${joinList(phrases)}`,
  ),
  ...(englishSmallWords.length > 0 ? [`=${joinList(englishSmallWords)}`] : []),
];

const topicTexts = (topic: TopicEntry): string[] => [
  topic.title,
  topic.short ?? '',
  ...(topic.aliases ?? []),
  topic.pageName ?? '',
];

const topicRow = (topic: TopicEntry, aliases: readonly string[] = topic.aliases ?? []): string =>
  joinFields(
    topic.kind,
    topic.title.replaceAll('|', ' '),
    topic.address,
    topic.short === topic.title ? '' : (topic.short ?? ''),
    joinList(aliases),
    topic.pageName ?? '',
  );

/**
 * Longest alias, in characters, that goes into the first file. Longer ones are more like questions,
 * and come with them.
 */
const MAX_SHORT_NAME_LENGTH = 5;

const isShortName = (alias: string): boolean => alias.length <= MAX_SHORT_NAME_LENGTH;

const nameKey = (name: string): string => normaliseHan(cleanText(name)).replaceAll(' ', '');

/**
 * The names of sections. A page's alias that is also one is kept out of the first file, because the
 * section is the better answer and loads later.
 */
const headingNameKeys = (further: readonly TopicEntry[]): ReadonlySet<string> =>
  new Set(further.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(nameKey)));

/** The readings that the browser has once these files have loaded. */
const readingsInFiles = (...files: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const readings = new Map<string, string[]>();
  for (const lines of files) addReadingLines(lines, readings);
  return readings;
};

export interface IndexContents {
  places: PlacesFile;
  words: WordsFile;
  sections: SectionsFile;
  questions: QuestionsFile;
  counties: CountiesFile;
  characters: CharactersFile;
}

/** Whether a topic goes into `sections.json`: corrections, and sections without a short name. */
const isInSectionsFile = ({ kind, short, pageName }: TopicEntry): boolean =>
  kind === 'correction' || (pageName !== undefined && short === undefined);

/** The contents of all index files. Throws where a word contains a sign that separates fields. */
export const buildIndexContents = (
  places: Places,
  topics: readonly TopicEntry[],
  words: SearchWords,
): IndexContents => {
  const texts = [
    ...topics.flatMap(topicTexts),
    ...words.stopWords,
    ...words.variants.flatMap(({ word, from }) => [word, ...from]),
    ...words.subjectWords,
    ...words.genericActions,
    ...Object.values(words.sections).flatMap((section) => section.words),
  ];
  const pageTopics = topics.filter((topic) => !isInSectionsFile(topic));
  const sectionTopics = topics.filter(isInSectionsFile);
  const headingNames = headingNameKeys(sectionTopics);
  /** Whether the first file alone can answer this alias. */
  const isInFirstFile = (alias: string): boolean =>
    isShortName(alias) && !headingNames.has(nameKey(alias));
  const readings = addPlaceReadings([...places.provinces, ...places.units]);
  for (const text of [
    ...pageTopics.flatMap((topic) =>
      topicTexts(topic).filter(
        (text) => text === topic.title || text === topic.short || isShortName(text),
      ),
    ),
    ...places.units.flatMap((unit) => [...unit.aliases, ...unit.formerNames]),
  ])
    addPhraseReadings(text, readings);
  const file = charactersFile(places, texts, readings);
  const firstReadings = readingsInFiles(readingLines(readings), file.sounds);
  return {
    places: {
      provinces: provinceRows(places, sortReadings(readings)),
      topics: pageTopics.map((topic) =>
        topicRow(topic, topic.aliases?.filter(isInFirstFile) ?? []),
      ),
      sounds: readingLines(readings),
    },
    words: wordsFile(words, places),
    sections: { topics: sectionTopics.map((topic) => topicRow(topic)) },
    questions: {
      questions: questionTexts([...pageTopics, ...sectionTopics]),
      longAliases: pageTopics.map(({ aliases = [] }) =>
        joinList(aliases.filter((one) => !isInFirstFile(one))),
      ),
      english: englishRows(words),
    },
    counties: countiesFile(places, (character) => firstReadings.get(character)?.[0]),
    characters: file,
  };
};

export type IndexFileName = `${keyof IndexContents}.json`;

/** The index files that are served under `/search/`, by name, as JSON text. */
export const buildIndexFiles = (
  ...input: Parameters<typeof buildIndexContents>
): Record<IndexFileName, string> => {
  const { places, words, sections, questions, counties, characters } = buildIndexContents(...input);
  return {
    'places.json': JSON.stringify(places),
    'words.json': JSON.stringify(words),
    'sections.json': JSON.stringify(sections),
    'questions.json': JSON.stringify(questions),
    'counties.json': JSON.stringify(counties),
    'characters.json': JSON.stringify(characters),
  };
};
