import type { CollectionEntry } from 'astro:content';
import { LOCAL_QUESTIONS, type LocalQuestion } from '../core/schema/local-topics.ts';
import { entries } from './content.ts';
import { localFacts, type LocalFact } from './local-facts.ts';
import { places } from './places.ts';

export { localFacts, placeFacts, type LocalFact } from './local-facts.ts';

/** A region with a page of its own. */
interface RegionPage {
  readonly id: string;
  readonly provinceId: string;
  readonly name: string;
  readonly short: string;
  readonly address: string;
  readonly entry: CollectionEntry<'regions'>;
  readonly local: readonly LocalFact[];
  /** Whether it says anything that holds for no other place. */
  readonly hasOwnContent: boolean;
}

/** Questions about a place that nothing local settles. */
export const openQuestions = (local: readonly LocalFact[]): LocalQuestion[] =>
  LOCAL_QUESTIONS.filter((question) => !local.some(({ settles }) => settles.includes(question)));

/** All regions with pages of their own, by province and in the order of their codes. */
export const regionPages = async (): Promise<RegionPage[]> => {
  const all = await places();
  const order = new Map(all.units.map((unit, i) => [unit.id, i]));
  const pages = await Promise.all(
    (await entries('regions')).map(async (entry) => {
      const local = await localFacts(entry.id);
      return {
        id: entry.id,
        provinceId: entry.id.split('/')[0]!,
        name: entry.data.name,
        short: entry.data.short,
        address: `/regions/${entry.id}/`,
        entry,
        local,
        hasOwnContent:
          entry.data.firstBatch || local.some(({ own }) => own) || Boolean(entry.body?.trim()),
      };
    }),
  );
  return pages.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
};

/** Names of the places that a fact holds for. Throws where an id is no place. */
export const placeNames = async (ids: readonly string[]): Promise<string[]> => {
  const all = await places();
  return ids.map((id) => {
    const place = all.unit(id) ?? all.province(id);
    if (!place) throw new Error(`“${id}” is no place: see content/regions and the list of places`);
    return place.short;
  });
};

/** The first 31 areas of 2024-12-02, by province in the order of their codes. */
export const firstBatch = async () => {
  const all = await places();
  const pages = (await regionPages()).filter((page) => page.entry.data.firstBatch);
  return all.provinces
    .map((province) => ({
      province,
      regions: pages.filter((page) => page.provinceId === province.id),
    }))
    .filter((group) => group.regions.length > 0);
};
