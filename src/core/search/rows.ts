/** Reads the rows of the index's files. */
import { cutName } from '../places/place-names.ts';
import { clean, fold } from './normalise.ts';
import { FLAG, GROUP, SECTION_LETTERS } from './index-format.ts';
import { enter, learn, type PlaceNames } from './index-place.ts';
import type { Names, Place, Topic } from './index-model.ts';

export const split = (field: string | undefined): string[] => (field ? field.split(',') : []);

/** `a|b||c` with at least so many fields. */
const fields = (row: string): ((at: number) => string) => {
  const list = row.split('|');
  return (at) => list[at] ?? '';
};

const sectionsOf = (letters: string): { sections: string[] } | undefined =>
  letters === ''
    ? undefined
    : {
        sections: Object.entries(SECTION_LETTERS)
          .filter(([, letter]) => letters.includes(letter))
          .map(([section]) => section),
      };

export interface UnitRow {
  place: Place;
  names: PlaceNames;
  slug: string;
}

/** Reading of a name whose characters all have their first reading; none when one has no reading yet. */
const plainReading = (name: string, index: Names): string => {
  const sounds = [...cutName(name).stem].map((character) => index.readings.get(character)?.[0]);
  return sounds.includes(undefined) ? '' : sounds.join(' ');
};

export const provinceOf = (
  line: string,
  index: Names,
): { id: string; place: Place; names: PlaceNames } => {
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
      major: false,
      small: false,
      foreign: (flags & FLAG.foreign) > 0,
      sharedName: (flags & FLAG.shared) > 0,
      sharedSound: (flags & FLAG.sharedPinyin) > 0,
      ...sectionsOf(field(7)),
    },
    names: {
      pinyin: field(3) || plainReading(field(2), index),
      aliases: split(field(5)).filter((name) => !name.startsWith(GROUP)),
      groups: split(field(5)).flatMap((name) => (name.startsWith(GROUP) ? [name.slice(1)] : [])),
      former: [],
      also: split(field(6)),
    },
  };
};

export const unitOf = (
  line: string,
  province: { id: string; place: Place },
  index: Names,
): UnitRow => {
  const field = fields(line);
  const short = field(0);
  const name = field(1).startsWith('+') ? short + field(1).slice(1) : field(1);
  const pinyin = field(2) || plainReading(name, index);
  const flags = Number(field(3));
  const slug = field(7) || pinyin.replace(/ /g, '');
  const has = (flag: number): boolean => (flags & flag) > 0;
  const small = has(FLAG.small);
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
      major: has(FLAG.major),
      small,
      foreign: false,
      sharedName: has(FLAG.shared),
      sharedSound: has(FLAG.sharedPinyin),
      ...sectionsOf(field(8)),
      parent: province.place,
    },
    names: { pinyin, aliases: split(field(4)), former: split(field(5)), also: split(field(6)) },
  };
};

export const enterCounty = (index: Names, line: string, unit: Place): void => {
  const field = fields(line);
  const name = field(0).replace('+', '');
  const place: Place = {
    ...unit,
    level: 'county',
    name,
    short: field(0).includes('+') ? field(0).replace(/\+.*/, '') : cutName(name).short,
    rank: unit.rank + 50,
    major: false,
    small: true,
    sharedName: false,
    sharedSound: false,
    parent: unit,
  };
  const pinyin = field(1) === '-' ? '' : field(1) || plainReading(name, index);
  learn(index, place.short, pinyin);
  enter(index, place, {
    pinyin,
    aliases: split(field(2)),
    former: [],
    also: split(field(3)),
  });
};

/** A row, and aliases that came with another file. */
export const topicOf = (line: string, questions = ''): Topic => {
  const field = fields(line);
  const key = (name: string): string => fold(clean(name)).replace(/ /g, '');
  const named = new Set([field(1), field(3)].filter((name) => name !== '').map(key));
  const keys = [...new Set([...named, ...[...split(field(4)), ...split(questions)].map(key)])];
  const section = field(5) !== '' && field(3) === '';
  return {
    kind: field(0) as Topic['kind'],
    title: field(1),
    address: field(2),
    keys,
    all: `\n${keys.join('\n')}`,
    named: named.size,
    context: fold(clean(field(5))),
    section,
  };
};
