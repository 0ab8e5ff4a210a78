import { correctionSchema, subjectAddress } from '../schema/correction.ts';
import { VERDICT_CLAUSES } from '../wording/verdict-labels.ts';
import { addressList, collection } from './collection.ts';

/** The list of all claims, on which each keeps the address that it had before subjects had pages. */
const LIST = '/corrections/';

/** Claims that circulate, checked in full on the page of their subject. */
export const corrections = collection({
  files: { folder: 'corrections', depth: 1, file: '*', extension: 'yaml' },
  schema: correctionSchema,
  shown: true,
  // Of a broken file the subject is not known.
  page: (_, data) => (data ? subjectAddress(data.subject) : LIST),
  anchor: (id) => id,
  alsoAt: (id) => [`${LIST}#${id}`],
  links: ({ pages }) => addressList('pages', pages),
  facts: ({ facts }) => facts.map((id, i) => ({ id, path: ['facts', i] })),
  texts: ({ holds, facts }) => [{ path: ['holds'], text: holds, facts }],
  usageLabel: ({ claim }) => `更正：${claim}`,
  search: (id, { claim, subject, verdict, aliases }) => [
    {
      kind: 'correction',
      title: `${VERDICT_CLAUSES[verdict]}：“${claim}”`,
      aliases,
      address: `${subjectAddress(subject)}#${id}`,
    },
  ],
});
