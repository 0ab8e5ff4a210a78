import { lapseSchema } from '../schema/lapse.ts';
import { collection, pageAndSections, textsWithoutFigures } from './collection.ts';

const POINTS = ['stops', 'since', 'kept', 'mend'] as const;

/** What a lapse in payments does to one insurance; all of them stand on one page. */
export const lapses = collection({
  files: { folder: 'lapses', depth: 1, file: '*', extension: 'mdx' },
  schema: lapseSchema,
  shown: true,
  page: () => '/lapse/',
  anchor: (id) => id,
  links: ({ myth }) =>
    myth.correction ? [{ path: ['myth', 'correction'], address: myth.correction }] : [],
  facts: (data) =>
    [...POINTS, 'myth' as const].map((field) => ({ id: data[field].fact, path: [field, 'fact'] })),
  texts: (data) => [
    ...textsWithoutFigures(data, ['description']),
    ...POINTS.map((field) => ({
      path: [field, 'text'],
      text: data[field].text,
      facts: [data[field].fact],
    })),
    { path: ['myth', 'answer'], text: data.myth.answer, facts: [data.myth.fact] },
  ],
  title: ({ title }) => title,
  short: ({ short }) => short,
  usageLabel: ({ short }) => `断缴：${short}`,
  llmsHeading: '断缴',
  search: (id, data, sections) => {
    const [whole, ...parts] = pageAndSections('lapse', data, `/lapse/#${id}`, sections);
    return [{ ...whole!, pageName: '断缴' }, ...parts];
  },
});
