import { avoidedWords } from './avoided-words.ts';
import { change } from './change.ts';
import { comparison } from './comparison.ts';
import { correction } from './correction.ts';
import { fact } from './fact.ts';
import { guide } from './guide.ts';
import { lapse } from './lapse.ts';
import { province, region } from './region.ts';
import { recheck } from './recheck.ts';
import { redirects } from './redirect.ts';
import { searchPinyin } from './search-pinyin.ts';
import { searchPlaces } from './search-places.ts';
import { searchQuestions } from './search-questions.ts';
import { searchTraditional } from './search-traditional.ts';
import { searchWords } from './search-words.ts';
import { source } from './source.ts';
import { term } from './term.ts';
import { tool } from './tool.ts';

/**
 * Every collection: its folder under `content/` (empty: `content/` itself), the depth of its files
 * there, their name (`*` for any) and extension (`also`: another for files without words of their
 * own), and its schema. Names that begin with `_` are templates, never published.
 */
export const COLLECTIONS = {
  guides: { folder: 'guides', depth: 1, file: '*', extension: 'mdx', schema: guide },
  comparisons: { folder: 'comparisons', depth: 1, file: '*', extension: 'mdx', schema: comparison },
  lapses: { folder: 'lapses', depth: 1, file: '*', extension: 'mdx', schema: lapse },
  provinces: { folder: 'regions', depth: 2, file: 'index', extension: 'yaml', schema: province },
  regions: {
    folder: 'regions',
    depth: 2,
    file: '*',
    extension: 'mdx',
    also: 'yaml',
    schema: region,
  },
  tools: { folder: 'tools', depth: 1, file: '*', extension: 'mdx', schema: tool },
  facts: { folder: 'facts', depth: 2, file: '*', extension: 'yaml', schema: fact },
  corrections: {
    folder: 'corrections',
    depth: 1,
    file: '*',
    extension: 'yaml',
    schema: correction,
  },
  sources: { folder: 'sources', depth: 1, file: '*', extension: 'yaml', schema: source },
  terms: { folder: 'terms', depth: 1, file: '*', extension: 'yaml', schema: term },
  changes: { folder: 'changes', depth: 1, file: '*', extension: 'yaml', schema: change },
  redirects: { folder: '', depth: 0, file: 'redirects', extension: 'yaml', schema: redirects },
  recheck: { folder: '', depth: 0, file: 'recheck', extension: 'yaml', schema: recheck },
  avoidedWords: {
    folder: 'words',
    depth: 1,
    file: 'avoid',
    extension: 'yaml',
    schema: avoidedWords,
  },
  searchPinyin: {
    folder: 'search',
    depth: 1,
    file: 'pinyin',
    extension: 'yaml',
    schema: searchPinyin,
  },
  searchPlaces: {
    folder: 'search',
    depth: 1,
    file: 'places',
    extension: 'yaml',
    schema: searchPlaces,
  },
  searchWords: {
    folder: 'search',
    depth: 1,
    file: 'words',
    extension: 'yaml',
    schema: searchWords,
  },
  searchQuestions: {
    folder: 'search',
    depth: 1,
    file: 'questions',
    extension: 'yaml',
    schema: searchQuestions,
  },
  searchTraditional: {
    folder: 'search',
    depth: 1,
    file: 'traditional',
    extension: 'yaml',
    schema: searchTraditional,
  },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
