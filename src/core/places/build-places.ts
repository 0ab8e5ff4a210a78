/**
 * Builds the tree of places from the list of administrative divisions and from what content/ says
 * about places.
 */
import {
  attachRegion,
  listLocalities,
  type UnresolvedLocality,
  type PlacesInput,
  type ProvinceEntry,
} from './place-builders.ts';
import type { SearchPlaces } from '../schema/search-places.ts';
import { splitPlaceName } from './place-names.ts';
import { pinyinReaderFor, type PinyinReader } from './pinyin.ts';
import type { PlaceProvince, Places, PlaceLocality } from './place-types.ts';

export type { PlacesInput, ProvinceEntry, RegionEntry } from './place-builders.ts';

const unique = (list: readonly string[]): string[] => [...new Set(list)];

const resolveNames = (draft: UnresolvedLocality, reader: PinyinReader) => {
  const { entry, extra } = draft;
  const cut = splitPlaceName(draft.name);
  const stem = extra ? extra.short : cut.stem;
  return {
    name: draft.name,
    short: entry?.data.short ?? extra?.short ?? cut.short,
    suffix: cut.suffix,
    pinyin: entry?.data.pinyin ?? reader.read(stem),
    alsoPinyin: entry?.data.pinyin === undefined ? reader.otherReadings(stem) : [],
  };
};

const resolveSlug = (
  draft: UnresolvedLocality,
  province: string,
  pinyin: string,
  taken: Set<string>,
): string => {
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

const buildLocalities = (
  province: ProvinceEntry,
  input: PlacesInput,
  reader: PinyinReader,
): readonly PlaceLocality[] => {
  const unresolved = listLocalities(province.data.code.slice(0, 2), input, reader);
  for (const entry of input.regions)
    if (entry.id.startsWith(`${province.id}/`)) attachRegion(unresolved, entry);
  for (const extra of province.data.extraLocalities)
    unresolved.push({ name: extra.name, level: 'other', counties: [], extra });
  unresolved.sort((a, b) => (a.code ?? '999999').localeCompare(b.code ?? '999999'));
  const takenSlugs = new Set<string>();
  const localities = unresolved.map((draft) => {
    const { suffix, ...names } = resolveNames(draft, reader);
    const slug =
      resolveSlug(draft, province.id, names.pinyin, takenSlugs) ||
      `${names.pinyin} ${reader.read(suffix)}`.replaceAll(' ', '');
    if (takenSlugs.has(slug))
      throw new Error(`${province.id} 里有两个 ${slug}，第二个是${draft.name}`);
    takenSlugs.add(slug);
    const id = `${province.id}/${slug}`;
    const data = draft.entry?.data;
    const note = draft.extra?.note;
    const separateAuthority = province.data.extraLocalities.find(
      (extra) => extra.runsOwnInsurance && [extra.id, ...extra.cities].includes(slug),
    )?.short;
    const hasPage = draft.entry !== undefined || (input.isAnswered?.(id) ?? false);
    const sections = draft.entry ? draft.entry.sections : input.localitySections?.[id];
    return {
      id,
      provinceId: province.id,
      slug,
      ...names,
      ...(draft.code === undefined ? {} : { code: draft.code }),
      level: data?.level ?? draft.level,
      hasPage,
      ...(sections ? { sections } : {}),
      address: hasPage ? `/regions/${id}/` : `/regions/${province.id}/#${slug}`,
      aliases: unique([
        ...(data?.aliases ?? []),
        ...(draft.extra?.aliases ?? []),
        ...(input.names.aliases[id] ?? []),
      ]),
      formerNames: unique([...(data?.formerNames ?? []), ...(input.names.formerNames[id] ?? [])]),
      isMajor: input.names.major.includes(id),
      ...(note === undefined ? {} : { note }),
      ...(separateAuthority === undefined ? {} : { separateAuthority }),
      counties: draft.counties,
    };
  });
  for (const { id, cities } of province.data.extraLocalities)
    for (const city of cities)
      if (!takenSlugs.has(city))
        throw new Error(
          `content/regions/${province.id}/index.yaml：extraLocalities 里 ${id} 的 cities 写了 ${city}，这个省没有这个地方`,
        );
  return localities;
};

const buildProvince = (
  entry: ProvinceEntry,
  input: PlacesInput,
  reader: PinyinReader,
): PlaceProvince => {
  const { id, data } = entry;
  const pinyin = reader.read(data.short);
  const joined = pinyin.replaceAll(' ', '');
  return {
    id,
    name: data.name,
    short: data.short,
    code: data.code,
    covered: data.covered,
    ...(entry.sections ? { sections: entry.sections } : {}),
    ...(data.note === undefined ? {} : { note: data.note }),
    address: `/regions/${id}/`,
    aliases: data.aliases,
    groups: Object.entries(input.names.groups)
      .filter(([, members]) => members.includes(id))
      .map(([name]) => name),
    pinyin,
    alsoPinyin: unique([...reader.otherReadings(data.short), ...data.misreadings, id]).filter(
      (reading) => reading !== joined && reading !== pinyin,
    ),
    localities: buildLocalities(entry, input, reader),
  };
};

/** Throws where content/search/places.yaml names an id or a code that does not exist. */
const checkNameTables = (places: Places, names: SearchPlaces): void => {
  const file = 'content/search/places.yaml';
  for (const id of [
    ...Object.keys(names.aliases),
    ...Object.keys(names.formerNames),
    ...names.major,
  ])
    if (!places.locality(id)) throw new Error(`${file}：没有 ${id} 这个地方`);
  for (const id of Object.values(names.groups).flat())
    if (!places.province(id)) throw new Error(`${file}：没有 ${id} 这个省`);
  const codes = new Set(
    places.localities.flatMap((locality) => locality.counties.map((county) => county.code)),
  );
  for (const code of Object.keys(names.counties))
    if (!codes.has(code)) throw new Error(`${file}：没有代码 ${code} 这个县`);
};

/**
 * Builds all places. Throws, naming the file, where the content contradicts the list of divisions.
 */
export const buildPlaces = (input: PlacesInput): Places => {
  const reader = pinyinReaderFor(input.pinyin);
  const known = new Set(input.provinces.map(({ id }) => id));
  for (const { id } of input.regions)
    if (!known.has(id.replace(/\/.*$/, '')))
      throw new Error(`content/regions/${id}.mdx：没有这个省的 index.yaml`);
  const provinces = [...input.provinces]
    .sort((a, b) => a.data.code.localeCompare(b.data.code))
    .map((entry) => buildProvince(entry, input, reader));
  const localities = provinces.flatMap((province) => province.localities);
  const provinceById = new Map(provinces.map((province) => [province.id, province]));
  const localityById = new Map(localities.map((locality) => [locality.id, locality]));
  const places: Places = {
    provinces,
    localities,
    province: (id) => provinceById.get(id),
    locality: (id) => localityById.get(id),
    ambiguousNames: input.names.words,
  };
  checkNameTables(places, input.names);
  return places;
};
