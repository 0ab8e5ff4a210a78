/** Build time: turns places, topics and the words of search into the files that the browser loads. */
import { pinyin, polyphonic } from 'pinyin-pro';
import { cutName } from '../places/names.ts';
import type { PlaceCounty, PlaceNames, Places, PlaceUnit } from '../places/types.ts';
import type { SearchTraditional } from '../schema/search-traditional.ts';
import type { SearchWords } from '../schema/search-words.ts';
import { isHan } from './normalise.ts';
import {
  FLAG,
  type CharactersFile,
  type CountiesFile,
  type PlacesFile,
  type SectionsFile,
  type TopicEntry,
  type WordsFile,
} from './types.ts';

export type { TopicEntry } from './types.ts';

/** Joins fields by `|` and drops empty ones at the end. */
const row = (...fields: readonly (string | number)[]): string =>
  fields.join('|').replace(/\|+$/, '');

const list = (words: readonly string[]): string => {
  const wrong = words.find((word) => /[|,=]/.test(word));
  if (wrong !== undefined) throw new Error(`搜索用词里不能有 | , =：${wrong}`);
  return words.join(',');
};

const joined = (syllables: string): string => syllables.replaceAll(' ', '');

/** Full name as a suffix of the stem where it is one: 市, 土家族苗族自治州 stays whole. */
const nameField = (place: PlaceNames): string => {
  const stem = cutName(place.name).stem;
  if (place.short === stem && place.name.startsWith(stem))
    return `+${place.name.slice(stem.length)}`;
  return place.name;
};

const stems = (county: PlaceCounty): string[] => [county.short, cutName(county.name).stem];

/** Names of counties, each with the units they belong to, so that shared ones are known early. */
const sharedNames = (places: Places) => {
  const han = new Map<string, Set<string>>();
  const sounds = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, id: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(id));
  };
  for (const unit of places.units)
    for (const county of unit.counties) {
      for (const name of [...stems(county), ...county.aliases]) add(han, name, unit.id);
      if (county.kind === 'county') add(sounds, joined(county.pinyin), unit.id);
    }
  const others = (map: Map<string, Set<string>>, key: string, id: string): boolean =>
    [...(map.get(key) ?? [])].some((other) => other !== id);
  return {
    han: (key: string, id: string): boolean => others(han, key, id),
    sounds: (key: string, id: string): boolean => others(sounds, key, id),
  };
};

const SMALL = new Set(['district', 'county', 'county-city', 'other']);

const placesRows = (
  places: Places,
  sounds: ReadonlyMap<string, readonly string[]>,
): PlacesFile['provinces'] => {
  /** Nothing where every character has its first reading. */
  const pinyinField = (place: PlaceNames): string => {
    const stem = cutName(place.name).stem;
    const plain = [...stem].map((character) => sounds.get(character)?.[0] ?? '').join(' ');
    return plain === place.pinyin ? '' : place.pinyin;
  };
  const shared = sharedNames(places);
  const flags = (place: PlaceNames & { id: string }): number =>
    (shared.han(cutName(place.name).stem, place.id) ? FLAG.shared : 0) |
    (shared.sounds(joined(place.pinyin), place.id) ? FLAG.sharedPinyin : 0);
  const unitFlags = (unit: PlaceUnit): number =>
    flags(unit) |
    (unit.own ? FLAG.own : 0) |
    (unit.major ? FLAG.major : 0) |
    (SMALL.has(unit.level) ? FLAG.small : 0);
  return places.provinces.map((province) => ({
    row: row(
      province.id,
      province.short,
      province.name,
      pinyinField(province),
      flags(province) | (province.covered ? 0 : FLAG.foreign),
      list(province.aliases),
      list(province.alsoPinyin),
    ),
    units: province.units.map((unit) =>
      row(
        unit.short,
        nameField(unit),
        pinyinField(unit),
        unitFlags(unit) || '',
        list(unit.aliases),
        list(unit.formerNames),
        list(unit.alsoPinyin),
        unit.slug === joined(unit.pinyin) ? '' : unit.slug,
        unit.sections ? list(unit.sections) : '',
      ),
    ),
  }));
};

const wordsFile = (words: SearchWords, places: Places): WordsFile => ({
  stop: list(words.stop),
  variants: words.variants.map(({ word, from }) => `${list([word])}=${list(from)}`),
  together: words.together.map(({ word, groups }) => [[word], ...groups].map(list).join('=')),
  wider: Object.entries(words.wider).map(([word, to]) => `${list([word])}=${list(to)}`),
  common: list(words.common),
  vague: list(words.vague),
  subject: list(words.subject),
  sections: Object.entries(words.sections).map(
    ([id, { title, words: from }]) => `${id}=${list([title])}=${list(from)}`,
  ),
  outside: list(words.outside),
  neighbours: list(words.neighbours),
  places: list(places.words),
});

const hanOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.join('').match(/\p{Script=Han}/gu) ?? []);

/** `syllable characters` lines for the given characters, with the readings given for each. */
const soundLines = (readings: ReadonlyMap<string, ReadonlySet<string>>): string => {
  const bySound = new Map<string, string[]>();
  for (const [character, sounds] of readings)
    for (const sound of sounds) bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  return [...bySound]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, characters]) => sound + characters.sort().join(''))
    .join(' ');
};

