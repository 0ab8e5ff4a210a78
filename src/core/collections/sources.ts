import { sourceSchema } from '../schema/source.ts';
import { collection } from './collection.ts';

/** Laws, numbered documents and official pages that facts rest on. */
export const sources = collection({
  files: { folder: 'sources', depth: 1, file: '*', extension: 'yaml' },
  schema: sourceSchema,
  shown: true,
  page: (id) => `/sources/${id}/`,
  title: ({ title }) => title,
});
