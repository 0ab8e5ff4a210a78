import type { CollectionEntry } from 'astro:content';
import { entries } from './content.ts';
import type { PlaceLocality } from '../core/places/index.ts';
import { localFacts, separateInsurerOf, type LocalFact } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { pageWords } from './page-texts.ts';
import { places } from './places.ts';

/** A city whose people another authority than its province insures. */
export interface InsuredApart {
  readonly short: string;
  /** Short name of the authority. */
  readonly insurer: string;
  /** Where the authority stands on the page of the province. */
  readonly address: string;
  readonly provinceAddress: string;
}

const insuredApart = async ({
  id,
  short,
  provinceId,
}: PlaceLocality): Promise<InsuredApart | undefined> => {
  const insurerId = await separateInsurerOf(id);
  const insurer = insurerId === undefined ? undefined : (await places()).locality(insurerId);
  return (
    insurer && {
      short,
      insurer: insurer.short,
      address: insurer.address,
      provinceAddress: `/regions/${provinceId}/`,
    }
  );
};

/** A region with a page of its own. */
interface RegionPage {
  readonly id: string;
  readonly provinceId: string;
  readonly name: string;
  readonly short: string;
  readonly address: string;
  readonly firstBatch: boolean;
  readonly description: string;
  /** The authority that insures the people here instead of the province. */
  readonly apart: InsuredApart | undefined;
  /** Its file in `content/regions/`; absent where the page is made of facts alone. */
  readonly entry: CollectionEntry<'regions'> | undefined;
  readonly local: readonly LocalFact[];
  /** Whether it says anything that holds for no other place. */
  readonly hasOwnContent: boolean;
}

/** All places with pages of their own, by province and in the order of their codes. */
export const regionPages = memoize(async (): Promise<RegionPage[]> => {
  const files = new Map((await entries('regions')).map((entry) => [entry.id, entry]));
  const words = await pageWords('places');
  return Promise.all(
    (await places()).localities
      .filter(({ hasPage }) => hasPage)
      .map(async (locality) => {
        const { id, provinceId, name, short, address } = locality;
        const entry = files.get(id);
        const local = await localFacts(id);
        const firstBatch = entry?.data.firstBatch ?? false;
        return {
          id,
          provinceId,
          name,
          short,
          address,
          firstBatch,
          description: entry?.data.description ?? words.plain('place-description', { short }),
          apart: await insuredApart(locality),
          entry,
          local,
          hasOwnContent: firstBatch || local.some(({ own }) => own) || Boolean(entry?.body?.trim()),
        };
      }),
  );
});

/** Names of the places that a fact holds for. Throws where an id is no place. */
export const placeNames = async (ids: readonly string[]): Promise<string[]> => {
  const all = await places();
  return ids.map((id) => {
    const place = all.locality(id) ?? all.province(id);
    if (!place) throw new Error(`“${id}” is no place: see content/regions and the list of places`);
    return place.short;
  });
};

/** The first 31 areas of 2024-12-02, by province in the order of their codes. */
export const firstBatch = async () => {
  const all = await places();
  const pages = (await regionPages()).filter((page) => page.firstBatch);
  return all.provinces
    .map((province) => ({
      province,
      regions: pages.filter((page) => page.provinceId === province.id),
    }))
    .filter((group) => group.regions.length > 0);
};
