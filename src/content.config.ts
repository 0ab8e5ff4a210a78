import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from './core/schema/index.ts';

/** Facts are known by file name alone; a province by its folder; everything else by its path. */
const idOf = (name: CollectionName, entry: string): string => {
  const path = entry.replace(/\.(?:mdx|yaml)$/, '');
  if (name === 'facts') return path.replace(/^.*\//, '');
  return name === 'provinces' ? path.replace(/\/index$/, '') : path;
};

const files = (name: CollectionName) => {
  const shape = COLLECTIONS[name];
  const { folder, depth, file, extension } = shape;
  return glob({
    base: `./content/${folder}`,
    pattern: [
      `${depth === 2 ? '*/' : ''}${file === '*' ? '[!_]*' : file}.${extension}`,
      ...('also' in shape ? [`*/*.${shape.also}`, '!*/_*', `!*/index.${shape.also}`] : []),
    ],
    generateId: ({ entry }) => idOf(name, entry),
  });
};

const C = COLLECTIONS;
/** What Astro loads, each folder by its schema. */
export const collections = {
  guides: defineCollection({ loader: files('guides'), schema: C.guides.schema }),
  comparisons: defineCollection({ loader: files('comparisons'), schema: C.comparisons.schema }),
  lapses: defineCollection({ loader: files('lapses'), schema: C.lapses.schema }),
  regions: defineCollection({ loader: files('regions'), schema: C.regions.schema }),
  provinces: defineCollection({ loader: files('provinces'), schema: C.provinces.schema }),
  tools: defineCollection({ loader: files('tools'), schema: C.tools.schema }),
  facts: defineCollection({ loader: files('facts'), schema: C.facts.schema }),
  corrections: defineCollection({ loader: files('corrections'), schema: C.corrections.schema }),
  sources: defineCollection({ loader: files('sources'), schema: C.sources.schema }),
  terms: defineCollection({ loader: files('terms'), schema: C.terms.schema }),
  changes: defineCollection({ loader: files('changes'), schema: C.changes.schema }),
  redirects: defineCollection({ loader: files('redirects'), schema: C.redirects.schema }),
  recheck: defineCollection({ loader: files('recheck'), schema: C.recheck.schema }),
  searchPinyin: defineCollection({ loader: files('searchPinyin'), schema: C.searchPinyin.schema }),
  searchPlaces: defineCollection({ loader: files('searchPlaces'), schema: C.searchPlaces.schema }),
  searchWords: defineCollection({ loader: files('searchWords'), schema: C.searchWords.schema }),
  searchQuestions: defineCollection({
    loader: files('searchQuestions'),
    schema: C.searchQuestions.schema,
  }),
  searchTraditional: defineCollection({
    loader: files('searchTraditional'),
    schema: C.searchTraditional.schema,
  }),
};
