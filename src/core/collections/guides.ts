import { guideSchema } from '../schema/guide.ts';
import { addressList, collection, pageAndSections, textsWithoutFigures } from './collection.ts';
import { diagramFacts, diagramTexts } from './diagram-fields.ts';

/** The guide that says which subjects the handbook does not treat; search sends readers there. */
export const NOT_COVERED = 'not-covered';

/** How-tos and explanations. */
export const guides = collection({
  files: { folder: 'guides', depth: 1, file: '*', extension: 'mdx' },
  schema: guideSchema,
  shown: true,
  answerFirst: true,
  page: (id) => `/guides/${id}/`,
  links: ({ next }) => addressList('next', next),
  facts: ({ diagram }) => diagramFacts(diagram),
  texts: (data) => [...textsWithoutFigures(data, ['description']), ...diagramTexts(data.diagram)],
  title: ({ title }) => title,
  short: ({ short }) => short,
  usageLabel: ({ short }) => short,
  llmsHeading: '办事指南',
  search: (id, data, sections) => {
    const [page, ...parts] = pageAndSections('guide', data, `/guides/${id}/`, sections);
    return [{ ...page!, kind: id === NOT_COVERED ? 'page' : 'guide' }, ...parts];
  },
});
