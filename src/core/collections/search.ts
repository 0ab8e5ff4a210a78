import { searchPinyinSchema } from '../schema/search-pinyin.ts';
import { searchPlacesSchema } from '../schema/search-places.ts';
import { searchQuestionsSchema } from '../schema/search-questions.ts';
import { searchWordsSchema } from '../schema/search-words.ts';
import { collection, type CollectionFiles } from './collection.ts';

const searchFile = (file: string): CollectionFiles => ({
  folder: 'search',
  depth: 1,
  file,
  extension: 'yaml',
});

/** Readings of place names that the pinyin library gets wrong. */
export const searchPinyin = collection({
  files: searchFile('pinyin'),
  schema: searchPinyinSchema,
  shown: false,
});

/** Other names of places that have no file of their own. */
export const searchPlaces = collection({
  files: searchFile('places'),
  schema: searchPlacesSchema,
  shown: false,
});

/** Words that people type, and the handbook's words for them. */
export const searchWords = collection({
  files: searchFile('words'),
  schema: searchWordsSchema,
  shown: false,
  links: ({ also, sections }) => [
    ...Object.keys(also).map((address) => ({ path: ['also', address], address })),
    ...Object.entries(sections).flatMap(([id, { pages }]) =>
      pages.map((address, i) => ({ path: ['sections', id, 'pages', i], address })),
    ),
  ],
});

/** How people ask for a page or a section, by its address. */
export const searchQuestions = collection({
  files: searchFile('questions'),
  schema: searchQuestionsSchema,
  shown: false,
  links: (data) => Object.keys(data).map((address) => ({ path: [address], address })),
});
