/** Reads the rows of the index files. Their format is written by `index-files`. */
import { splitPlaceName } from '../places/place-names.ts';
import { cleanText, normaliseHan } from './normalise.ts';
import { PLACE_FLAGS, GROUP_ALIAS_PREFIX, SECTION_LETTERS } from './index-format.ts';
import { indexPlace, addNameReadings, type SearchableNames } from './index-place.ts';
import type { NameIndex, IndexedPlace, Topic } from './index-model.ts';

export const splitList = (field: string | undefined): string[] => (field ? field.split(',') : []);

/** Splits a row at `|` and gives access to its fields; a missing field is an empty string. */
const fieldReader = (row: string): ((at: number) => string) => {
  const list = row.split('|');
  return (at) => list[at] ?? '';
};

const sectionsFromLetters = (letters: string): { sections: string[] } | undefined =>
  letters === ''
    ? undefined
    : {
        sections: Object.entries(SECTION_LETTERS)
          .filter(([, letter]) => letters.includes(letter))
          .map(([section]) => section),
      };

export interface UnitRow {
  place: IndexedPlace;
  names: SearchableNames;
  slug: string;
}

/**
 * Pinyin of a name when each character has its first reading; an empty string when a character has
 * no reading yet.
 */
const defaultPinyin = (name: string, index: NameIndex): string => {
  const sounds = [...splitPlaceName(name).stem].map(
    (character) => index.readings.get(character)?.[0],
  );
  return sounds.includes(undefined) ? '' : sounds.join(' ');
};

export const readProvinceRow = (
  row: string,
  index: NameIndex,
): { id: string; place: IndexedPlace; names: SearchableNames } => {
  const field = fieldReader(row);
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
      hasPage: false,
      isMajor: false,
      isSmall: false,
      isNotCovered: (flags & PLACE_FLAGS.isNotCovered) > 0,
      isNameShared: (flags & PLACE_FLAGS.isNameShared) > 0,
      isPinyinShared: (flags & PLACE_FLAGS.isPinyinShared) > 0,
      ...sectionsFromLetters(field(7)),
    },
    names: {
      pinyin: field(3) || defaultPinyin(field(2), index),
      aliases: splitList(field(5)).filter((name) => !name.startsWith(GROUP_ALIAS_PREFIX)),
      groupNames: splitList(field(5)).flatMap((name) =>
        name.startsWith(GROUP_ALIAS_PREFIX) ? [name.slice(1)] : [],
      ),
      formerNames: [],
      otherPinyin: splitList(field(6)),
    },
  };
};

export const readUnitRow = (
  row: string,
  province: { id: string; place: IndexedPlace },
  index: NameIndex,
): UnitRow => {
  const field = fieldReader(row);
  const short = field(0);
  const name = field(1).startsWith('+') ? short + field(1).slice(1) : field(1);
  const pinyin = field(2) || defaultPinyin(name, index);
  const flags = Number(field(3));
  const slug = field(7) || pinyin.replace(/ /g, '');
  const has = (flag: number): boolean => (flags & flag) > 0;
  const isSmall = has(PLACE_FLAGS.isSmall);
  return {
    slug,
    place: {
      level: 'unit',
      name,
      short,
      title: `${isSmall ? name : short}（${province.place.short}）`,
      address: has(PLACE_FLAGS.hasPage)
        ? `/regions/${province.id}/${slug}/`
        : `/regions/${province.id}/#${slug}`,
      rank:
        (has(PLACE_FLAGS.hasPage) ? 0 : 30) +
        (isSmall ? 9 : 0) -
        (has(PLACE_FLAGS.isMajor) ? 5 : 0),
      hasPage: has(PLACE_FLAGS.hasPage),
      isMajor: has(PLACE_FLAGS.isMajor),
      isSmall,
      isNotCovered: false,
      isNameShared: has(PLACE_FLAGS.isNameShared),
      isPinyinShared: has(PLACE_FLAGS.isPinyinShared),
      ...sectionsFromLetters(field(8)),
      parent: province.place,
    },
    names: {
      pinyin,
      aliases: splitList(field(4)),
      formerNames: splitList(field(5)),
      otherPinyin: splitList(field(6)),
    },
  };
};

export const indexCountyRow = (index: NameIndex, row: string, unit: IndexedPlace): void => {
  const field = fieldReader(row);
  const name = field(0).replace('+', '');
  const place: IndexedPlace = {
    ...unit,
    level: 'county',
    name,
    short: field(0).includes('+') ? field(0).replace(/\+.*/, '') : splitPlaceName(name).short,
    rank: unit.rank + 50,
    isMajor: false,
    isSmall: true,
    isNameShared: false,
    isPinyinShared: false,
    parent: unit,
  };
  const pinyin = field(1) === '-' ? '' : field(1) || defaultPinyin(name, index);
  addNameReadings(index, place.short, pinyin);
  indexPlace(index, place, {
    pinyin,
    aliases: splitList(field(2)),
    formerNames: [],
    otherPinyin: splitList(field(3)),
  });
};

/** Reads a topic. `longAliases` comes from the questions file, which may not have loaded. */
export const readTopicRow = (row: string, longAliases = ''): Topic => {
  const field = fieldReader(row);
  const key = (name: string): string => normaliseHan(cleanText(name)).replace(/ /g, '');
  const ownNames = new Set([field(1), field(3)].filter((name) => name !== '').map(key));
  const nameKeys = [
    ...new Set([...ownNames, ...[...splitList(field(4)), ...splitList(longAliases)].map(key)]),
  ];
  const isSection = field(5) !== '' && field(3) === '';
  return {
    kind: field(0) as Topic['kind'],
    title: field(1),
    address: field(2),
    nameKeys,
    joinedNameKeys: `\n${nameKeys.join('\n')}`,
    ownNameCount: ownNames.size,
    pageName: normaliseHan(cleanText(field(5))),
    isSection,
  };
};
