import { pageTextSchema, partsOf, type PageText, type SentenceText } from '../schema/page-text.ts';
import { collection } from './collection.ts';

/** Every sentence of a page, with its path in the data. */
const sentencesOf = ({
  sentences,
  questions,
  lists,
}: PageText): { path: PropertyKey[]; sentence: SentenceText }[] => [
  ...Object.entries(sentences).map(([name, sentence]) => ({ path: ['sentences', name], sentence })),
  ...questions.map(({ answer }, i) => ({ path: ['questions', i, 'answer'], sentence: answer })),
  ...Object.entries(lists).flatMap(([name, items]) =>
    items.map((sentence, i) => ({ path: ['lists', name, i], sentence })),
  ),
];

const partsIn = (data: PageText) =>
  sentencesOf(data).flatMap(({ path, sentence }) =>
    partsOf(sentence).map((part, i) => ({
      part,
      path: typeof sentence === 'string' ? path : [...path, i],
    })),
  );

/** Words of pages that are drawn by code: home, lapses, checklists, the calendar, pages of places. */
export const pages = collection({
  files: { folder: 'pages', depth: 1, file: '*', extension: 'yaml' },
  schema: pageTextSchema,
  shown: true,
  wordsOf: ({ page }) => page,
  links: (data) => [
    { path: ['page'], address: data.page },
    ...data.questions.map(({ link }, i) => ({ path: ['questions', i, 'link'], address: link })),
    ...partsIn(data).flatMap(({ part, path }) =>
      part.link === undefined
        ? []
        : [
            {
              path: [...path, 'link'],
              address: part.link.startsWith('#') ? `${data.page}${part.link}` : part.link,
            },
          ],
    ),
  ],
  facts: (data) =>
    partsIn(data).flatMap(({ part, path }) =>
      part.fact === undefined ? [] : [{ path: [...path, 'fact'], id: part.fact }],
    ),
  texts: (data) =>
    partsIn(data).map(({ part, path }) => ({
      path: [...path, 'text'],
      text: part.text,
      facts: part.fact === undefined ? undefined : [part.fact],
    })),
  // The parts of a sentence: two may be the same comma.
  mayRepeat: (path) => path.length > 1,
  namedLists: ({ sections }) => [
    { list: 'sections', key: 'id', names: sections.map(({ id }) => id) },
  ],
  usageLabel: ({ label }) => label,
  search: (_, { searchKind: kind, page, title = '', label, sections }) => {
    if (!kind) return [];
    return [
      { kind, title: title || label, short: label, address: page },
      ...sections.map((section) => ({
        kind,
        title: section.title,
        address: `${page}#${section.id}`,
        pageName: label,
      })),
    ];
  },
});
