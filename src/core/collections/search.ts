import { searchPinyin as pinyinSchema } from '../schema/search-pinyin.ts';
import { searchPlaces as placesSchema } from '../schema/search-places.ts';
import { searchQuestions as questionsSchema } from '../schema/search-questions.ts';
import { searchTraditional as traditionalSchema } from '../schema/search-traditional.ts';
import { searchWords as wordsSchema } from '../schema/search-words.ts';
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
  schema: pinyinSchema,
  shown: false,
});

/** Other names of places that have no file of their own. */
export const searchPlaces = collection({
  files: searchFile('places'),
  schema: placesSchema,
  shown: false,
});

/** What people type and what the handbook calls it. */
export const searchWords = collection({
  files: searchFile('words'),
  schema: wordsSchema,
  shown: false,
  links: ({ also }) => Object.keys(also).map((address) => ({ path: ['also', address], address })),
});

/** How people ask for a page or a section, by its address. */
export const searchQuestions = collection({
  files: searchFile('questions'),
  schema: questionsSchema,
  shown: false,
  links: (data) => Object.keys(data).map((address) => ({ path: [address], address })),
});

/** Traditional characters and the simplified ones that people mean. */
export const searchTraditional = collection({
  files: searchFile('traditional'),
  schema: traditionalSchema,
  shown: false,
});
