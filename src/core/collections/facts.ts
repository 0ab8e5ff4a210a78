import { placesInFigures } from '../schema/figure-values.ts';
import { factSchema } from '../schema/fact.ts';
import { collection } from './collection.ts';

/** Everything that the handbook states; each fact is a series in time with its citations. */
export const facts = collection({
  files: { folder: 'facts', depth: 2, file: '*', extension: 'yaml' },
  schema: factSchema,
  shown: true,
  uniqueIds: { what: '事实编号', expected: '所有主题里都没有用过的文件名' },
  uniqueTitles: true,
  page: (id) => `/facts/${id}/`,
  title: ({ title }) => title,
  sources: ({ values }) =>
    values.flatMap(({ cite }, i) =>
      cite.flatMap(({ source }, j) =>
        source === undefined ? [] : [{ path: ['values', i, 'cite', j, 'source'], id: source }],
      ),
    ),
  places: ({ appliesTo, values }) => [
    ...(appliesTo === 'national' ? [] : appliesTo.map((id, i) => ({ path: ['appliesTo', i], id }))),
    ...placesInFigures(values),
  ],
});
