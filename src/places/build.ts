import type { SearchPinyin } from '../schema/search-pinyin.ts';
import type { SearchPlaces } from '../schema/search-places.ts';
import type { Province, Region } from '../schema/region.ts';
import { isPseudoCity, isZone } from './divisions.ts';
import { cutName, levelOf } from './names.ts';
import { createReader, type Reader } from './pinyin.ts';
import type {
  Divisions,
  PlaceCounty,
  PlaceProvince,
  Places,
  PlaceUnit,
  UnitLevel,
} from './types.ts';

export interface ProvinceEntry {
  id: string;
  data: Province;
}

export interface RegionEntry {
  /** `hebei/shijiazhuang` */
  id: string;
  data: Region;
  /** Sections of its page that say something about the place; absent: all of them. */
  sections?: readonly string[];
}

export interface PlacesInput {
  divisions: Divisions;
  provinces: readonly ProvinceEntry[];
  regions: readonly RegionEntry[];
  pinyin: SearchPinyin;
  names: SearchPlaces;
}

/** A unit before its slug and address are known. */
interface Draft {
  name: string;
  level: UnitLevel;
  code?: string;
  counties: PlaceCounty[];
  entry?: RegionEntry;
  extra?: Province['extraUnits'][number];
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

const countyOf = (
  row: { code: string; name: string },
  reader: Reader,
  names: SearchPlaces,
): PlaceCounty => {
  const zone = isZone(row.code);
  const { stem, short } = zone ? { stem: row.name, short: row.name } : cutName(row.name);
  return {
    code: row.code,
    name: row.name,
    short,
    kind: zone ? 'zone' : 'county',
    aliases: names.counties[row.code] ?? [],
    pinyin: reader.read(stem),
    alsoPinyin: reader.also(stem),
  };
};

/** Prefectures with their counties; what stands directly under the province is a unit too. */
const listed = (code: string, input: PlacesInput, reader: Reader): Draft[] => {
  const { cities, areas } = input.divisions;
  return cities
    .filter((city) => city.provinceCode === code)
    .flatMap((city): Draft[] => {
      const rows = areas.filter((area) => area.cityCode === city.code);
      if (isPseudoCity(city.name))
        return rows.map((row) => ({
          name: row.name,
          code: row.code,
          level: levelOf(row.name, false),
          counties: [],
        }));
      return [
        {
          name: city.name,
          code: `${city.code}00`,
          level: levelOf(city.name, true),
          counties: rows
            .filter((row) => row.name !== city.name)
            .map((row) => countyOf(row, reader, input.names)),
        },
      ];
    });
};

/** Takes a county out of the unit that it is listed under. */
const takeCounty = (drafts: readonly Draft[], code: string): PlaceCounty | undefined => {
  for (const draft of drafts) {
    const at = draft.counties.findIndex((county) => county.code === code);
    if (at >= 0) return draft.counties.splice(at, 1)[0];
  }
  return undefined;
};

/** Joins a region of the content to the list: its row, or a new one. */
const join = (drafts: Draft[], entry: RegionEntry): void => {
  const { code, level, name, members } = entry.data;
  const file = `content/regions/${entry.id}.mdx`;
  const counties = members.map((member) => {
    const county = takeCounty(drafts, member);
    if (!county) throw new Error(`${file}：members 里的 ${member} 不在该省的区划代码里`);
    return county;
  });
  const row = drafts.find((draft) => code !== undefined && draft.code === code);
  if (row) {
    if (row.name !== name)
      throw new Error(`${file}：代码 ${code ?? ''} 是${row.name}，name 写的是${name}`);
    row.entry = entry;
    row.counties.push(...counties);
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

const namesOf = (draft: Draft, reader: Reader) => {
  const { entry, extra } = draft;
  const cut = cutName(draft.name);
  const stem = extra ? extra.short : cut.stem;
  return {
    name: draft.name,
    short: entry?.data.short ?? extra?.short ?? cut.short,
    suffix: cut.suffix,
    pinyin: entry?.data.pinyin ?? reader.read(stem),
    alsoPinyin: entry?.data.pinyin === undefined ? reader.also(stem) : [],
  };
};

const slugOf = (draft: Draft, province: string, pinyin: string, taken: Set<string>): string => {
  const read = pinyin.replaceAll(' ', '');
  if (draft.entry) {
    const slug = draft.entry.id.slice(province.length + 1);
    if (slug !== read && draft.entry.data.pinyin === undefined)
      throw new Error(
        `content/regions/${draft.entry.id}.mdx：文件名应为 ${read}.mdx，或在 pinyin 里写明读法`,
      );
    return slug;
  }
  return draft.extra?.id ?? (taken.has(read) ? '' : read);
};

const unitsOf = (
  province: ProvinceEntry,
  input: PlacesInput,
  reader: Reader,
): readonly PlaceUnit[] => {
  const drafts = listed(province.data.code.slice(0, 2), input, reader);
  for (const entry of input.regions)
    if (entry.id.startsWith(`${province.id}/`)) join(drafts, entry);
  for (const extra of province.data.extraUnits)
    drafts.push({ name: extra.name, level: 'other', counties: [], extra });
  drafts.sort((a, b) => (a.code ?? '999999').localeCompare(b.code ?? '999999'));
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const { suffix, ...names } = namesOf(draft, reader);
    const slug =
      slugOf(draft, province.id, names.pinyin, taken) ||
      `${names.pinyin} ${reader.read(suffix)}`.replaceAll(' ', '');
    if (taken.has(slug)) throw new Error(`${province.id} 里有两个 ${slug}，第二个是${draft.name}`);
    taken.add(slug);
    const id = `${province.id}/${slug}`;
    const data = draft.entry?.data;
    const note = draft.extra?.note;
    const sections = draft.entry?.sections;
    return {
      id,
      provinceId: province.id,
      slug,
      ...names,
      ...(draft.code === undefined ? {} : { code: draft.code }),
      level: data?.level ?? draft.level,
      own: draft.entry !== undefined,
      ...(sections ? { sections } : {}),
      address: draft.entry ? `/regions/${id}/` : `/regions/${province.id}/#${slug}`,
      aliases: unique([
        ...(data?.aliases ?? []),
        ...(draft.extra?.aliases ?? []),
        ...(input.names.aliases[id] ?? []),
      ]),
      formerNames: unique([...(data?.formerNames ?? []), ...(input.names.formerNames[id] ?? [])]),
      major: input.names.major.includes(id),
      ...(note === undefined ? {} : { note }),
      counties: draft.counties,
    };
  });
};

const provinceOf = (entry: ProvinceEntry, input: PlacesInput, reader: Reader): PlaceProvince => {
  const { id, data } = entry;
  const pinyin = reader.read(data.short);
  const joined = pinyin.replaceAll(' ', '');
  return {
    id,
    name: data.name,
    short: data.short,
    code: data.code,
    covered: data.covered,
    ...(data.note === undefined ? {} : { note: data.note }),
    address: `/regions/${id}/`,
    aliases: data.aliases,
    pinyin,
    alsoPinyin: unique([...reader.also(data.short), ...data.misreadings, id]).filter(
      (reading) => reading !== joined && reading !== pinyin,
    ),
    units: unitsOf(entry, input, reader),
  };
};

/** Every id that the tables of names speak of must exist. */
const checkTables = (places: Places, names: SearchPlaces): void => {
  const file = 'content/search/places.yaml';
  for (const id of [
    ...Object.keys(names.aliases),
    ...Object.keys(names.formerNames),
    ...names.major,
  ])
    if (!places.unit(id)) throw new Error(`${file}：没有 ${id} 这个地方`);
  const codes = new Set(places.units.flatMap((unit) => unit.counties.map((county) => county.code)));
  for (const code of Object.keys(names.counties))
    if (!codes.has(code)) throw new Error(`${file}：没有代码 ${code} 这个县`);
};

/** Joins the list of divisions with what the content says about places. */
export const buildPlaces = (input: PlacesInput): Places => {
  const reader = createReader(input.pinyin);
  const known = new Set(input.provinces.map(({ id }) => id));
  for (const { id } of input.regions)
    if (!known.has(id.replace(/\/.*$/, '')))
      throw new Error(`content/regions/${id}.mdx：没有这个省的 index.yaml`);
  const provinces = [...input.provinces]
    .sort((a, b) => a.data.code.localeCompare(b.data.code))
    .map((entry) => provinceOf(entry, input, reader));
  const units = provinces.flatMap((province) => province.units);
  const provinceById = new Map(provinces.map((province) => [province.id, province]));
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const places: Places = {
    provinces,
    units,
    province: (id) => provinceById.get(id),
    unit: (id) => unitById.get(id),
    words: input.names.words,
  };
  checkTables(places, input.names);
  return places;
};
