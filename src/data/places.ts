import {
  buildPlaces,
  divisions,
  type Places,
  type PlacesInput,
  type PlaceLocality,
} from '../core/places/index.ts';
import { REGION_SECTIONS, type RegionSection } from '../core/schema/local-topics.ts';
import { entries } from './content.ts';
import { localFacts, ownLocalFacts, type LocalFact } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { localitiesWithAnswers } from './place-answers.ts';

/** What each fact says, as one text. */
const factTexts = memoize(
  async () =>
    new Map((await entries('facts')).map(({ id, data }) => [id, JSON.stringify(data.values)])),
);

/** The section to which search leads although it stands within another, if one of the facts has its words. */
const inner = async (facts: readonly LocalFact[]): Promise<string[]> => {
  const [words] = await entries('searchWords');
  const texts = await factTexts();
  return Object.entries(words?.data.sections ?? {})
    .filter(([, { within, words: asked }]) =>
      facts.some(
        ({ id, section }) =>
          section === within && asked.some((word) => texts.get(id)?.includes(word)),
      ),
    )
    .map(([id]) => id);
};

/** Sections that facts stand in, in the order of pages. */
const sectionsWith = (facts: readonly LocalFact[]): RegionSection[] =>
  REGION_SECTIONS.filter((name) => facts.some(({ section }) => section === name));

/**
 * Sections of a page that say something about the place; every page has a section on sharing across
 * provinces.
 */
const sectionsOf = async (id: string): Promise<string[]> => {
  const facts = await localFacts(id);
  return [...new Set(['cross-province', ...sectionsWith(facts), ...(await inner(facts))])];
};

/** Sections about a place without a file: on its page, or on that of its province. */
const localitySections = async (
  localities: readonly PlaceLocality[],
): Promise<Record<string, string[]>> => {
  const named = new Set(
    (await entries('facts')).flatMap(({ data }) =>
      data.appliesTo === 'national' ? [] : data.appliesTo.filter((id) => id.includes('/')),
    ),
  );
  return Object.fromEntries(
    await Promise.all(
      localities
        .filter(({ id, hasPage }) => hasPage || named.has(id))
        .map(async ({ id, hasPage }) => [
          id,
          hasPage ? await sectionsOf(id) : sectionsWith(await ownLocalFacts(id)),
        ]),
    ),
  );
};

const build = async (): Promise<Places> => {
  const [pinyin] = await entries('searchPinyin');
  const [names] = await entries('searchPlaces');
  if (!pinyin || !names) throw new Error('content/search/ has no pinyin.yaml or no places.yaml');
  const input: PlacesInput = {
    divisions,
    provinces: await Promise.all(
      (await entries('provinces')).map(async ({ id, data }) => ({
        id,
        data,
        sections: data.covered ? await sectionsOf(id) : [],
      })),
    ),
    regions: await Promise.all(
      (await entries('regions')).map(async ({ id, data }) => ({
        id,
        data,
        sections: await sectionsOf(id),
      })),
    ),
    pinyin: pinyin.data,
    names: names.data,
    isAnswered: await localitiesWithAnswers(),
  };
  const { localities } = buildPlaces(input);
  return buildPlaces({ ...input, localitySections: await localitySections(localities) });
};

/** Every province and every locality in it, with names, pinyin and addresses. */
export const places = memoize(build);

/** Provinces where the mainland's insurance applies. */
export const coveredProvinces = async () =>
  (await places()).provinces.filter(({ covered }) => covered);
