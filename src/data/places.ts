import { buildPlaces, divisions, type Places } from '../places/index.ts';
import { entries, once } from './content.ts';
import { localFacts, placeFacts } from './local-facts.ts';

/** Sections of a page that say something about the place; who shares across provinces is told everywhere. */
const sectionsOf = async (id: string): Promise<string[]> => [
  'cross-province',
  ...new Set((await localFacts(id)).map(({ section }) => section)),
];

/** What its province's page says about a place that has no page. */
const unitSections = async (): Promise<Record<string, string[]>> => {
  const ids = new Set(
    (await entries('facts')).flatMap(({ data }) =>
      data.appliesTo === 'national' ? [] : data.appliesTo.filter((id) => id.includes('/')),
    ),
  );
  return Object.fromEntries(
    await Promise.all(
      [...ids].map(async (id) => [
        id,
        [...new Set((await placeFacts(id)).map(({ section }) => section))],
      ]),
    ),
  );
};

const build = async (): Promise<Places> => {
  const [pinyin] = await entries('searchPinyin');
  const [names] = await entries('searchPlaces');
  if (!pinyin || !names) throw new Error('content/search/ has no pinyin.yaml or no places.yaml');
  return buildPlaces({
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
    unitSections: await unitSections(),
    pinyin: pinyin.data,
    names: names.data,
  });
};

/** Every province and every unit in it, with names, pinyin and addresses. */
export const places = once(build);
