import { CALCULATORS } from '../calculators/index.ts';
import { toolSchema, withoutHandedOn } from '../schema/tool.ts';
import {
  addressList,
  collection,
  pageAndSections,
  textsWithoutFigures,
  type FieldText,
} from './collection.ts';

/** `例如15年6个月` shows how to type something and states no rule. */
const withoutSamples = (text = ''): string => text.replace(/例如[^，；。]*/g, '例如');
const noFigures = (path: FieldText['path'], text = ''): FieldText => ({
  path,
  text,
  facts: undefined,
});

/** Calculators: their words, fields and worked example; the rules are in `src/core/calculators`. */
export const tools = collection({
  files: { folder: 'tools', depth: 1, file: '*', extension: 'mdx' },
  schema: toolSchema,
  shown: true,
  page: (id) => `/tools/${id}/`,
  links: ({ next, sentences }) => [
    ...addressList('next', next),
    ...Object.entries(sentences).flatMap(([key, { link }]) =>
      link === undefined || withoutHandedOn(link).includes('{')
        ? []
        : [{ path: ['sentences', key, 'link'], address: withoutHandedOn(link) }],
    ),
  ],
  facts: ({ inputs, sentences }) => [
    ...inputs.flatMap((input, i) =>
      (['limits', 'onlyBelow'] as const).flatMap((key) => {
        const id = input[key]?.fact;
        return id === undefined ? [] : [{ id, path: ['inputs', i, key, 'fact'] }];
      }),
    ),
    ...Object.entries(sentences).flatMap(([key, { fact }]) =>
      fact === undefined ? [] : [{ id: fact, path: ['sentences', key, 'fact'] }],
    ),
  ],
  // The sharing calculator says when the province of a place was reported open.
  showsFactsOf: ({ inputs }, id) =>
    inputs.some(({ type }) => type === 'place') && !CALCULATORS[id]?.topics ? ['provinces'] : [],
  otherFacts: (id) => Object.values(CALCULATORS[id]?.facts ?? {}),
  texts: (data) => [
    ...textsWithoutFigures(data, ['description']),
    ...data.inputs.flatMap(({ hint, empty, wrong, onlyBelow, together }, i) => [
      {
        path: ['inputs', i, 'hint'],
        text: withoutSamples(hint),
        facts: onlyBelow && [onlyBelow.fact],
      },
      noFigures(['inputs', i, 'together', 'wrong'], together?.wrong),
      noFigures(['inputs', i, 'empty'], empty),
      noFigures(['inputs', i, 'wrong'], withoutSamples(wrong)),
    ]),
    ...(['hint', 'saysFilled', 'saysOld'] as const).map((key) =>
      noFigures(['localRule', key], data.localRule?.[key]),
    ),
    ...Object.entries(data.sentences).map(([key, { text, fact }]) => ({
      path: ['sentences', key, 'text'],
      text,
      facts: fact === undefined ? undefined : [fact],
    })),
  ],
  namedLists: ({ inputs, results }) => [
    { list: 'inputs', key: 'name', names: inputs.map(({ name }) => name) },
    { list: 'results', key: 'name', names: results.map(({ name }) => name) },
  ],
  title: ({ title }) => title,
  short: ({ short }) => short,
  usageLabel: ({ short }) => `算一算：${short}`,
  llmsHeading: '计算',
  search: (id, data, sections) => pageAndSections('tool', data, `/tools/${id}/`, sections),
});
