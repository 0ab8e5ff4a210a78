import { REGION_SECTIONS, SECTIONS_WITH_FACTS_ONLY } from '../schema/local-topics.ts';
import { regionSchema } from '../schema/region.ts';
import { collection, textsWithoutFigures } from './collection.ts';

const IDS: readonly string[] = [...REGION_SECTIONS, 'unknown'];
const ONLY_WITH_FACTS: readonly string[] = SECTIONS_WITH_FACTS_ONLY;

/** Places with a page of their own. */
export const regions = collection({
  files: {
    folder: 'regions',
    depth: 2,
    file: '*',
    extension: 'mdx',
    also: 'yaml',
    namedAfter: 'path',
  },
  schema: regionSchema,
  shown: true,
  uniqueIds: { what: '地区', expected: '一个地区一个文件：.mdx 或者 .yaml' },
  page: (id) => `/regions/${id}/`,
  ids: (id, _, sectionsOf) =>
    IDS.filter((section) => !ONLY_WITH_FACTS.includes(section) || sectionsOf(id).has(section)),
  reservedIds: IDS,
  texts: (data) => textsWithoutFigures(data, ['description']),
  title: ({ short }) => `在${short}参保`,
});
