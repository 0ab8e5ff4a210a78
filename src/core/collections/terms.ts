import { termSchema } from '../schema/term.ts';
import { collection, textsWithoutFigures } from './collection.ts';

/** The glossary; all terms stand on one page. */
export const terms = collection({
  files: { folder: 'terms', depth: 1, file: '*', extension: 'yaml' },
  schema: termSchema,
  shown: true,
  page: () => '/terms/',
  anchor: (id) => id,
  links: ({ page }) => (page ? [{ path: ['page'], address: page }] : []),
  facts: ({ facts }) => facts.map((id, i) => ({ id, path: ['facts', i] })),
  texts: ({ definition, gloss, facts }) => [
    { path: ['definition'], text: definition, facts: facts.length > 0 ? facts : undefined },
    ...textsWithoutFigures({ gloss }, ['gloss']),
  ],
  usageLabel: ({ term: name }) => `名词：${name}`,
  search: (id, { term: name, aliases }) => [
    { kind: 'term', title: name, aliases, address: `/terms/#${id}` },
  ],
});
