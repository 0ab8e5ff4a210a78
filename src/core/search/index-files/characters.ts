/** The file of traditional script and homophones. */
import type { Places } from '../../places/place-types.ts';
import type { SearchTraditional } from '../../schema/search-traditional.ts';
import type { CharactersFile } from '../index-format.ts';
import {
  addReading,
  everydayCharacters,
  hanOf,
  placeReadings,
  readPhrase,
  readingsOf,
  soundLines,
} from './readings.ts';

export const charactersFile = (
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
  // What the words of search are written with is read as it is there: 丢了, 女职工.
  for (const text of texts) readPhrase(text, readings);
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
