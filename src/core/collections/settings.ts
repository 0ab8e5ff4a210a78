import { avoidedWordsSchema } from '../schema/avoided-words.ts';
import { recheckSchema } from '../schema/recheck.ts';
import { redirectsSchema } from '../schema/redirect.ts';
import { collection } from './collection.ts';

/** Addresses that moved. */
export const redirects = collection({
  files: { folder: '', depth: 0, file: 'redirects', extension: 'yaml' },
  schema: redirectsSchema,
  shown: true,
});

/** By when facts must be checked again. */
export const recheck = collection({
  files: { folder: '', depth: 0, file: 'recheck', extension: 'yaml' },
  schema: recheckSchema,
  shown: true,
  texts: ({ events }) =>
    events.map(({ why }, i) => ({ path: ['events', i, 'why'], text: why, facts: undefined })),
});

/** Words that the handbook does not use, and what it says instead. */
export const avoidedWords = collection({
  files: { folder: 'words', depth: 1, file: 'avoid', extension: 'yaml' },
  schema: avoidedWordsSchema,
  shown: false,
});
