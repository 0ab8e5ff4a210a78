/** Opens the files of the index: maps from what people type to places and topics. */
import { cutName } from '../places/names.ts';
import { clean, fold } from './normalise.ts';
import { openWords, type Vocabulary } from './vocabulary.ts';
import {
  FLAG,
  type CharactersFile,
  type IndexFiles,
  type ResultKind,
  type WordsFile,
} from './types.ts';

export interface Place {
  level: 'province' | 'unit' | 'county';
  name: string;
  short: string;
  address: string;
  /** Title of a result that leads to it. */
  title: string;
  /** Lower comes first among places that share a name, a reading or initials. */
  rank: number;
  own: boolean;
  /** A county, or as small as one. */
  small: boolean;
  /** The mainland's social insurance does not apply. */
  foreign: boolean;
  sharedName: boolean;
  sharedSound: boolean;
  sections?: readonly string[];
  /** What it lies in. */
  parent?: Place;
}

export interface Hit {
  place: Place;
  how: 'name' | 'short' | 'alias' | 'former';
}

export interface Topic {
  kind: Exclude<ResultKind, 'region'>;
  title: string;
  address: string;
  /** Title, short name and aliases, cleaned and folded. */
  keys: readonly string[];
  /** How many of them are title and short name. */
  named: number;
  context: string;
}

export interface Index {
  han: Map<string, Hit[]>;
  sounds: Map<string, Hit[]>;
  initials: Map<string, Hit[]>;
  /** Length of the longest place name. */
  longest: number;
  topics: readonly Topic[];
  topicByKey: Map<string, Topic[]>;
  vocabulary: Vocabulary;
  /** County stems that are words of their own. */
  ownWords: ReadonlySet<string>;
  readings: Map<string, readonly string[]>;
  /** Traditional character to simplified; empty before the third file. */
  simplified: Map<string, string>;
  hasWords: boolean;
  hasSections: boolean;
  hasCounties: boolean;
  hasCharacters: boolean;
}

const SUFFIX_SOUND: Record<string, string> = {
  省: 'sheng',
  市: 'shi',
  区: 'qu',
  县: 'xian',
  州: 'zhou',
  盟: 'meng',
  旗: 'qi',
  地区: 'diqu',
  林区: 'linqu',
  特区: 'tequ',
  新区: 'xinqu',
  自治区: 'zizhiqu',
  特别行政区: 'tebiexingzhengqu',
};

const split = (field: string | undefined): string[] => (field ? field.split(',') : []);

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

const addHit = (map: Map<string, Hit[]>, key: string, hit: Hit): void => {
  const list = map.get(key);
  if (list?.some((other) => other.place === hit.place)) return;
  push(map, key, hit);
};

/** `ba百北` → reading of each character. */
export const addSounds = (lines: string, readings: Map<string, string[]>): void => {
  for (const line of lines.split(' ')) {
    const sound = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const character of line.slice(sound.length)) push(readings, character, sound);
  }
};

/** All readings of a text, at most `limit`; none when a character is not known. */
export const readingsOf = (
  text: string,
  readings: ReadonlyMap<string, readonly string[]>,
  limit = 8,
): string[][] => {
  let found: string[][] = [[]];
  for (const character of text) {
    const sounds = readings.get(character);
    if (!sounds) return [];
    found = found.flatMap((head) => sounds.map((sound) => [...head, sound])).slice(0, limit);
  }
  return found;
};

interface Names {
  aliases: readonly string[];
  former: readonly string[];
  pinyin: string;
  also: readonly string[];
}

/** Enters a place under everything that people call it. */
const enter = (index: Index, place: Place, names: Names): void => {
  const { stem, suffix } = cutName(place.name);
  const name: Hit = { place, how: 'name' };
  const short: Hit = { place, how: 'short' };
  addHit(index.han, place.name, name);
  for (const key of [place.short, stem, stem + suffix])
    addHit(index.han, key, key.endsWith(suffix) && key !== stem ? name : short);
  for (const alias of names.aliases) addHit(index.han, alias, { place, how: 'alias' });
  for (const former of names.former) addHit(index.han, former, { place, how: 'former' });
  if (names.pinyin === '') return;
  const ends = ['', SUFFIX_SOUND[suffix] ?? ''];
  for (const reading of [names.pinyin, ...names.also]) {
    const joined = reading.replaceAll(' ', '');
    const initials = reading.replace(/([a-z])[a-z]* ?/g, '$1');
    for (const end of ends) {
      addHit(index.sounds, joined + end, short);
      if (reading.includes(' ')) addHit(index.initials, initials + end.slice(0, 1), short);
    }
  }
  for (const alias of names.aliases) if (/^[a-z]+$/.test(alias)) addHit(index.sounds, alias, short);
  for (const [how, list] of [
    ['alias', names.aliases],
    ['former', names.former],
  ] as const)
    for (const alias of list)
      if (alias.length > 1)
        for (const reading of readingsOf(alias, index.readings)) {
          addHit(index.sounds, reading.join(''), { place, how });
          addHit(index.initials, reading.map((sound) => sound.slice(0, 1)).join(''), {
            place,
            how,
          });
        }
};

