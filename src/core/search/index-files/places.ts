/** Builds the records of provinces, localities and counties, and decides which of them come first. */
import { splitPlaceName } from '../../places/place-names.ts';
import type {
  PlaceCounty,
  PlaceNames,
  PlaceProvince,
  Places,
  PlaceLocality,
} from '../../places/place-types.ts';
import type { PlaceRecord } from '../index-format.ts';
import { plainNameParts } from '../plain-place-name.ts';
import { withoutDefaults } from './without-defaults.ts';

/** Readings of characters, the one used in names first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Any place; fields that its level does not have are missing. */
type AnyPlace = PlaceNames &
  Partial<
    Pick<PlaceCounty, 'kind'> &
      Pick<PlaceProvince, 'groups' | 'covered'> &
      Pick<
        PlaceLocality,
        | 'id'
        | 'slug'
        | 'level'
        | 'hasPage'
        | 'isMajor'
        | 'formerNames'
        | 'sections'
        | 'separateAuthority'
      >
  >;

const SMALL_LEVELS: ReadonlySet<PlaceLocality['level'] | undefined> = new Set([
  'district',
  'county',
  'county-city',
  'other',
]);

const sectionKey = (sections: readonly string[]): string => sections.toSorted().join();

/** Makes records; what follows from a name and from these readings of its characters is left out. */
const createRecorder =
  (readings: Readings, sectionSets: readonly string[]) =>
  (place: AnyPlace): PlaceRecord => {
    const { name, kind, pinyin } = place;
    const { stem, suffix, ...parts } = splitPlaceName(name);
    // A development zone goes by its full name elsewhere, and nobody types its pinyin.
    const short = kind === 'zone' ? parts.short : place.short;
    const plain = plainNameParts(name);
    const isPlain = stem === plain.stem && suffix === plain.suffix;
    const isRead = [...stem].map((one) => readings.get(one)?.[0]).join(' ') === pinyin;
    const slug = place.slug ?? place.id;
    return withoutDefaults({
      name,
      stem: isPlain ? undefined : stem,
      suffix: isPlain || suffix === '' ? undefined : suffix,
      short: short === stem ? undefined : short,
      pinyin: kind === 'zone' ? '' : isRead ? undefined : pinyin,
      otherPinyin: kind === 'zone' ? undefined : place.alsoPinyin,
      aliases: place.aliases,
      formerNames: place.formerNames,
      groups: place.groups,
      slug: slug === pinyin.replaceAll(' ', '') ? undefined : slug,
      sections: place.sections && sectionSets.indexOf(sectionKey(place.sections)),
      isNotCovered: place.covered === false,
      isOnProvincePage: place.hasPage === false,
      isInsuredApart: place.separateAuthority !== undefined,
      isMajor: place.isMajor,
      isSmall: SMALL_LEVELS.has(place.level),
    });
  };

/** The larger a place, the more people look for it. */
const LEVELS_BY_SIZE: readonly PlaceLocality['level'][] = [
  'prefecture-city',
  'autonomous-prefecture',
  'prefecture',
  'league',
  'district',
  'provincial-pool',
  'other',
  'county-city',
  'new-area',
  'county',
];

/**
 * Number of localities in the first file, which must stay small however many places there are. Those with counties
 * count, and are taken beyond it too: their counties are found by them.
 */
const MAX_FIRST_LOCALITIES = 500;

/** The localities of the first file: all that have counties, and the largest of the others. */
export const firstLocalities = ({ localities }: Places): ReadonlySet<PlaceLocality> => {
  const size = ({ level, counties }: PlaceLocality): number =>
    counties.length > 0 ? -1 : LEVELS_BY_SIZE.indexOf(level);
  return new Set(
    localities
      .toSorted((a, b) => size(a) - size(b))
      .filter(({ counties }, at) => counties.length > 0 || at < MAX_FIRST_LOCALITIES),
  );
};

/** The records of the first file, and those of further places by what they lie in. */
export const placeRecords = (places: Places, readings: Readings) => {
  const first = firstLocalities(places);
  const listed: AnyPlace[] = [...places.provinces, ...places.localities];
  const sectionSets = [
    ...new Set(listed.flatMap(({ sections }) => (sections ? [sectionKey(sections)] : []))),
  ];
  const record = createRecorder(readings, sectionSets);
  const firstPlaces = places.provinces.map((province) => ({
    ...record(province),
    places: province.localities.filter((locality) => first.has(locality)).map(record),
  }));
  /** `furtherReadings` are the readings that have loaded when these records are opened. */
  const further = (furtherReadings = readings): Record<string, PlaceRecord[]> => {
    const furtherRecord = createRecorder(furtherReadings, sectionSets);
    const lists = [
      ...places.provinces.map(({ id, localities }) => [
        id,
        localities.filter((locality) => !first.has(locality)),
      ]),
      ...places.localities.map(({ id, counties }) => [id, counties]),
    ] as [string, AnyPlace[]][];
    return Object.fromEntries(
      lists.flatMap(([id, list]) => (list.length > 0 ? [[id, list.map(furtherRecord)]] : [])),
    );
  };
  return {
    firstFile: {
      places: firstPlaces,
      sectionSets: sectionSets.map((key) => key.split(',').filter((id) => id !== '')),
    },
    further,
  };
};
