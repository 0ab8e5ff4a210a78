import { checklistSchema } from '../schema/checklist.ts';
import { collection, textsWithoutFigures } from './collection.ts';
import { diagramFacts, diagramTexts } from './diagram-fields.ts';

/** Checklists by life event; each line leads to the section that answers. */
export const events = collection({
  files: { folder: 'events', depth: 1, file: '*', extension: 'yaml' },
  schema: checklistSchema,
  shown: true,
  page: (id) => `/events/${id}/`,
  links: ({ lines }) => lines.map(({ link }, i) => ({ path: ['lines', i, 'link'], address: link })),
  facts: ({ lines, diagram }) => [
    ...lines.flatMap(({ fact }, i) => (fact ? [{ path: ['lines', i, 'fact'], id: fact }] : [])),
    ...diagramFacts(diagram),
  ],
  texts: (data) => [
    ...textsWithoutFigures(data, ['title', 'short', 'description']),
    ...data.lines.flatMap(({ when, fact, what }, i) => [
      { path: ['lines', i, 'when'], text: when, facts: fact ? [fact] : undefined },
      { path: ['lines', i, 'what'], text: what, facts: undefined },
    ]),
    ...diagramTexts(data.diagram),
  ],
  title: ({ title }) => title,
  short: ({ short }) => short,
  usageLabel: ({ short }) => short,
  llmsHeading: '按事情的清单',
  search: (id, { title, short, aliases }) => [
    { kind: 'guide', title, short, aliases, address: `/events/${id}/` },
  ],
});
