/** Builds `characters.json`: traditional characters, and readings for correcting homophones. */
import type { Places } from '../../places/place-types.ts';
import type { SearchTraditional } from '../../schema/search-traditional.ts';
import type { CharactersFile } from '../index-format.ts';
import {
  addReading,
  commonCharacters,
  hanCharactersOf,
  addPlaceReadings,
  addPhraseReadings,
  characterReadings,
  readingLines,
} from './readings.ts';

export const charactersFile = (
  places: Places,
  texts: readonly string[],
  topics: ReadonlyMap<string, ReadonlySet<string>>,
  traditional: SearchTraditional,
): CharactersFile => {
  const counties = places.units.flatMap((unit) => unit.counties);
  const names = [...places.provinces, ...places.units, ...counties];
  const usedCharacters = hanCharactersOf([
    ...texts,
    ...names.flatMap((place) => [place.name, place.short, ...place.aliases]),
    ...places.units.flatMap((unit) => unit.formerNames),
  ]);
  const readings = addPlaceReadings(names);
  for (const [character, sounds] of topics)
    for (const sound of sounds) addReading(readings, character, sound);
  // Words of search are given the readings they have in their phrases: 丢了, 女职工.
  for (const text of texts) addPhraseReadings(text, readings);
  const usedSounds = new Set([...readings.values()].flatMap((sounds) => [...sounds]));
  for (const character of commonCharacters())
    for (const sound of characterReadings(character))
      if (usedSounds.has(sound)) addReading(readings, character, sound);
  return {
    traditional: Object.entries(traditional)
      .filter(([simple]) => usedCharacters.has(simple))
      .map(([simple, written]) => {
        const others = [...written].filter((character) => !usedCharacters.has(character));
        return others.length > 0 ? simple + others.join('') : '';
      })
      .filter((entry) => entry !== '')
      .join(' '),
    sounds: readingLines(readings),
  };
};
