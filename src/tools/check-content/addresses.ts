import { FIXED_PAGES } from '../../core/schema/fixed-pages.ts';
import { entriesOf, validOf, type Entry, type EntryOf } from './entry.ts';
import { PROVINCE_IDS, REGION_IDS, idsInBody } from './page-ids.ts';
import { readEntries } from './read-entries.ts';
import type { ContentFile } from './problem.ts';

/** Every address that the files make, and every id on those pages (`/lapse/#medical`). */
export const knownAddresses = (
  files: readonly ContentFile[],
  places?: ReadonlySet<string>,
): ReadonlySet<string> => addressesOf(readEntries(files).entries, places);

/** The same for entries that have been read. */
export const addressesOf = (
  entries: readonly Entry[],
  places: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const known = new Set<string>();
  const page = (address: string, ids: Iterable<string>): void => {
    known.add(address);
    for (const id of ids) known.add(`${address}#${id}`);
  };
  const sections = sectionsByPlace(entries);
  for (const [address, { ids = [] }] of Object.entries(FIXED_PAGES)) page(address, ids);
  for (const entry of entries) {
    const address = pageOf(entry);
    if (address !== undefined && !entry.template) page(address, idsOf(entry, sections));
  }
  for (const { id } of entriesOf(entries, 'provinces')) known.add(`/regions/#${id}`);
  for (const place of places) page(`/regions/${before(place)}/`, [after(place)].filter(Boolean));
  for (const { id } of entriesOf(entries, 'regions'))
    known.add(`/regions/${before(id)}/#${after(id)}`);
  return known;
};

const before = (place: string): string => place.split('/')[0] ?? '';
const after = (place: string): string => place.split('/')[1] ?? '';

/** The page that a file makes, or on which it stands; undefined for what only search reads. */
export const pageOf = ({ name, id }: Pick<Entry, 'name' | 'id'>): string | undefined => {
  switch (name) {
    case 'guides':
    case 'tools':
    case 'facts':
    case 'sources':
      return `/${name}/${id}/`;
    case 'comparisons':
      return `/compare/${id}/`;
    case 'regions':
    case 'provinces':
      return `/regions/${id}/`;
    case 'lapses':
      return '/lapse/';
    case 'corrections':
    case 'terms':
    case 'changes':
      return `/${name}/`;
    default:
      return undefined;
  }
};

type Sections = ReadonlyMap<string, ReadonlySet<string>>;

/** For each place, the sections of which a local fact that names it speaks. */
const sectionsByPlace = (entries: readonly Entry[]): Sections => {
  const sections = new Map<string, Set<string>>();
  for (const { data } of validOf(entries, 'facts'))
    if (data.section && data.appliesTo !== 'national')
      for (const place of data.appliesTo)
        sections.set(place, new Set([...(sections.get(place) ?? []), data.section]));
  return sections;
};

/** The section of what else is particular stands only where there is something. */
const regionIds = (id: string, sections: Sections): string[] =>
  REGION_IDS.filter(
    (section) =>
      section !== 'more' || [id, before(id)].some((place) => sections.get(place)?.has('more')),
  );

const provinceIds = ({ id, data }: EntryOf<'provinces'>, sections: Sections): string[] => {
  if (data?.covered === false) return [];
  const local = [...(sections.get(id) ?? [])].some((section) => !PROVINCE_IDS.includes(section));
  return PROVINCE_IDS.filter((section) => section !== 'local' || local);
};

const idsOf = (entry: Entry, sections: Sections): string[] => {
  const written = idsInBody(entry).map(({ id }) => id);
  switch (entry.name) {
    case 'regions':
      return [...regionIds(entry.id, sections), ...written];
    case 'provinces':
      return [
        ...provinceIds(entry, sections),
        ...(entry.data?.extraUnits ?? []).map((unit) => unit.id),
      ];
    case 'lapses':
    case 'corrections':
    case 'terms':
      return [entry.id, ...written];
    case 'changes':
      return [`d${entry.id}`];
    default:
      return written;
  }
};
