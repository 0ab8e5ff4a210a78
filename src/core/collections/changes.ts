import { changeSchema } from '../schema/change.ts';
import { collection } from './collection.ts';

/** What changed in the handbook, a file a day; all days stand on one page. */
export const changes = collection({
  files: { folder: 'changes', depth: 1, file: '*', extension: 'yaml' },
  schema: changeSchema,
  shown: true,
  page: () => '/changes/',
  anchor: (id) => `d${id}`,
  fileName: ({ date }) => date,
  links: ({ items }) =>
    items.flatMap(({ page }, i) => (page ? [{ path: ['items', i, 'page'], address: page }] : [])),
  texts: ({ items }) =>
    items.map(({ text }, i) => ({ path: ['items', i, 'text'], text, facts: undefined })),
});
