import type { SectionsOfPlace } from '../../core/collections/collection.ts';
import {
  answeredLocalities,
  separateInsurers,
} from '../../core/local-rules/answered-localities.ts';
import { askedPlaceOf } from '../../core/rules/place-figures.ts';
import { collectionOf } from '../../core/collections/index.ts';
import { LAW_FOLLOWED_SINCE, lawDates, lawYearAddress } from '../../core/dates/law-dates.ts';
import {
  SOURCE_GROUPS,
  sourceListAddress,
  sourceListSlugs,
} from '../../core/schema/source-lists.ts';
import { FIXED_PAGES } from '../../core/schema/fixed-pages.ts';
import { sectionOf } from '../../core/schema/local-topics.ts';
import { entriesOf, validOf, type Entry } from './entry.ts';
import { idsInBody } from './page-ids.ts';
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
    const address = pageAddressOf(entry);
    if (address === undefined || entry.template) continue;
    page(address, idsOf(entry, sections));
    for (const other of collectionOf(entry.name).alsoAt?.(entry.id) ?? []) known.add(other);
  }
  for (const { id } of entriesOf(entries, 'provinces')) known.add(`/regions/#${id}`);
  for (const id of idsOfCoveredProvinces(entries)) page(`/changes/${id}/`, ['rules']);
  for (const address of [...lawYears(entries), ...sourceLists(entries)]) known.add(address);
  for (const place of places) page(`/regions/${before(place)}/`, [after(place)].filter(Boolean));
  for (const place of answeredPlaces(entries, places))
    page(`/regions/${place}/`, collectionOf('regions').ids?.(place, undefined, sections) ?? []);
  for (const { id } of entriesOf(entries, 'regions'))
    known.add(`/regions/${before(id)}/#${after(id)}`);
  return known;
};

/** Pages of the years of national law before the one of the newest change of the handbook. */
const lawYears = (entries: readonly Entry[]): Set<string> => {
  const days = validOf(entries, 'changes').map(({ data }) => data.date);
  const newest = days.toSorted().at(-1)?.slice(0, 4) ?? '';
  const years = lawDates(validOf(entries, 'facts'), LAW_FOLLOWED_SINCE).map(({ date }) =>
    date.slice(0, 4),
  );
  return new Set(years.filter((year) => year < newest).map(lawYearAddress));
};

/** Pages that list the documents of a kind. */
const sourceLists = (entries: readonly Entry[]): string[] =>
  SOURCE_GROUPS.flatMap(({ kind, id }) => {
    const documents = validOf(entries, 'sources').filter(({ data }) => data.kind === kind);
    return sourceListSlugs(id, documents.length).map(sourceListAddress);
  });

/** Ids of the provinces where the mainland's insurance applies. */
export const idsOfCoveredProvinces = (entries: readonly Entry[]): string[] =>
  validOf(entries, 'provinces')
    .filter(({ data }) => data.covered)
    .map(({ id }) => id);

/** Places without a file of which enough is known for a page. */
export const answeredPlaces = (
  entries: readonly Entry[],
  places: ReadonlySet<string>,
): string[] => {
  const isAnswered = answeredLocalities(validOf(entries, 'facts'), validOf(entries, 'provinces'));
  return [...places].filter((place) => after(place) !== '' && isAnswered(place));
};

const before = (place: string): string => place.split('/')[0] ?? '';
const after = (place: string): string => place.split('/')[1] ?? '';

/** The page that a file makes, or on which it stands; undefined for files that only search reads. */
export const pageAddressOf = ({
  name,
  id,
  data,
}: Pick<Entry, 'name' | 'id' | 'data'>): string | undefined => collectionOf(name).page?.(id, data);

/** For each place, the sections of its page that have local facts: its own, or those of its insurer. */
const sectionsByPlace = (entries: readonly Entry[]): SectionsOfPlace => {
  const sections = new Map<string, Set<string>>();
  for (const { data } of validOf(entries, 'facts'))
    if (data.appliesTo !== 'national')
      for (const place of data.appliesTo) {
        const section = sectionOf(data);
        if (section) sections.set(place, (sections.get(place) ?? new Set()).add(section));
      }
  const insurers = separateInsurers(validOf(entries, 'provinces'));
  return (place) => {
    const { insurer } = askedPlaceOf(place, insurers.get(place));
    return new Set([place, insurer].flatMap((one) => [...(sections.get(one) ?? [])]));
  };
};

const idsOf = (entry: Entry, sectionsOf: SectionsOfPlace): string[] => {
  const { anchor, ids } = collectionOf(entry.name);
  return [
    ...(anchor ? [anchor(entry.id)] : []),
    ...(ids?.(entry.id, entry.data, sectionsOf) ?? []),
    ...idsInBody(entry).map(({ id }) => id),
  ];
};
