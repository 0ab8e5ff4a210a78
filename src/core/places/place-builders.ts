/**
 * Collects the localities of a province from the list of divisions and the content, before their slugs
 * are known.
 */
import type { SearchPinyin } from '../schema/search-pinyin.ts';
import type { SearchPlaces } from '../schema/search-places.ts';
import type { Province, Region } from '../schema/region.ts';
import { isPseudoCity, isZone } from './divisions.ts';
import { splitPlaceName, localityLevelOf } from './place-names.ts';
import type { PinyinReader } from './pinyin.ts';
import type { Divisions, PlaceCounty, LocalityLevel } from './place-types.ts';

/** A province from `content/regions`. */
export interface ProvinceEntry {
  id: string;
  data: Province;
  /** Ids of the sections of its page that have rules of the province. */
  sections?: readonly string[];
}

/** A region that has a file in content/. */
export interface RegionEntry {
  /** Such as `hebei/shijiazhuang`. */
  id: string;
  data: Region;
  /**
   * Ids of the sections of its page that have rules of the place; absent where the page has all
   * sections.
   */
  sections?: readonly string[];
}

/** Everything that places are built from. */
export interface PlacesInput {
  divisions: Divisions;
  provinces: readonly ProvinceEntry[];
  regions: readonly RegionEntry[];
  pinyin: SearchPinyin;
  names: SearchPlaces;
  /**
   * For localities without their own page: the sections on their province's page that have a rule of the
   * locality, by its id.
   */
  localitySections?: Readonly<Record<string, readonly string[]>>;
  /** Whether enough is known of a locality for a page of its own, even without a file in content/. */
  isAnswered?: (id: string) => boolean;
}

/** A locality whose slug and address are not known yet. */
export interface UnresolvedLocality {
  name: string;
  level: LocalityLevel;
  code?: string;
  counties: PlaceCounty[];
  entry?: RegionEntry;
  extra?: Province['extraLocalities'][number];
}

const createCounty = (
  row: { code: string; name: string },
  reader: PinyinReader,
  names: SearchPlaces,
): PlaceCounty => {
  const zone = isZone(row.code);
  const { stem, short } = zone ? { stem: row.name, short: row.name } : splitPlaceName(row.name);
  return {
    code: row.code,
    name: row.name,
    short,
    kind: zone ? 'zone' : 'county',
    aliases: names.counties[row.code] ?? [],
    // Computed on demand: there are three thousand counties, and the content check and most pages need none
    // of their readings.
    get pinyin() {
      return reader.read(stem);
    },
    get alsoPinyin() {
      return reader.otherReadings(stem);
    },
  };
};

/**
 * The localities of a province in the list of divisions, with their counties. Counties directly under
 * the province are localities too.
 */
export const listLocalities = (
  code: string,
  input: PlacesInput,
  reader: PinyinReader,
): UnresolvedLocality[] => {
  const { cities, areas } = input.divisions;
  const areasByCity = Map.groupBy(areas, ({ cityCode }) => cityCode);
  return cities
    .filter((city) => city.provinceCode === code)
    .flatMap((city): UnresolvedLocality[] => {
      const rows = areasByCity.get(city.code) ?? [];
      if (isPseudoCity(city.name))
        return rows.map((row) => ({
          name: row.name,
          code: row.code,
          level: localityLevelOf(row.name, false),
          counties: [],
        }));
      return [
        {
          name: city.name,
          code: `${city.code}00`,
          level: localityLevelOf(city.name, true),
          counties: rows
            .filter((row) => row.name !== city.name)
            .map((row) => createCounty(row, reader, input.names)),
        },
      ];
    });
};

/** Removes a county from the locality that lists it, and returns it. */
const takeCounty = (
  drafts: readonly UnresolvedLocality[],
  code: string,
): PlaceCounty | undefined => {
  for (const draft of drafts) {
    const at = draft.counties.findIndex((county) => county.code === code);
    if (at >= 0) return draft.counties.splice(at, 1)[0];
  }
  return undefined;
};

/**
 * Attaches a region of the content to the locality with its code, or adds a locality. Throws, naming the
 * file, where code and name do not fit.
 */
export const attachRegion = (drafts: UnresolvedLocality[], entry: RegionEntry): void => {
  const { code, level, name, members } = entry.data;
  const file = `content/regions/${entry.id}.mdx`;
  const counties = members.map((member) => {
    const county = takeCounty(drafts, member);
    if (!county) throw new Error(`${file}：members 里的 ${member} 不在该省的区划代码里`);
    return county;
  });
  const locality = drafts.find((draft) => code !== undefined && draft.code === code);
  if (locality) {
    if (locality.name !== name)
      throw new Error(`${file}：代码 ${code ?? ''} 是${locality.name}，name 写的是${name}`);
    locality.entry = entry;
    locality.counties.push(...counties);
    return;
  }
  if (code !== undefined) {
    const county = takeCounty(drafts, code);
    if (!county) throw new Error(`${file}：该省没有代码 ${code}`);
    if (county.name !== name)
      throw new Error(`${file}：代码 ${code} 是${county.name}，name 写的是${name}`);
  }
  drafts.push({ name, level, ...(code === undefined ? {} : { code }), counties, entry });
};
