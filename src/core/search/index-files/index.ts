/** Build time: turns places, topics and the words of search into the files that the browser loads. */
import type { Places } from '../../places/place-types.ts';
import type { SearchTraditional } from '../../schema/search-traditional.ts';
import type { SearchWords } from '../../schema/search-words.ts';
import { charactersFile } from './characters.ts';
import { countiesFile, placesRows } from './places.ts';
import { questionsFile } from './questions.ts';
import { inOrder, placeReadings, readPhrase, soundLines } from './readings.ts';
import { list, row } from './row.ts';
import { addSounds } from '../sound-keys.ts';
import { clean, fold } from '../normalise.ts';
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

const wordsFile = (words: SearchWords, places: Places): Omit<WordsFile, 'questions'> => ({
  stop: list(words.stop),
  variants: words.variants.map(({ word, from }) => `${list([word])}=${list(from)}`),
  together: words.together.map(({ word, groups }) => [[word], ...groups].map(list).join('=')),
  wider: Object.entries(words.wider).map(([word, to]) => `${list([word])}=${list(to)}`),
  common: list(words.common),
  vague: list(words.vague),
  subject: list(words.subject),
  insurances: words.insurances.map(list),
  sections: Object.entries(words.sections).map(([id, { title, words: from, not, within = '' }]) =>
    [id, list([title]), list(from), list(not), within].join('=').replace(/=+$/, ''),
  ),
  outside: list(words.outside),
  deeds: list(words.deeds),
  neighbours: list(words.neighbours),
  places: list(places.words),
});

const topicTexts = (topic: TopicEntry): string[] => [
  topic.title,
  topic.short ?? '',
  ...(topic.aliases ?? []),
  topic.context ?? '',
];

const topicRow = (topic: TopicEntry, aliases: readonly string[] = topic.aliases ?? []): string =>
  row(
    topic.kind,
    topic.title.replaceAll('|', ' '),
    topic.address,
    topic.short === topic.title ? '' : (topic.short ?? ''),
    list(aliases),
    topic.context ?? '',
  );

/** Names that somebody types whole; longer ones are questions and come with the words of search. */
const NAME = 5;

const isShort = (alias: string): boolean => alias.length <= NAME;

const keyOf = (name: string): string => fold(clean(name)).replaceAll(' ', '');

/** What a heading is called as well: it answers better than its page, and comes later. */
const calledSo = (further: readonly TopicEntry[]): ReadonlySet<string> =>
  new Set(further.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(keyOf)));

/** Readings as the browser has them when these files have come. */
const readingsInFiles = (...files: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const readings = new Map<string, string[]>();
  for (const lines of files) addSounds(lines, readings);
  return readings;
};

export interface Indexes {
  places: PlacesFile;
  words: WordsFile;
  sections: SectionsFile;
  questions: QuestionsFile;
  counties: CountiesFile;
  characters: CharactersFile;
}

/** Corrections and sections come after the first answer; an entry without names of its own is a section. */
const isFurther = ({ kind, short, context }: TopicEntry): boolean =>
  kind === 'correction' || (context !== undefined && short === undefined);

export const buildIndexes = (
  places: Places,
  topics: readonly TopicEntry[],
  words: SearchWords,
  traditional: SearchTraditional = {},
): Indexes => {
  const texts = [
    ...topics.flatMap(topicTexts),
    ...words.stop,
    ...words.variants.flatMap(({ word, from }) => [word, ...from]),
    ...words.subject,
    ...words.deeds,
    ...Object.values(words.sections).flatMap((section) => section.words),
  ];
  const first = topics.filter((topic) => !isFurther(topic));
  const further = topics.filter(isFurther);
  const headings = calledSo(further);
  /** Names that the first file answers by itself. */
  const isName = (alias: string): boolean => isShort(alias) && !headings.has(keyOf(alias));
  const readings = placeReadings([...places.provinces, ...places.units]);
  for (const text of [
    ...first.flatMap((topic) =>
      topicTexts(topic).filter(
        (text) => text === topic.title || text === topic.short || isShort(text),
      ),
    ),
    ...places.units.flatMap((unit) => [...unit.aliases, ...unit.formerNames]),
  ])
    readPhrase(text, readings);
  const file = charactersFile(places, texts, readings, traditional);
  const firstReadings = readingsInFiles(soundLines(readings), file.sounds);
  return {
    places: {
      provinces: placesRows(places, inOrder(readings)),
      topics: first.map((topic) => topicRow(topic, topic.aliases?.filter(isName) ?? [])),
      sounds: soundLines(readings),
    },
    words: {
      ...wordsFile(words, places),
      questions: first.map(({ aliases = [] }) => list(aliases.filter((one) => !isName(one)))),
    },
    sections: { topics: further.map((topic) => topicRow(topic)) },
    questions: questionsFile([...first, ...further]),
    counties: countiesFile(places, (character) => firstReadings.get(character)?.[0]),
    characters: file,
  };
};

export type IndexFileName = `${keyof Indexes}.json`;

/** The files to be served under `/search/`. */
export const indexFiles = (
  ...input: Parameters<typeof buildIndexes>
): Record<IndexFileName, string> => {
  const { places, words, sections, questions, counties, characters } = buildIndexes(...input);
  return {
    'places.json': JSON.stringify(places),
    'words.json': JSON.stringify(words),
    'sections.json': JSON.stringify(sections),
    'questions.json': JSON.stringify(questions),
    'counties.json': JSON.stringify(counties),
    'characters.json': JSON.stringify(characters),
  };
};
