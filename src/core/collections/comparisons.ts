import { COMPARISON_FACTS } from '../rules/comparison-rules.ts';
import { comparisonSchema } from '../schema/comparison.ts';
import { addressList, collection, pageAndSections, textsWithoutFigures } from './collection.ts';

/** Comparisons of several choices, row by row. */
export const comparisons = collection({
  files: { folder: 'comparisons', depth: 1, file: '*', extension: 'mdx' },
  schema: comparisonSchema,
  shown: true,
  page: (id) => `/compare/${id}/`,
  links: ({ next }) => addressList('next', next),
  facts: ({ rows }) =>
    rows.flatMap(({ cells }, i) =>
      cells.map(({ fact }, j) => ({ id: fact, path: ['rows', i, 'cells', j, 'fact'] })),
    ),
  otherFacts: () => [COMPARISON_FACTS.minimum],
  texts: (data) => [
    ...textsWithoutFigures(data, ['description']),
    ...data.rows.flatMap(({ cells, note }, i) => [
      ...cells.map(({ text, fact }, j) => ({
        path: ['rows', i, 'cells', j, 'text'],
        text,
        facts: [fact],
      })),
      { path: ['rows', i, 'note'], text: note ?? '', facts: undefined },
    ]),
  ],
  namedLists: ({ subjects, rows }) => [
    { list: 'subjects', key: 'id', names: subjects.map(({ id }) => id) },
    { list: 'rows', key: 'id', names: rows.map(({ id }) => id) },
  ],
  mayRepeat: (path) => path.at(-1) === 'cells',
  title: ({ title }) => title,
  short: ({ short }) => short,
  usageLabel: ({ short }) => short,
  llmsHeading: '对比',
  search: (id, data, sections) => pageAndSections('compare', data, `/compare/${id}/`, sections),
});
