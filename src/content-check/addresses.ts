import { entriesOf, type Entry } from './entry.ts';
import { PROVINCE_IDS, REGION_IDS, idsInBody } from './page-ids.ts';
import { readEntries } from './read.ts';
import type { ContentFile } from './types.ts';

/** Pages that stand whatever the content is, and the ids on those that an author may link to. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/guides/': [],
  '/regions/': [],
  '/lapse/': [],
  '/terms/': [],
  '/sources/': [],
  '/corrections/': [],
  '/changes/': [],
  '/search/': [],
  '/about/': ['who', 'how', 'disclaimer', 'privacy', 'use'],
};

/** Every address that the files make, and every id on those pages (`/lapse/#medical`). */
export const knownAddresses = (
  files: readonly ContentFile[],
  places?: ReadonlySet<string>,
): ReadonlySet<string> => addressesOf(readEntries(files).entries, places);

export const addressesOf = (
  entries: readonly Entry[],
  places: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const known = new Set<string>();
  const page = (address: string, ids: Iterable<string>): void => {
    known.add(address);
    for (const id of ids) known.add(`${address}#${id}`);
  };
  for (const [address, ids] of Object.entries(FIXED)) page(address, ids);
  for (const entry of entries) {
    const address = pageOf(entry);
    if (address !== undefined && !entry.template) page(address, idsOf(entry));
  }
  for (const { id } of entriesOf(entries, 'provinces')) known.add(`/regions/#${id}`);
  if (entriesOf(entries, 'tools').length > 0) known.add('/tools/');
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

const idsOf = (entry: Entry): string[] => {
  const written = idsInBody(entry).map(({ id }) => id);
  switch (entry.name) {
    case 'regions':
      return [...REGION_IDS, ...written];
    case 'provinces':
      return [...PROVINCE_IDS, ...(entry.data?.extraUnits ?? []).map((unit) => unit.id)];
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