/** The first reading of a character is the one that comes first in the alphabet, as in the lines. */
const inOrder = (
  readings: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> =>
  new Map([...readings].map(([character, sounds]) => [character, [...sounds].sort()]));

const addReading = (map: Map<string, Set<string>>, character: string, sound: string): void => {
  if (/^[a-z]+$/.test(sound)) map.set(character, (map.get(character) ?? new Set()).add(sound));
};

/** Characters of place names with the readings they have there. */
const placeReadings = (
  named: readonly PlaceNames[],
  map = new Map<string, Set<string>>(),
): Map<string, Set<string>> => {
  for (const place of named) {
    const syllables = place.pinyin.split(' ');
    [...place.short].slice(0, syllables.length).forEach((character, index) => {
      addReading(map, character, syllables[index] ?? '');
    });
  }
  return map;
};

const topicTexts = (topic: TopicEntry): string[] => [
  topic.title,
  topic.short ?? '',
  ...(topic.aliases ?? []),
  topic.context ?? '',
];

/** Readings of a text's characters in their place, as the library reads the phrase. */
const readPhrase = (text: string, map: Map<string, Set<string>>): void => {
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((character, index) => {
      addReading(map, character, syllables[index] ?? '');
    });
  }
};

const topicRow = (topic: TopicEntry): string =>
  row(
    topic.kind,
    topic.title.replaceAll('|', ' '),
    topic.address,
    topic.short === topic.title ? '' : (topic.short ?? ''),
    list(topic.aliases ?? []),
    topic.context ?? '',
  );

/** Characters of GB 2312, level 1: what a person types. */
const everydayCharacters = (): string[] => {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (isHan(character)) found.push(character);
    }
  return found;
};

/** The library types it as a list of alternatives in one string for each character. */
const readingsOf = (character: string): string[] =>
  polyphonic(character, { toneType: 'none', type: 'array', v: true }).flatMap((found) =>
    String(found).split(/[ ,]/),
  );

const charactersFile = (
  places: Places,
  texts: readonly string[],
  topics: ReadonlyMap<string, ReadonlySet<string>>,
  traditional: SearchTraditional,
): CharactersFile => {
  const counties = places.units.flatMap((unit) => unit.counties);
  const names = [...places.provinces, ...places.units, ...counties];
  const ours = hanOf([
    ...texts,
    ...names.flatMap((place) => [place.name, place.short, ...place.aliases]),
    ...places.units.flatMap((unit) => unit.formerNames),
  ]);
  const readings = placeReadings(names);
  for (const [character, sounds] of topics)
    for (const sound of sounds) addReading(readings, character, sound);
  const heard = new Set([...readings.values()].flatMap((sounds) => [...sounds]));
  for (const character of everydayCharacters())
    for (const sound of readingsOf(character))
      if (heard.has(sound)) addReading(readings, character, sound);
  return {
    traditional: Object.entries(traditional)
      .filter(([simple]) => ours.has(simple))
      .map(([simple, written]) => {
        const others = [...written].filter((character) => !ours.has(character));
        return others.length > 0 ? simple + others.join('') : '';
      })
      .filter((entry) => entry !== '')
      .join(' '),
    sounds: soundLines(readings),
  };
};

const countiesFile = (places: Places): CountiesFile =>
  Object.fromEntries(
    places.units
      .filter((unit) => unit.counties.length > 0)
      .map((unit) => [
        unit.id,
        unit.counties.map((county) =>
          row(
            county.short === cutName(county.name).stem && county.kind === 'county'
              ? `${county.short}+${county.name.slice(county.short.length)}`
              : county.name,
            county.kind === 'zone' ? '' : county.pinyin,
            list(county.aliases),
            county.kind === 'zone' ? '' : list(county.alsoPinyin),
          ),
        ),
      ]),
  );

export interface Indexes {
  places: PlacesFile;
  words: WordsFile;
  sections: SectionsFile;
  counties: CountiesFile;
  characters: CharactersFile;
}

/** Corrections and sections of guides come after the first answer. */
const isFurther = ({ kind, address }: TopicEntry): boolean =>
  kind === 'correction' || (address.startsWith('/guides/') && address.includes('#'));

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
    ...Object.values(words.sections).flatMap((section) => section.words),
  ];
  const first = topics.filter((topic) => !isFurther(topic));
  const readings = placeReadings([...places.provinces, ...places.units]);
  for (const text of [
    ...first.flatMap(topicTexts),
    ...places.units.flatMap((unit) => [...unit.aliases, ...unit.formerNames]),
  ])
    readPhrase(text, readings);
  return {
    places: {
      provinces: placesRows(places, inOrder(readings)),
      topics: first.map(topicRow),
      sounds: soundLines(readings),
    },
    words: wordsFile(words, places),
    sections: { topics: topics.filter(isFurther).map(topicRow) },
    counties: countiesFile(places),
    characters: charactersFile(places, texts, readings, traditional),
  };
};

export type IndexFileName = `${keyof Indexes}.json`;

/** The files to be served under `/search/`. */
export const indexFiles = (
  ...input: Parameters<typeof buildIndexes>
): Record<IndexFileName, string> => {
  const { places, words, sections, counties, characters } = buildIndexes(...input);
  return {
    'places.json': JSON.stringify(places),
    'words.json': JSON.stringify(words),
    'sections.json': JSON.stringify(sections),
    'counties.json': JSON.stringify(counties),
    'characters.json': JSON.stringify(characters),
  };
};
