import { changeSchema } from '../schema/change.ts';
import { collection } from './collection.ts';

/** The page of the month of a day. */
const monthPage = (day: string): string => `/changes/handbook/${day.slice(0, 7)}/`;

/**
 * What changed in the handbook, one file per day. One page lists all days; the page of each month has them in
 * full.
 */
export const changes = collection({
  files: { folder: 'changes', depth: 1, file: '*', extension: 'yaml' },
  schema: changeSchema,
  shown: true,
  page: () => '/changes/',
  anchor: (id) => `d${id}`,
  alsoAt: (id) => [monthPage(id), `${monthPage(id)}#d${id}`],
  fileName: ({ date }) => date,
  links: ({ items }) =>
    items.flatMap(({ page }, i) => (page ? [{ path: ['items', i, 'page'], address: page }] : [])),
  texts: ({ items }) =>
    items.map(({ text }, i) => ({ path: ['items', i, 'text'], text, facts: undefined })),
});
