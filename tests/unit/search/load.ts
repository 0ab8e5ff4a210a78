import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SEARCHED_PAGES } from '../../../src/core/schema/fixed-pages.ts';
import { searchQuestions } from '../../../src/core/schema/search-questions.ts';
import { searchTraditional } from '../../../src/core/schema/search-traditional.ts';
import { searchWords } from '../../../src/core/schema/search-words.ts';
import { buildIndexes, type TopicEntry } from '../../../src/core/search/index-files/index.ts';
import {
  topicEntries,
  type TopicSources,
} from '../../../src/core/search/index-files/topic-entries.ts';
import { realPlaces, yaml } from '../places/load.ts';

const CONTENT = new URL('../../../content/', import.meta.url);

const files = (folder: string, extension: string): { id: string; text: string }[] =>
  readdirSync(new URL(`${folder}/`, CONTENT))
    .filter((name) => name.endsWith(extension) && !name.startsWith('_'))
    .map((name) => ({
      id: name.slice(0, -extension.length - 1),
      text: readFileSync(new URL(`${folder}/${name}`, CONTENT), 'utf8'),
    }));

const mdx = (folder: string) =>
  files(folder, 'mdx').map(({ id, text }) => ({
    id,
    data: parse(text.split(/^---$/m)[1] ?? '') as unknown,
    body: text,
  }));

const yamlOf = (folder: string) =>
  files(folder, 'yaml').map(({ id, text }) => ({ id, data: parse(text) as unknown }));

type Entries<Name extends keyof TopicSources> = TopicSources[Name];

/** The entries of the real content, as `src/data/search.ts` makes them. */
export const realTopics = (): TopicEntry[] =>
  topicEntries({
    guides: mdx('guides') as Entries<'guides'>,
    lapses: mdx('lapses') as Entries<'lapses'>,
    comparisons: mdx('comparisons') as Entries<'comparisons'>,
    tools: mdx('tools') as Entries<'tools'>,
    terms: yamlOf('terms') as Entries<'terms'>,
    corrections: yamlOf('corrections') as Entries<'corrections'>,
    pages: SEARCHED_PAGES,
    also: words().also,
    questions: searchQuestions.parse(yaml('search/questions.yaml')),
  });

export const words = () => searchWords.parse(yaml('search/words.yaml'));
export const traditional = () => searchTraditional.parse(yaml('search/traditional.yaml'));

export const realIndexes = (topics: readonly TopicEntry[] = realTopics()) =>
  buildIndexes(realPlaces(), topics, words(), traditional());
