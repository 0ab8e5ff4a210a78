import { REGION_SECTIONS } from '../schema/local-topics.ts';
import { provinceSchema } from '../schema/region.ts';
import { collection, textsWithoutFigures } from './collection.ts';

/** Ids of a province's page; `local` stands there only where the province has other local facts. */
const SECTIONS: readonly string[] = ['sharing', 'cross-province', 'local', 'places'];
const OTHER_SECTIONS = REGION_SECTIONS.filter((section) => !SECTIONS.includes(section));

/** Provinces: what their places share. */
export const provinces = collection({
  files: {
    folder: 'regions',
    depth: 2,
    file: 'index',
    extension: 'yaml',
    namedAfter: 'folder',
  },
  schema: provinceSchema,
  shown: true,
  page: (id) => `/regions/${id}/`,
  ids: (id, data, sectionsOf) => {
    if (data?.covered === false) return [];
    const local = OTHER_SECTIONS.some((section) => sectionsOf(id).has(section));
    return [
      ...SECTIONS.filter((section) => section !== 'local' || local),
      ...OTHER_SECTIONS.filter((section) => sectionsOf(id).has(section)),
      ...(data?.extraLocalities ?? []).map((locality) => locality.id),
    ];
  },
  facts: ({ fullyOpen }) =>
    fullyOpen ? [{ id: fullyOpen.fact, path: ['fullyOpen', 'fact'] }] : [],
  texts: (data) => [
    ...textsWithoutFigures(data, ['note']),
    ...data.extraLocalities.map(({ note }, i) => ({
      path: ['extraLocalities', i, 'note'],
      text: note,
      facts: undefined,
    })),
  ],
  namedLists: ({ extraLocalities }) => [
    { list: 'extraLocalities', key: 'id', names: extraLocalities.map(({ id }) => id) },
  ],
  title: ({ short }) => `在${short}参保`,
});
