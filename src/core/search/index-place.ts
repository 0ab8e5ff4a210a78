/** Enters places into the maps of the index, under everything that people call them. */
import { cutName } from '../places/place-names.ts';
import { push } from './multimap.ts';
import type { Hit, Names, Place } from './index-model.ts';
import { readingsOf } from './sound-keys.ts';

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

const addHit = (map: Map<string, Hit[]>, key: string, hit: Hit): void => {
  const list = map.get(key);
  if (list?.some((other) => other.place === hit.place)) return;
  push(map, key, hit);
};

export interface PlaceNames {
  aliases: readonly string[];
  former: readonly string[];
  /** Names of several places together. */
  groups?: readonly string[];
  pinyin: string;
  also: readonly string[];
}

/** Enters a place under everything that people call it. */
export const enter = (index: Names, place: Place, names: PlaceNames): void => {
  const { stem, suffix } = cutName(place.name);
  const name: Hit = { place, how: 'name' };
  const short: Hit = { place, how: 'short' };
  const ended: Hit = { place, how: 'ended' };
  addHit(index.han, place.name, name);
  for (const key of [place.short, stem, stem + suffix])
    addHit(index.han, key, key.endsWith(suffix) && key !== stem ? name : short);
  // Most cities were prefectures once: 宜春地区.
  if (place.level === 'unit' && !place.small && !stem.endsWith('地区'))
    addHit(index.han, `${stem}地区`, { place, how: 'former' });
  for (const alias of names.aliases) addHit(index.han, alias, { place, how: 'alias' });
  for (const group of names.groups ?? []) addHit(index.han, group, { place, how: 'group' });
  for (const former of names.former) addHit(index.han, former, { place, how: 'former' });
  if (names.pinyin === '') return;
  const ends = ['', SUFFIX_SOUND[suffix] ?? ''];
  for (const reading of [names.pinyin, ...names.also]) {
    const joined = reading.replace(/ /g, '');
    const initials = reading.replace(/([a-z])[a-z]* ?/g, '$1');
    for (const end of ends) {
      addHit(index.sounds, joined + end, short);
      if (reading.includes(' '))
        addHit(index.initials, initials + end.slice(0, 1), end === '' ? short : ended);
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

export const learn = (index: Names, short: string, pinyin: string): void => {
  pinyin.split(' ').forEach((sound, at) => {
    const character = [...short][at];
    if (character !== undefined && sound !== '')
      push(index.readings as Map<string, string[]>, character, sound);
  });
};
