/** Traditional characters, and readings for correcting homophones. */
import type { Places } from '../../places/place-types.ts';
import type { MoreNamesFile } from '../index-format.ts';
import {
  addReading,
  commonCharacters,
  hanCharactersOf,
  addPlaceReadings,
  addPhraseReadings,
  characterReadings,
  charactersBySound,
} from './readings.ts';
import { simplifiedCharacters } from './traditional.ts';

/** Traditional characters that nothing of ours is written with, by the one of ours that they mean. */
const traditionalForms = (usedCharacters: ReadonlySet<string>): string => {
  const forms: Record<string, string> = {};
  for (const [traditional, simple] of simplifiedCharacters())
    if (usedCharacters.has(simple) && !usedCharacters.has(traditional))
      forms[simple] = (forms[simple] ?? '') + traditional;
  return Object.entries(forms)
    .map(([simple, traditional]) => simple + traditional)
    .join(' ');
};

/** `texts` are names and words besides places; `topics` has the readings of the first file. */
export const charactersFor = (
  places: Places,
  texts: readonly string[],
  topics: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<MoreNamesFile, 'traditional' | 'sounds'> => {
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
    traditional: traditionalForms(usedCharacters),
    sounds: charactersBySound(readings),
  };
};
