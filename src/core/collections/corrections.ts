import { correctionSchema } from '../schema/correction.ts';
import { VERDICT_CLAUSES } from '../wording/verdict-labels.ts';
import { addressList, collection } from './collection.ts';

/** Claims that circulate, checked; all of them stand on one page. */
export const corrections = collection({
  files: { folder: 'corrections', depth: 1, file: '*', extension: 'yaml' },
  schema: correctionSchema,
  shown: true,
  page: () => '/corrections/',
  anchor: (id) => id,
  links: ({ pages }) => addressList('pages', pages),
  facts: ({ facts }) => facts.map((id, i) => ({ id, path: ['facts', i] })),
  texts: ({ holds, facts }) => [{ path: ['holds'], text: holds, facts }],
  usageLabel: ({ claim }) => `更正：${claim}`,
  search: (id, { claim, verdict, aliases }) => [
    {
      kind: 'correction',
      title: `${VERDICT_CLAUSES[verdict]}：“${claim}”`,
      aliases,
      address: `/corrections/#${id}`,
    },
  ],
});