const learn = (index: Index, short: string, pinyin: string): void => {
  pinyin.split(' ').forEach((sound, at) => {
    const character = [...short][at];
    if (character !== undefined && sound !== '')
      push(index.readings as Map<string, string[]>, character, sound);
  });
};

/** `a|b||c` with at least so many fields. */
const fields = (row: string): ((at: number) => string) => {
  const list = row.split('|');
  return (at) => list[at] ?? '';
};

interface UnitRow {
  place: Place;
  names: Names;
  slug: string;
}

/** Reading of a name whose characters all have their first reading. */
const plainReading = (name: string, index: Index): string =>
  [...cutName(name).stem].map((character) => index.readings.get(character)?.[0] ?? '').join(' ');

const provinceOf = (line: string, index: Index): { id: string; place: Place; names: Names } => {
  const field = fields(line);
  const flags = Number(field(4));
  const id = field(0);
  return {
    id,
    place: {
      level: 'province',
      name: field(2),
      short: field(1),
      title: field(1),
      address: `/regions/${id}/`,
      rank: 20,
      own: false,
      small: false,
      foreign: (flags & FLAG.foreign) > 0,
      sharedName: (flags & FLAG.shared) > 0,
      sharedSound: (flags & FLAG.sharedPinyin) > 0,
    },
    names: {
      pinyin: field(3) || plainReading(field(2), index),
      aliases: split(field(5)),
      former: [],
      also: split(field(6)),
    },
  };
};

const unitOf = (line: string, province: { id: string; place: Place }, index: Index): UnitRow => {
  const field = fields(line);
  const short = field(0);
  const name = field(1).startsWith('+') ? short + field(1).slice(1) : field(1);
  const pinyin = field(2) || plainReading(name, index);
  const flags = Number(field(3));
  const slug = field(7) || pinyin.replaceAll(' ', '');
  const has = (flag: number): boolean => (flags & flag) > 0;
  const small = has(FLAG.small);
  const sections = field(8);
  return {
    slug,
    place: {
      level: 'unit',
      name,
      short,
      title: `${small ? name : short}（${province.place.short}）`,
      address: has(FLAG.own)
        ? `/regions/${province.id}/${slug}/`
        : `/regions/${province.id}/#${slug}`,
      rank: (has(FLAG.own) ? 0 : 30) + (small ? 9 : 0) - (has(FLAG.major) ? 5 : 0),
      own: has(FLAG.own),
      small,
      foreign: false,
      sharedName: has(FLAG.shared),
      sharedSound: has(FLAG.sharedPinyin),
      ...(sections === '' ? {} : { sections: split(sections) }),
      parent: province.place,
    },
    names: { pinyin, aliases: split(field(4)), former: split(field(5)), also: split(field(6)) },
  };
};

const enterCounty = (index: Index, line: string, unit: Place): void => {
  const field = fields(line);
  const name = field(0).replace('+', '');
  const place: Place = {
    ...unit,
    level: 'county',
    name,
    short: field(0).includes('+') ? field(0).replace(/\+.*/, '') : cutName(name).short,
    rank: unit.rank + 50,
    small: true,
    sharedName: false,
    sharedSound: false,
    parent: unit,
  };
  const pinyin = field(1);
  learn(index, place.short, pinyin);
  enter(index, place, {
    pinyin,
    aliases: split(field(2)),
    former: [],
    also: split(field(3)),
  });
};

const topicOf = (line: string): Topic => {
  const field = fields(line);
  const key = (name: string): string => fold(clean(name)).replaceAll(' ', '');
  const named = new Set([field(1), field(3)].filter((name) => name !== '').map(key));
  return {
    kind: field(0) as Topic['kind'],
    title: field(1),
    address: field(2),
    keys: [...new Set([...named, ...split(field(4)).map(key)])],
    named: named.size,
    context: fold(clean(field(5))),
  };
};

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
  sections: [],
  outside: '',
  neighbours: '',
  places: '',
};

/** Builds the maps; the second and the third file may come later, with a new call. */
export const openIndex = ({
  places: file,
  words,
  sections,
  counties,
  characters,
}: IndexFiles): Index => {
  const topics = [...file.topics, ...(sections?.topics ?? [])].map(topicOf);
  const topicByKey = new Map<string, Topic[]>();
  for (const topic of topics) for (const key of topic.keys) push(topicByKey, key, topic);
  const index: Index = {
    han: new Map(),
    sounds: new Map(),
    initials: new Map(),
    longest: 0,
    topics,
    topicByKey,
    vocabulary: openWords(words ?? NO_WORDS, topics),
    ownWords: new Set(split(words?.places)),
    readings: new Map(),
    simplified: new Map(),
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
